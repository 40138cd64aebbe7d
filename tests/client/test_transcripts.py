from collections.abc import AsyncIterator

import pytest

from kokoro_client import Word
from kokoro_client.transcripts import Transcript


def word(text: str, part: str, start: int = 0) -> Word:
    begin = text.index(part, start)
    return Word(text_span=(begin, begin + len(part)), start_ms=0, duration_ms=0, phonemes="")


@pytest.mark.parametrize(
    ("text", "spoken", "pieces", "rest"),
    [
        ('"Hello," she said.', ["Hello", "she", "said"], ['"Hello,"', " she", " said."], ""),
        ("Then 🙂 came (Al)! ", ["Then", "came", "Al"], ["Then", " 🙂 came", " (Al)!"], " "),
        ("and/or", ["and", "or"], ["and/", "or"], ""),
        ("$5.20 – “no”", ["$5.20", "no"], ["$5.20", " – “no”"], ""),
        ("你好，「世界」。", ["你好", "世界"], ["你好，", "「世界」。"], ""),
        ("नमस्ते दुनिया।", ["नमस्ते", "दुनिया"], ["नमस्ते", " दुनिया।"], ""),
        ("¿Qué? ¡Sí!", ["Qué", "Sí"], ["¿Qué?", " ¡Sí!"], ""),
        ("🙂", [], [], "🙂"),
    ],
)
def test_the_pieces_are_words_with_their_marks_and_joined_they_are_the_text(
    text: str, spoken: list[str], pieces: list[str], rest: str
) -> None:
    transcript = Transcript()
    for letter in text:
        transcript.append(letter)
    found = [piece for piece, _ in transcript.pieces(word(text, each) for each in spoken)]
    assert (found, transcript.rest()) == (pieces, rest)
    assert "".join([*found, rest]) == text


def test_a_word_is_cut_off_before_what_follows_it_has_come() -> None:
    transcript = Transcript()
    transcript.append("Hello")
    assert [piece for piece, _ in transcript.pieces([word("Hello", "Hello")])] == ["Hello"]
    transcript.append(", you")
    assert [piece for piece, _ in transcript.pieces([word("Hello, you", "you")])] == [", you"]
    assert transcript.rest() == ""


async def test_texts_are_followed_on_their_way() -> None:
    async def texts() -> AsyncIterator[str]:
        yield "Hello "
        yield "there."

    transcript = Transcript()
    assert [text async for text in transcript.of(texts())] == ["Hello ", "there."]
    assert transcript.rest() == "Hello there."
