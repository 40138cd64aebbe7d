"""Keeps text within the limits of G2P libraries: the last step before G2P."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_LONG_NUMBER = regex.compile(r"\d(?:,?\d){15,}+")
_IN_WORD = r"[^\s\p{Han}\p{Hiragana}\p{Katakana}ー、。]"
_LONGEST_WORD = 48
"""Longest word in characters. espeak-ng drops the part of a word after 160 bytes, and some longer
words overrun its buffers ("a.a.a.…"). misaki takes minutes for others ("don'tdon't…")."""
_LONG_WORD = regex.compile(
    rf"(?={_IN_WORD}{{{_LONGEST_WORD + 1}}})"
    rf"(?:{_IN_WORD}{{15,{_LONGEST_WORD - 1}}}[\p{{P}}\p{{S}}](?=[\p{{L}}\p{{N}}])"
    rf"|{_IN_WORD}{{16,{_LONGEST_WORD}}}(?!\p{{M}})|{_IN_WORD}{{{_LONGEST_WORD}}})"
)
"""The first part of a longer word: up to its last mark if it has one, and never before a combining
mark, unless all characters are combining marks."""


def within_limits(text: AlignedText) -> AlignedText:
    """Return `text` without numbers and words that are too long for G2P libraries.

    Numbers that are too long are said digit by digit; words are cut. Signs of addresses that no
    rule has read become silent.
    """
    text = text.sub(_LONG_NUMBER, lambda match: " ".join(match[0].replace(",", "")))
    return text.sub(_LONG_WORD, lambda match: _with_space(text, match))


def _with_space(text: AlignedText, match: Match) -> AlignedText:
    part = text[match.start() : match.end()]
    return part + text.replaced(match.end() - 1, match.end(), " ")
