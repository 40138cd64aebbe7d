# ruff: noqa: RUF001  # phonetic letters are the data here
"""Hostile pronunciations, lexicons and phonemes."""

from __future__ import annotations

import random

from bench.reliability.fuzz import texts
from kokoro_speech.v1 import speech_pb2 as pb

_SYMBOLS = "abdefhijklmnopstuvwzæɑɔəɛɪʊʌŋɹʃʒθðAIOWYʤʧˈˌː ,.!?—…()“”\u0303→↗↘↓"
_FOREIGN = "7ʏħ\u032a\u0361☃\0\ufdfa漢かä-\n"
_READINGS = ("alias", "phonemes", "")
_LEXICONS = ((), ("",), ("brands",), ("../brands",), ("a", "b", "c", "d", "e", "f"))


def phonemes(source: random.Random) -> str:
    """Return a row of phonemes, sometimes a long one, sometimes with a symbol of no phoneme."""
    length = source.choice((1, 5, 30, 200, 1_000))
    row = "".join(source.choice(_SYMBOLS) for _ in range(length))
    return row if source.random() < 0.7 else row + source.choice(_FOREIGN)  # noqa: PLR2004


def set_pronunciations(request: pb.SynthesizeRequest, source: random.Random) -> None:
    """Give phrases of the text, and others, readings of every kind."""
    request.lexicons.extend(source.choice(_LEXICONS) if source.random() < 0.1 else ())  # noqa: PLR2004
    for _ in range(source.choice((1, 2, 5, 201))):
        start = source.randrange(len(request.text) + 1)
        phrase = request.text[start : start + source.choice((0, 1, 2, 5, 101))]
        said = request.pronunciations.add(phrase=phrase or texts.short_text(source)[:100])
        said.case_sensitive = source.random() < 0.5  # noqa: PLR2004
        match source.choice(_READINGS):
            case "alias":
                said.alias = texts.short_text(source)[: source.choice((20, 200, 201))]
            case "phonemes":
                said.phonemes = phonemes(source)[:201]
                said.alphabet = source.choice((0, 1, 1, 2, 3, 4, 5, 6, -1))  # type: ignore[assignment]
