import logging
from pathlib import Path

import pytest

from kokoro_server.languages.phonemes import PHONEMES, has_sound, to_vocabulary
from kokoro_server.verbalizing import AlignedText


def test_the_vocabulary_has_114_symbols_of_one_code_point() -> None:
    assert len(PHONEMES) == 114
    assert all(len(symbol) == 1 for symbol in PHONEMES)


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("ɡuːd", "ɡuːd"),
        ("gud", "ɡud"),
        ("mãe", "ma\u0303e"),
        ("c\u0327a", "ça"),
        ("ça", "ça"),
        ("ħaʕ", "haʔ"),
        ("ɭɵ", "lo"),
        ("bo\u031en", "bon"),
        ("«a» [b] {c}", "(a) (b) (c)"),
        ("a , b .c", "a, b. c"),
        ("  a   b ", "a b"),
        ("¿a¡ - b", "a b"),
        ("ni2χɑu3", "ni↗χɑu↓"),
    ],
)
def test_what_the_vocabulary_lacks_becomes_the_nearest_symbol(written: str, spelled: str) -> None:
    assert to_vocabulary(AlignedText.of(written)).text == spelled
    assert set(spelled) <= PHONEMES


def test_a_symbol_that_nothing_is_near_is_dropped_and_logged_for_debugging_alone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        assert to_vocabulary(AlignedText.of("a☃b")).text == "ab"
    assert "U+2603" in caplog.text
    assert {record.levelname for record in caplog.records} == {"DEBUG"}  # it quotes the text


@pytest.mark.parametrize(("phonemes", "heard"), [("a", True), ("…", False), ("ˈ—ː", False)])
def test_punctuation_and_stress_alone_are_not_heard(phonemes: str, *, heard: bool) -> None:
    assert has_sound(phonemes) is heard


def test_the_documentation_lists_every_symbol() -> None:
    page = (Path(__file__).parents[3] / "docs" / "phonemes.md").read_text("utf-8")
    missing = {symbol for symbol in PHONEMES - {"\u0303"} if f"`{symbol}`" not in page}
    assert not missing
