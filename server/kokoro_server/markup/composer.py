"""Composes passages from the text, the pauses and the marks of a document, in their order."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import regex

from kokoro_server.markup.style import Style
from kokoro_server.pronouncing.matching import Entry, Phrases, find
from kokoro_server.segmenting import Boundary
from kokoro_server.segmenting.breaks import Breaks
from kokoro_server.synthesis.utterance import Change, Mark, Passage
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import clean
from kokoro_server.verbalizing.readings import PLACEHOLDER, Phrase, Reading, mark, with_aliases
from kokoro_server.verbalizing.speakable import has_something_to_say

_SPACES = regex.compile(r"\s+")
_STOPPED = regex.compile(r"[\p{P}][\p{Pe}\p{Pf}\"']*$")
_STOPS = {"ja": "。", "zh": "。", "hi": "।"}
_COMMAS = {"ja": "、", "zh": "，"}  # noqa: RUF001 - Chinese punctuation
_NOTHING = AlignedText.of("")


class Composer:
    """Collects what a document says.

    White space is one space, as in HTML, and none at the ends of a passage.
    """

    def __init__(self, base: Passage, pronunciations: Sequence[Phrases] = ()) -> None:
        """Say the phrases of `pronunciations` as they say.

        Silences have the voice and the language of `base`; nobody hears them.
        """
        self._base = base
        self._pronunciations = tuple(pronunciations)
        self.used: dict[Entry, None] = {}
        """The entries of pronunciations that were found, in order."""
        self.passages: list[Passage] = []
        self._billed: list[array[int]] = []
        self._begin()

    def _begin(self) -> None:
        """Begin an empty passage."""
        self._style: Style | None = None
        self._texts: list[AlignedText] = []
        self._length = 0
        self._space = _NOTHING
        self._ending = Boundary.NONE
        self._phrases: list[Phrase] = []
        self._pieces: list[tuple[int, int, tuple[Phrases, ...]]] = []
        self._changes: list[Change] = []
        self._marks: list[Mark] = []

    @property
    def characters(self) -> array[int]:
        """Return the place of each billed character, in order."""
        return array("l", chain.from_iterable(self._billed))

    def text(self, text: AlignedText, style: Style) -> None:
        """Add text."""
        text = text.sub(_SPACES, " ")
        words = text.strip()
        if text.text[:1] == " ":
            self._space = text[:1]
        if not words.text:
            return
        self._append(words, style)
        if text.text[-1] == " ":
            self._space = text[-1:]

    def reading(self, written: AlignedText, reading: Reading, style: Style) -> None:
        """Add text that is said as `reading`; `written` is not empty."""
        written = written.sub(_SPACES, " ")
        spaced = written.strip()
        if written.text[0] == " ":
            self._space = written[:1]
        self._append(spaced if spaced.text else written, style, reading)

    def mark(self, name: str, offset: int) -> None:
        """Add a mark."""
        self._marks.append(Mark(name, offset))

    def end(self, boundary: Boundary) -> None:
        """End a sentence or a paragraph, or begin one."""
        self._ending = max(self._ending, boundary)

    def pause(self, seconds: float) -> None:
        """Add an exact pause."""
        self._end_clause()
        last = self.passages[-1] if self.passages else None
        if last and last.pause is not None and not (self._texts or self._marks):
            self.passages[-1] = replace(last, pause=last.pause + seconds)
            self._begin()
        else:
            self._flush(pause=seconds)

    def finish(self) -> tuple[Passage, ...]:
        """Return all passages."""
        self._flush()
        return tuple(self.passages)

    @property
    def ends_with_stop(self) -> bool:
        """Return whether the text so far ends with a mark of punctuation."""
        return bool(self._texts and _STOPPED.search(self._texts[-1].text))

    def _append(self, words: AlignedText, style: Style, reading: Reading | None = None) -> None:
        if self._style and style.speaker is not self._style.speaker:
            boundary = self._boundary()
            self._end_clause()
            self._flush(boundary)
        self._style = self._style or style
        self._separate()
        start = self._length
        self._add(words)
        if reading:
            self._phrases.append(Phrase(start, self._length, reading))
        elif style.lookups:
            self._pieces.append((start, self._length, style.lookups))
        self._billed.append(words.starts)
        self._change(words, style)

    def _separate(self) -> None:
        """Add what is between the text before and the text that follows."""
        if self._texts:
            if self._ending >= Boundary.SENTENCE:
                self._stop(_STOPS, ".")
                self._inserted("\n\n" if self._ending is Boundary.PARAGRAPH else " ")
            elif self._space.text:
                self._billed.append(self._space.starts)
                self._add(self._space)
        self._space, self._ending = _NOTHING, Boundary.NONE

    def _stop(self, marks: dict[str, str], default: str) -> None:
        if self._style and not self.ends_with_stop:
            self._inserted(marks.get(self._style.language_code[:2], default))

    def _end_clause(self) -> None:
        """Add a comma where the text goes on after a pause, so that the voice does not fall."""
        if self._texts:
            self._stop(_COMMAS, ",")

    def _inserted(self, text: str) -> None:
        self._add(self._texts[-1].followed_by(text))

    def _add(self, text: AlignedText) -> None:
        self._texts.append(text)
        self._length += len(text)

    def _change(self, words: AlignedText, style: Style) -> None:
        """Record how `words` are spoken, where that differs from the rest."""
        start, end = words.span()
        first = self._style or style
        language = "" if style.language_code == first.language_code else style.language_code
        change = Change(start, end, style.rate, style.semitones, style.decibels, language)
        if change == Change(start, end):
            return
        last = self._changes[-1] if self._changes else None
        if last and replace(last, start=start, end=end) == change:
            self._changes[-1] = replace(last, end=end)
        else:
            self._changes.append(change)

    def _boundary(self) -> Boundary:
        """Return the break between the text so far and what another voice says."""
        if self._ending >= Boundary.SENTENCE:
            return self._ending
        text = f"{AlignedText.join(self._texts).text} "
        return Breaks(f"{text}A").strength(len(text))

    def _flush(self, boundary: Boundary = Boundary.END, pause: float | None = None) -> None:
        """End the passage."""
        text = AlignedText.join(self._texts)
        marked = mark(text, self._all_phrases(text))
        cleaned = clean(with_aliases(marked.text, marked.readings))
        is_heard = has_something_to_say(cleaned.text) or PLACEHOLDER.search(cleaned.text)
        if self._style and is_heard:
            self.passages.append(
                replace(
                    self._style.speaker,
                    text=marked.text,
                    readings=marked.readings,
                    language_code=self._style.language_code,
                    boundary=boundary,
                    pause=pause,
                    changes=tuple(self._changes),
                    marks=tuple(self._marks),
                )
            )
        elif pause is not None or self._marks:
            self._silence(pause)
        self._begin()

    def _all_phrases(self, text: AlignedText) -> list[Phrase]:
        """Return the phrases of elements, lexicons and pronunciations, the first ones first."""
        phrases = list(self._phrases)
        for start, end, lexicons in [*self._pieces, (0, len(text), self._pronunciations)]:
            for found in find(text[start:end], lexicons) if lexicons else ():
                moved = Phrase(found.start + start, found.end + start, found.entry.reading)
                if not any(each.start < moved.end and moved.start < each.end for each in phrases):
                    phrases.append(moved)
                    self.used[found.entry] = None
        return sorted(phrases, key=lambda phrase: phrase.start)

    def _silence(self, pause: float | None) -> None:
        silent = replace(self._base, text=_NOTHING, pause=pause or 0.0, marks=tuple(self._marks))
        self.passages.append(silent)
