"""Tells where a text that is still being written must not be cut: inside a phrase."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from kokoro_server.pronouncing.matching import Phrases, find, normal, without_case
from kokoro_server.pronouncing.whole_words import begins_word
from kokoro_server.segmenting.ends import Undecided
from kokoro_server.verbalizing.aligned_text import AlignedText

_SPARE = 50
"""Further characters to look at on both sides of a cut, for rows of spaces within a phrase."""
_AFTER = 3
"""Characters behind a phrase that decide whether it ends a word."""


class Undivided:
    """The phrases of a call, which must not be cut."""

    def __init__(self, sources: Sequence[Phrases]) -> None:
        self._sources = sources
        longest = (len(key) for source in sources for key in source.decomposed)
        self._reach = max(longest, default=0) + _SPARE

    def around(self, text: str, start: int, cut: int, *, is_final: bool) -> int | None:
        """Return where the phrase begins that a cut of `text` at `cut` would divide, if any.

        Phrases begin at `start` or later. Raises `Undecided` if more text, which comes unless
        `text` is final, would decide that.
        """
        if not self._sources:
            return None
        first = max(start, cut - self._reach)
        before, window = text[first:cut], text[first : cut + self._reach]
        if not is_final and cut + self._reach >= len(text):
            self._check_decided(_plain(before), _plain(window))
        for found in find(AlignedText.of(window), self._sources):
            if found.start < len(before) < found.end:
                return first + found.start
        return None

    def _check_decided(self, before: str, text: str) -> None:
        """Raise `Undecided` if a phrase that begins before a cut may go on behind `text`."""
        for start in range(len(before)):
            if begins_word(text, start) and self._may_go_on(text[start:], len(before) - start):
                raise Undecided

    def _may_go_on(self, text: str, shortest: int) -> bool:
        """Return whether a phrase longer than `shortest` begins with `text`, or about ends it."""
        return any(
            _begins_longer(source.decomposed, text)
            or any(
                len(text) - left > shortest and _has(source.decomposed, text[: len(text) - left])
                for left in range(_AFTER)
            )
            for source in self._sources
        )


def _plain(text: str) -> str:
    """Return `text` in the form in which phrases are compared, decomposed."""
    return unicodedata.normalize("NFD", without_case(normal(AlignedText.of(text)).text))


def _begins_longer(phrases: Sequence[str], text: str) -> bool:
    """Return whether one of the sorted `phrases` begins with `text`, and is longer than that."""
    place = bisect_left(phrases, text)
    if place < len(phrases) and phrases[place] == text:
        place += 1
    return place < len(phrases) and phrases[place].startswith(text)


def _has(phrases: Sequence[str], text: str) -> bool:
    place = bisect_left(phrases, text)
    return place < len(phrases) and phrases[place] == text
