"""Keeps text within what G2P libraries can take: the last step before G2P."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.cleaning import without_silent_signs

_LONG_NUMBER = regex.compile(r"\d(?:,?\d){15,}+")
_IN_WORD = r"[^\s\p{Han}\p{Hiragana}\p{Katakana}ー、。]"
_LONGEST_WORD = 48
"""espeak-ng forgets what follows 160 bytes of a word, writes past the end of its buffers for some
longer ones ("a.a.a.…"), and misaki takes minutes ("don'tdon't…")."""
_LONG_WORD = regex.compile(
    rf"(?={_IN_WORD}{{{_LONGEST_WORD + 1}}})"
    rf"(?:{_IN_WORD}{{15,{_LONGEST_WORD - 1}}}[\p{{P}}\p{{S}}](?=[\p{{L}}\p{{N}}])"
    rf"|{_IN_WORD}{{16,{_LONGEST_WORD}}}(?!\p{{M}})|{_IN_WORD}{{{_LONGEST_WORD}}})"
)
"""The first part of a longer word: up to its last mark where it has one, and never before a
combining mark unless all are."""


def within_limits(text: AlignedText) -> AlignedText:
    """Return `text` without numbers and words that are too long for G2P libraries.

    Digits of a number that nobody can say are said one by one; words are cut. Signs of addresses
    that no rule has read are silent.
    """
    text = without_silent_signs(text).sub(
        _LONG_NUMBER, lambda match: " ".join(match[0].replace(",", ""))
    )
    return text.sub(_LONG_WORD, lambda match: _with_space(text, match))


def _with_space(text: AlignedText, match: Match) -> AlignedText:
    part = text[match.start() : match.end()]
    return part + text.replaced(match.end() - 1, match.end(), " ")
