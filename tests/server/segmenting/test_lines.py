"""Line ends of hard-wrapping inside a sentence, and intended line ends."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.segmenting.breaks import Boundary, Breaks
from kokoro_server.segmenting.lines import wrapped_line_ends

PROSE = (
    "The ferry left the harbour a little after nine with forty passengers and two bicycles on "
    "board, and a dog that belonged to nobody. Fog lay on the water so the captain kept the "
    "engine slow and rang the bell every minute of the way. Nobody complained at all."
)
HINDI = (
    "पुरानी नौका नौ बजे के थोड़ा बाद बंदरगाह से निकली और उसमें चालीस यात्री थे जिनमें से किसी ने भी "
    "शिकायत नहीं की क्योंकि "
    "पानी पर कोहरा छाया हुआ था और कप्तान ने इंजन धीमा रखा था ताकि कोई दुर्घटना न हो जाए"
)
JAPANESE = (
    "古い渡し船は九時過ぎに港を出て四十人の乗客と二台の自転車と"
    "誰のものでもない犬を乗せてゆっくりと島へ向かったのである"
)


def kept(text: str) -> list[str]:
    """Return the spoken lines: a line that continues the previous one is joined to it."""
    wrapped = wrapped_line_ends(text)
    heard: list[str] = []
    position = 0
    for line in text.splitlines(keepends=True):
        if position in wrapped:
            heard[-1] += " " + line.strip()
        elif line.strip():
            heard.append(line.strip())
        position += len(line)
    return heard


@pytest.mark.parametrize("width", [45, 60, 72, 80])
@pytest.mark.parametrize("text", [PROSE, HINDI], ids=["English", "Hindi"])
def test_hard_wrapped_prose_is_heard_as_one_line(text: str, width: int) -> None:
    assert kept("\n".join(textwrap.wrap(text, width))) == [text]


@pytest.mark.parametrize("width", [20, 25])
def test_scripts_without_spaces_are_wrapped_at_any_character(width: int) -> None:
    lines = [JAPANESE[start : start + width] for start in range(0, len(JAPANESE), width)]
    assert len(kept("\n".join(lines))) == 1


def test_paragraphs_of_wrapped_prose_stay_apart() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    assert kept(f"{wrapped}\n\n{wrapped}\n") == [PROSE, PROSE]


@pytest.mark.parametrize(
    "lines",
    [
        ["Milk", "Eggs", "Bread and butter", "A very long kind of cheese from the mountains"],
        ["- first of the things that we want to buy in the shop", "- second of the things",
         "- third of the things that we will never buy in any shop at all"],
        ["1. Preheat the oven to a hundred and eighty degrees now", "2. Mix the flour with eggs"],
        ["Chapter One", "It was a dark night and the rain fell in torrents upon the old roof"],
        ["Shall I compare thee to a summer's day?", "Thou art more lovely and more temperate:",
         "Rough winds do shake the darling buds of May,"],
        ["“I never saw him before in all my life,” she said quietly.",
         "“You did, and you know it as well as I do,” he answered her."],
        ["— No sé nada de lo que me está contando usted ahora mismo.",
         "— Claro que lo sabe, y mejor que yo, se lo digo de veras."],
        ["Dear Mr. Brown,", "thank you for your letter of the fourteenth of this month."],
        ["# A heading that is long enough to fill the line of text", "and the text below it."],
    ],
)  # fmt: skip
def test_lists_verses_headings_and_dialogues_keep_their_lines(lines: list[str]) -> None:
    assert kept("\n".join(lines)) == lines


def test_a_wrapped_line_end_is_a_word_s_break_and_a_kept_one_a_paragraph_s() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    breaks = Breaks(wrapped + "\nThe end")
    first = wrapped.index("\n") + 1
    assert breaks.strength(first) is Boundary.WORD
    assert breaks.strength(len(wrapped) + 1) is Boundary.PARAGRAPH


@given(st.text("ab. \n\r-A漢", max_size=300))
def test_whatever_the_text_only_line_starts_are_wrapped(text: str) -> None:
    starts = set()
    position = 0
    for line in text.splitlines(keepends=True):
        starts.add(position)
        position += len(line)
    assert wrapped_line_ends(text) <= starts
