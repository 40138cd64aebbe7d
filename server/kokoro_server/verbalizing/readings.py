"""Phrases with a given reading: from a pronunciation, a lexicon or SSML.

Such a phrase becomes one placeholder, a character of a private use plane. So segmenting can't cut
it, and no rule reads it. An alias is put in its place before the text is cleaned, phonemes after
G2P. Both carry the span of the phrase.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match, Span

_FIRST = 0xF0000
PLACEHOLDERS = "\U000f0000-\U000ffffd"
"""The range of placeholders, for a set of a pattern: `[...]`. No text has as many characters."""
PLACEHOLDER = regex.compile(f"[{PLACEHOLDERS}]")
_WORD = rf"[\p{{L}}\p{{M}}\p{{N}}{PLACEHOLDERS}]"
_GLUED = regex.compile(rf"(?<={_WORD})(?=[{PLACEHOLDERS}])|(?<=[{PLACEHOLDERS}])(?={_WORD})")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is said for a phrase: an alias or phonemes; the other one is empty."""

    alias: str = ""
    """Other words, which the rules of the language read."""
    phonemes: str = ""
    """Symbols of the model's vocabulary."""
    written: str = ""
    """The phrase as it is in the text."""


PhraseReadings = Mapping[str, Reading]
"""PhraseReadings by placeholder."""
NO_READINGS: PhraseReadings = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The part [start, end) of a text, and its reading."""

    start: int
    end: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with placeholders for phrases."""

    text: AlignedText
    readings: PhraseReadings

    def spans(self) -> frozenset[Span]:
        """Return the spans of the phrases in the caller's text."""
        return frozenset(
            self.text.span(match.start(), match.end())
            for match in PLACEHOLDER.finditer(self.text.text)
        )


def mark(text: AlignedText, phrases: Iterable[Phrase] = ()) -> MarkedText:
    """Return `text` with a placeholder for each of `phrases`, in order and without overlap.

    Characters of `text` that look like placeholders become spaces; they have no other meaning.
    """
    plain = text.sub(PLACEHOLDER, " ")
    readings: dict[str, Reading] = {}
    parts: list[AlignedText] = []
    position = 0
    for phrase in phrases:
        start, end = phrase.start, phrase.end
        written = plain.text[start:end]
        placeholder = chr(_FIRST + len(readings))
        readings[placeholder] = replace(phrase.reading, written=written)
        parts += (plain[position:start], plain.replaced(start, end, placeholder))
        position = end
    marked = AlignedText.join((*parts, plain[position:]))
    return MarkedText(marked.sub(_GLUED, lambda match: _space(match, readings)), readings)


def _space(match: Match, readings: PhraseReadings) -> str | None:
    """Return a space between two phrases, or between a sign of a phrase and a word beside it."""
    text, place = match.string, match.start()
    before, after = (readings.get(each) for each in (text[place - 1], text[place]))
    is_apart = (
        (before and after)
        or (before and not before.written[-1:].isalnum())
        or (after and not after.written[:1].isalnum())
    )
    return " " if is_apart else None


def with_aliases(text: AlignedText, readings: PhraseReadings) -> AlignedText:
    """Return `text` with aliases in place of their placeholders, and without unknown ones."""
    return text.sub(PLACEHOLDER, lambda match: _alias(readings.get(match[0])))


def with_phonemes(phonemes: AlignedText, readings: PhraseReadings) -> AlignedText:
    """Return what a G2P made of a text, with phonemes in place of their placeholders."""
    return phonemes.sub(PLACEHOLDER, lambda match: readings[match[0]].phonemes)


def _alias(reading: Reading | None) -> str | None:
    """Return the alias; `None` for phonemes, whose placeholder stays."""
    return " " if reading is None else reading.alias or None
