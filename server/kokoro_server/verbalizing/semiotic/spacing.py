"""Spacing between the words of a rule and the text around them."""

import unicodedata

import regex

from kokoro_server.verbalizing.aligned_text import Match

_END = regex.compile(r"[”\")]?(?:\s*$|\s+[“\"(—]?[\p{Lu}\p{Lo}])")


def apart(match: Match, words: str) -> str:
    """Return `words`, with a space on each side where a letter or digit adjoins the match."""
    start, end, text = match.start(), match.end(), match.string
    before = " " if start > 0 and _in_word(text[start - 1]) else ""
    after = " " if end < len(text) and _in_word(text[end]) else ""
    return f"{before}{words}{after}"


def _in_word(character: str) -> bool:
    """Return whether the character is a letter, a digit, or a mark on a letter, such as a vowel."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def ends_sentence(text: str, end: int) -> bool:
    """Return whether a dot before `end` may end a sentence: at the end, or before a capital."""
    return _END.match(text, end, min(len(text), end + 8)) is not None
