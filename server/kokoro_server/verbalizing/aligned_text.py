"""Text whose characters carry their spans of the caller's text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, repeat

import regex

Span = tuple[int, int]
"""A span [start, end) of the caller's text, in code points."""


Pattern = re.Pattern[str] | regex.Pattern[str]
Match = re.Match[str] | regex.Match[str]


class AlignedText:
    """A text, with the source span of each character in the caller's text.

    Immutable. A replacement carries the span of the part that it replaces. Starts never decrease
    from one character to the next, and ends never decrease.
    """

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str, starts: array[int], ends: array[int]) -> None:
        """Take a text with the `starts` and `ends` of its characters' spans, one per character."""
        self.text = text
        self.starts = starts
        self.ends = ends

    @classmethod
    def of(cls, text: str, offset: int = 0) -> AlignedText:
        """Align a part of the caller's text, which begins at `offset`, with itself."""
        end = offset + len(text)
        return cls(text, array("l", range(offset, end)), array("l", range(offset + 1, end + 1)))

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> AlignedText:
        return AlignedText(self.text[part], self.starts[part], self.ends[part])

    def __add__(self, other: AlignedText) -> AlignedText:
        return AlignedText(
            self.text + other.text, self.starts + other.starts, self.ends + other.ends
        )

    def __repr__(self) -> str:
        return f"AlignedText({self.text!r})"

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the caller's span of the characters [start, end), which must not be empty."""
        return self.starts[start], self.ends[(len(self.text) if end is None else end) - 1]

    def sub(
        self,
        pattern: Pattern,
        replacement: str | Callable[[Match], str | AlignedText | None],
        group: int | str = 0,
    ) -> AlignedText:
        """Replace every match of `pattern`, or only its `group`, which every match must have.

        `replacement` is the new text, without references to groups, or a function that takes the
        match and returns the new text. A returned `AlignedText` keeps its own spans; `None`
        leaves the match unchanged.
        """
        parts: list[AlignedText] = []
        position = 0
        for match in pattern.finditer(self.text):
            new = replacement if isinstance(replacement, str) else replacement(match)
            if new is None:
                continue
            start, end = match.span(group)
            parts.append(self[position:start])
            parts.append(self.replaced(start, end, new) if isinstance(new, str) else new)
            position = end
        if not parts:
            return self
        return AlignedText.join((*parts, self[position:]))

    def replaced(self, start: int, end: int, text: str) -> AlignedText:
        """Return `text`, each character with the span of the characters [start, end)."""
        first, last = self._outer_span(start, end)
        return AlignedText(text, array("l", [first]) * len(text), array("l", [last]) * len(text))

    def followed_by(self, text: str) -> AlignedText:
        """Return `text`, each character with the empty span after the last character."""
        return self.replaced(len(self), len(self), text)

    def map(self, characters: Mapping[int, str]) -> AlignedText:
        """Replace single characters, by code point, as `str.translate` does."""
        new = self.text.translate(characters)
        if new == self.text:
            return self
        lengths = {character: len(character.translate(characters)) for character in set(self.text)}
        if all(length == 1 for length in lengths.values()):
            return AlignedText(new, self.starts, self.ends)
        return AlignedText(
            new, self._repeated(self.starts, lengths), self._repeated(self.ends, lengths)
        )

    def strip(self) -> AlignedText:
        """Drop white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]

    @staticmethod
    def join(parts: Iterable[AlignedText]) -> AlignedText:
        """Concatenate `parts`, which are in the order of the caller's text."""
        texts: list[str] = []
        starts, ends = array("l"), array("l")
        for part in parts:
            texts.append(part.text)
            starts.extend(part.starts)
            ends.extend(part.ends)
        return AlignedText("".join(texts), starts, ends)

    def _repeated(self, offsets: array[int], counts: Mapping[str, int]) -> array[int]:
        """Repeat each character's offset `counts[character]` times."""
        pairs = zip(self.text, offsets, strict=True)
        return array("l", chain.from_iterable(repeat(at, counts[each]) for each, at in pairs))

    def _outer_span(self, start: int, end: int) -> Span:
        """Return the span of [start, end); for an empty part, the empty span at its place."""
        if start < end:
            return self.span(start, end)
        if start < len(self.text):
            return self.starts[start], self.starts[start]
        last = self.ends[-1] if self.ends else 0
        return last, last
