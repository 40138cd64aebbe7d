"""Hostile texts, each from its own random source."""

from __future__ import annotations

import random

from bench.reliability.fuzz.alphabets import ALPHABETS
from bench.reliability.fuzz.shapes import MARKUP, NUMBERS
from kokoro_speech.facts import MAX_CHARACTERS

_NAMES = tuple(ALPHABETS)
_JOINTS = ("", "", " ", " ", "\n", ", ", ". ", "-", "\u200d", "\u202e")


def short_text(source: random.Random) -> str:
    """Return a few pieces of random kinds, joined."""
    pieces = [_piece(source) for _ in range(source.randint(1, 5))]
    return source.choice(_JOINTS).join(pieces)


def word(source: random.Random, length: int) -> str:
    """Return `length` characters without a space: one piece repeated, or all pieces different."""
    piece = _piece(source)
    if source.random() < 0.5:  # noqa: PLR2004 - half of them
        return (piece * (length // max(1, len(piece)) + 1))[:length]
    return _run(source, length)


def huge_text(source: random.Random) -> str:
    """Return thousands of characters, sometimes more than a request may have."""
    length = source.choice((1_000, 5_000, MAX_CHARACTERS, MAX_CHARACTERS + 1, 60_000))
    if source.random() < 0.5:  # noqa: PLR2004 - half of them
        return word(source, length)
    text = ""
    while len(text) < length:
        text += short_text(source) + source.choice(_JOINTS)
    return text[:length]


def _piece(source: random.Random) -> str:
    kind = source.random()
    if kind < 0.2:  # noqa: PLR2004 - shares of the kinds
        return source.choice(NUMBERS)
    if kind < 0.35:  # noqa: PLR2004
        return source.choice(MARKUP)
    if kind < 0.45:  # noqa: PLR2004
        return source.choice(ALPHABETS[source.choice(_NAMES)]) * source.randint(2, 40)
    return _run(source, source.randint(1, 12))


def _run(source: random.Random, length: int) -> str:
    """Return characters of one alphabet, or of two in alternation."""
    first, second = (ALPHABETS[source.choice(_NAMES)] for _ in range(2))
    mixed = source.random() < 0.3  # noqa: PLR2004 - a share
    return "".join(
        source.choice(second if mixed and index % 2 else first) for index in range(length)
    )
