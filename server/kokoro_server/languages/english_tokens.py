"""Phonemes that replace misaki's own choice for a token."""

from dataclasses import replace

from misaki.token import MToken

_RATING = 5
"""misaki's highest rating: the lexicon does not change these phonemes."""


def with_phonemes(token: MToken, phonemes: str) -> MToken:
    """Return `token` with its `phonemes` settled."""
    settled = replace(token, phonemes=phonemes)
    settled._.rating = _RATING
    return settled


def in_variety(phonemes: str, *, british: bool) -> str:
    """Return the American or the British part of "American/British", or all without a slash."""
    american, _, gb = phonemes.partition("/")
    return (gb or american) if british else american
