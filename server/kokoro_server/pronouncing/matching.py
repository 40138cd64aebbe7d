# ruff: noqa: RUF001  # apostrophes are the data here
"""Finds phrases in a text: the longest one at each place, and only whole words."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

import regex

from kokoro_server.pronouncing.whole_words import begins_word, ends_word
from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.readings import Phrase, Reading

_SPACES = regex.compile(r"\s+")
_COMPOSED = regex.compile(r"\P{M}\p{M}+")
_PLAIN = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_PLAIN |= dict.fromkeys(map(ord, "‘’ʼ′＇`´"), "'")
"""ASCII characters instead of their full-width forms, and one apostrophe."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase and its reading."""

    phrase: str
    reading: Reading
    case_sensitive: bool = False
    source: str = ""
    """Where it comes from, for messages to people."""
    replaced: tuple[tuple[str, str], ...] = ()
    """Symbols that the model lacks, and the nearest that it has."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at [start, end) of a text."""

    start: int
    end: int
    entry: Entry

    def phrase(self) -> Phrase:
        """Return the phrase for `mark`."""
        return Phrase(self.start, self.end, self.entry.reading)


class Phrases:
    """Entries that are ready to be looked up; the earlier one of two equal phrases counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._exact: dict[str, tuple[int, Entry]] = {}
        self._any_case: dict[str, tuple[int, Entry]] = {}
        self._lengths: dict[str, set[int]] = {}
        for number, entry in enumerate(entries):
            written = normal(AlignedText.of(entry.phrase)).text
            table = self._exact if entry.case_sensitive else self._any_case
            key = written if entry.case_sensitive else without_case(written)
            table.setdefault(key, (number, entry))
            self._lengths.setdefault(without_case(key[:2]), set()).add(len(key))

    @cached_property
    def decomposed(self) -> Sequence[str]:
        """Return the phrases without case and decomposed, sorted."""
        keys = chain(map(without_case, self._exact), self._any_case)
        return sorted({unicodedata.normalize("NFD", key) for key in keys})

    def lengths(self, folded: str, start: int) -> Iterable[int]:
        """Return the lengths of phrases that begin with the two characters of a text at `start`."""
        yield from self._lengths.get(folded[start : start + 2], ())
        yield from self._lengths.get(folded[start], ())

    def entry(self, text: str, folded: str, start: int, end: int) -> Entry | None:
        """Return the entry for the part [start, end) of a text, if there is one."""
        exact = self._exact.get(text[start:end])
        any_case = self._any_case.get(folded[start:end])
        found = [each for each in (exact, any_case) if each]
        return min(found, key=lambda each: each[0])[1] if found else None


def find(text: AlignedText, sources: Sequence[Phrases]) -> Iterator[Found]:
    """Yield the phrases of `sources` in `text`, in order and without overlap.

    Positions are indices of `text`. At each place the longest phrase counts; of equally long ones,
    that of the earlier source.
    """
    plain = normal(AlignedText.of(text.text))
    folded = without_case(plain.text)
    position = 0
    while position < len(plain):
        entry, end = _longest(plain.text, folded, position, sources)
        if entry:
            yield Found(plain.starts[position], plain.ends[end - 1], entry)
        position = end


def normal(text: AlignedText) -> AlignedText:
    """Return `text` in the form in which phrases are compared: one form of its characters."""
    composed = text.sub(_COMPOSED, _composed).map(_PLAIN)
    return composed.sub(_SPACES, " ")


def _longest(
    text: str, folded: str, start: int, sources: Sequence[Phrases]
) -> tuple[Entry | None, int]:
    """Return the longest entry that begins at `start`, and its end; else the next position."""
    if not begins_word(text, start):
        return None, start + 1
    lengths = {length for source in sources for length in source.lengths(folded, start)}
    for length in sorted(lengths, reverse=True):
        end = start + length
        if end > len(text):
            continue
        for source in sources:
            entry = source.entry(text, folded, start, end)
            if entry and ends_word(text, start, end):
                return entry, end
    return None, start + 1


def _composed(match: Match) -> str:
    return unicodedata.normalize("NFC", match[0])


def without_case(text: str) -> str:
    """Return `text` without case, and with the same length."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=4_000)
def _fold(character: str) -> str:
    folded = character.casefold()
    return folded if len(folded) == 1 else character
