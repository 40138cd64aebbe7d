# ruff: noqa: RUF001  # marks of many scripts are the data here
"""Distinguishes intended line ends from hard-wrapping inside a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import regex

_LINE_END = regex.compile(r"\r\n|[\n\r\x85\u2028]")
_MARKED = regex.compile(r"\s*(?:[-*+•‣◦▪·–—>#|=~_]|\(?\d{1,3}[.):]|\(?\p{L}[.)]\s|[\"“„«»「『]|$)")
"""Beginnings of lines that don't continue a sentence: list items, headings, quotations, dialogue,
and empty lines."""
_HEADING = regex.compile(r"\s*#{1,6}\s")
_FIRST_WORD = regex.compile(r"\s*+(?:[\p{Han}\p{Hiragana}\p{Katakana}]|\S++)")
_FULL = regex.compile(r".*[\p{Han}\p{Hiragana}\p{Katakana}][\p{P}]*$")
_CASED = regex.compile(r"\s*+[\p{Pi}\"'(]*+(?:(?P<upper>\p{Lu})|(?P<lower>\p{Ll}))")

_NARROWEST = 40
"""Least columns of a text that counts as hard-wrapped by its width alone."""
_NARROWEST_WIDE = 15
"""The same for Chinese and Japanese, whose characters are two columns wide and say more."""
_WIDEST = 140
"""Most columns of a line that can be the first of a hard-wrapped text; beyond, it is a paragraph.
Only for text that is still being written: a whole text shows by its other lines."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    """The line is [start, end) of the text, without its line end."""
    next_start: int
    """Start of the next line."""

    def is_written(self, text: str) -> bool:
        """Return whether the line has anything but white space."""
        return bool(text[self.start : self.end].strip())


def wrapped_line_ends(text: str) -> frozenset[int]:
    """Return the offsets of the lines that continue the sentence of the previous line.

    A line end is hard-wrapping if the first word of the next line would not have fitted before
    it, and the other lines of the block are full too. Lists, verses, headings and dialogues are
    not wrapped: their lines begin with a mark, or all with a capital, or leave room.
    """
    wrapped: set[int] = set()
    for block in _blocks(text):
        wrapped.update(_wrapped_in(text, block))
    return frozenset(wrapped)


def may_be_wrapped(line: str) -> bool:
    """Return whether a line is as wide as those of hard-wrapped text are."""
    narrowest = _NARROWEST_WIDE if _FULL.match(line) else _NARROWEST
    return narrowest <= len(line) <= _WIDEST


def _blocks(text: str) -> Iterator[Sequence[_Line]]:
    """Yield groups of two or more lines without an empty line between them."""
    for is_written, lines in groupby(_lines(text), lambda line: line.is_written(text)):
        block = list(lines)
        if is_written and len(block) > 1:
            yield block


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield _Line(start, match.start(), match.end())
        start = match.end()
    yield _Line(start, len(text), len(text))


def _wrapped_in(text: str, block: Sequence[_Line]) -> Iterator[int]:
    width = max(line.end - line.start for line in block)
    if not _is_prose(text, block, width):
        return
    for line, following in pairwise(block):
        goes_on = not (_MARKED.match(text, following.start) or _HEADING.match(text, line.start))
        if goes_on and _is_full(text, line, following, width):
            yield line.next_start


def _is_prose(text: str, block: Sequence[_Line], width: int) -> bool:
    """Return whether a block may be one wrapped text."""
    first = text[block[0].start : block[0].end]
    if width < (_NARROWEST_WIDE if _FULL.match(first) else _NARROWEST):
        return False
    cased = [_CASED.match(text, line.start) for line in block[1:]]
    return not all(match and match["upper"] for match in cased)


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Return whether the first word of the following line would not have fitted on this one."""
    word = _FIRST_WORD.match(text, following.start, following.end)
    length = len(word[0].strip()) if word else 0
    return line.end - line.start + 1 + length > width
