"""Text that remembers which part of the caller's text each of its characters came from."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

import regex

Span = tuple[int, int]
"""A part [start, end) of the caller's text, in code points."""


class _Pattern(Protocol):
    """A compiled pattern, of `re` or of `regex`."""

    def finditer(self, string: str) -> Iterable[Match]: ...


class Match(Protocol):
    """A match, of `re` or of `regex`."""

    def start(self, group: int | str = 0, /) -> int: ...
    def end(self, group: int | str = 0, /) -> int: ...
    def __getitem__(self, group: int | str, /) -> str: ...


class AlignedText:
    """A text, and for each character the span of the caller's text that it came from.

    Immutable. What replaces a part carries the span of that part. The spans never go back: each
    begins at the start of the one before, or later, and ends likewise.
    """

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str, starts: array[int], ends: array[int]) -> None:
        """Take a text with the `starts` and `ends` of its characters' spans, one per character."""
        self.text = text
        self._starts = starts
        self._ends = ends

    @classmethod
    def of(cls, text: str, offset: int = 0) -> AlignedText:
        """Align the caller's own text with itself; it begins at `offset` of the caller's text."""
        end = offset + len(text)
        return cls(text, array("l", range(offset, end)), array("l", range(offset + 1, end + 1)))

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> AlignedText:
        return AlignedText(self.text[part], self._starts[part], self._ends[part])

    def __add__(self, other: AlignedText) -> AlignedText:
        return AlignedText(
            self.text + other.text, self._starts + other._starts, self._ends + other._ends
        )

    def __repr__(self) -> str:
        return f"AlignedText({self.text!r})"

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the caller's span of the characters [start, end), which must not be empty."""
        return self._starts[start], self._ends[(len(self.text) if end is None else end) - 1]

    def sub(
        self, pattern: _Pattern, replacement: str | Callable[[Match], str | AlignedText | None]
    ) -> AlignedText:
        """Replace every match of `pattern`.

        `replacement` is the new text, without references to groups, or gets the match and
        returns it. A returned `AlignedText` keeps its own spans; `None` leaves the match alone.
        """
        parts: list[AlignedText] = []
        position = 0
        for match in pattern.finditer(self.text):
            new = replacement if isinstance(replacement, str) else replacement(match)
            if new is None:
                continue
            start, end = match.start(), match.end()
            parts.append(self[position:start])
            parts.append(self.replaced(start, end, new) if isinstance(new, str) else new)
            position = end
        if not parts:
            return self
        return AlignedText.join((*parts, self[position:]))

    def replaced(self, start: int, end: int, text: str) -> AlignedText:
        """Return `text` with the span of the characters [start, end) on each of its characters."""
        first, last = self._outer_span(start, end)
        return AlignedText(text, array("l", [first]) * len(text), array("l", [last]) * len(text))

    def map(self, characters: Mapping[int, str | None]) -> AlignedText:
        """Replace single characters, by code point, as `str.translate` does."""
        new = self.text.translate(characters)
        if new == self.text:
            return self
        if len(new) == len(self.text) and all(
            len(self._translated(character, characters)) == 1 for character in set(self.text)
        ):
            return AlignedText(new, self._starts, self._ends)
        lengths = [len(self._translated(character, characters)) for character in self.text]
        starts, ends = array("l"), array("l")
        for start, end, length in zip(self._starts, self._ends, lengths, strict=True):
            starts.extend([start] * length)
            ends.extend([end] * length)
        return AlignedText(new, starts, ends)

    def strip(self) -> AlignedText:
        """Drop white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]

    @staticmethod
    def join(parts: Iterable[AlignedText]) -> AlignedText:
        """Put `parts`, in the order of the caller's text, behind one another."""
        texts: list[str] = []
        starts, ends = array("l"), array("l")
        for part in parts:
            texts.append(part.text)
            starts.extend(part._starts)
            ends.extend(part._ends)
        return AlignedText("".join(texts), starts, ends)

    def _outer_span(self, start: int, end: int) -> Span:
        """Return the span of [start, end); of an empty part, the empty span where it stands."""
        if start < end:
            return self.span(start, end)
        if start < len(self.text):
            return self._starts[start], self._starts[start]
        last = self._ends[-1] if self._ends else 0
        return last, last

    @staticmethod
    def _translated(character: str, characters: Mapping[int, str | None]) -> str:
        return character.translate(characters)


def compiled(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """Compile a rule's pattern, in the newest syntax of `regex`."""
    return regex.compile(pattern, flags | regex.VERSION1)
