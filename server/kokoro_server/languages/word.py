"""Spoken words, each with its span of the caller's text."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from kokoro_server.languages.phonemes import PUNCTUATION_PATTERN
from kokoro_server.verbalizing.aligned_text import AlignedText

_SAID = regex.compile(rf"[^{PUNCTUATION_PATTERN}]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several words that are written as one or said as one."""

    phonemes: str
    """Phonemes with the spaces between several words, without the punctuation around them."""
    first: int
    """Index of the first of these phonemes among the segment's phonemes."""
    start: int
    end: int
    """The span [start, end) of the caller's text, in code points."""


def words_of(phonemes: AlignedText) -> tuple[Word, ...]:
    """Return the words of `phonemes`, in order.

    Their spans don't overlap and are not empty: phonemes that share a part of the caller's text are
    one word, and phonemes without a part of it, such as a lone stress mark, belong to the word
    beside them.
    """
    words: list[Word] = []
    for first, last in _runs(phonemes):
        word = _word(phonemes, first, last, *phonemes.span(first, last))
        if words and _are_one(words[-1], word):
            before = words.pop()
            outer = min(before.start, word.start), max(before.end, word.end)
            word = _word(phonemes, before.first, last, *outer)
        words.append(word)
    return tuple(words)


def _are_one(before: Word, word: Word) -> bool:
    overlap = word.start < before.end
    return overlap or word.start == word.end or before.start == before.end


def _word(phonemes: AlignedText, first: int, last: int, start: int, end: int) -> Word:
    return Word(phonemes.text[first:last], first, start, end)


def _runs(phonemes: AlignedText) -> Iterator[tuple[int, int]]:
    """Yield the parts of `phonemes` without punctuation that come from one part of the text."""
    for said in _SAID.finditer(phonemes.text):
        first = said.start()
        for index in range(first + 1, said.end()):
            if phonemes.starts[index] >= phonemes.ends[index - 1]:
                yield first, index
                first = index
        yield first, said.end()
