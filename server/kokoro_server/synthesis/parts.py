"""Cuts an utterance into parts: segments of its passages, and silences."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kokoro_server.languages.phonemes import to_vocabulary
from kokoro_server.segmenting import Boundary, Segment, SegmentPolicy, segments
from kokoro_server.synthesis.utterance import Mark, Passage, Utterance
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import PLACEHOLDER, PhraseReadings

Phonemize = Callable[[str, AlignedText, PhraseReadings], AlignedText]
"""Returns the phonemes of a text in the language of a BCP-47 code; its placeholders are said as the
readings say."""


@dataclass(frozen=True, slots=True)
class Part:
    """A segment of a passage, or the silence that a passage without speech is."""

    passage: Passage
    segment: Segment
    """Its span begins where that of the part before ends."""
    marks: tuple[Mark, ...]
    """The marks of the passage that are within this part."""
    begins: bool
    """Whether it is the first part of the utterance."""

    @property
    def is_silent(self) -> bool:
        """Return whether nothing is said in it."""
        return not self.segment.phonemes


def parts(utterance: Utterance, phonemize: Phonemize) -> Iterator[Part]:
    """Yield the parts of `utterance` in order; their spans, joined, are the caller's text.

    `phonemize` runs only one segment ahead of the consumer.
    """
    start, count = 0, utterance.first
    for passage in utterance.passages:
        is_last = passage is utterance.passages[-1]
        marks = passage.marks
        for segment in _segments_of(passage, start, count, phonemize):
            end = segment.end
            if segment.boundary is Boundary.END:
                end = utterance.length if is_last else segment.end
                within = len(marks)
            else:
                within = bisect_left(marks, end, key=lambda mark: mark.offset)
            yield Part(passage, replace(segment, start=start, end=end), marks[:within], count == 0)
            start, marks, count = end, marks[within:], count + 1


def _segments_of(
    passage: Passage, start: int, count: int, phonemize: Phonemize
) -> Iterator[Segment]:
    """Yield the segments of `passage`, or one without phonemes where it is silent."""
    policy = SegmentPolicy.for_speed(passage.model_speed)
    silent = True
    in_languages = partial(_phonemes, passage, phonemize)
    for segment in segments(passage.text, in_languages, policy, count):
        silent = False
        yield segment
    if silent:
        end = passage.text.ends[-1] if passage.text.text else start
        yield Segment(AlignedText.of(""), start, end, Boundary.END)


def _phonemes(passage: Passage, phonemize: Phonemize, text: AlignedText) -> AlignedText:
    """Return the phonemes of a part of `passage`, each run of it in its own language."""
    if not any(change.language_code for change in passage.changes):
        return phonemize(passage.language_code, text, passage.readings)
    spoken: list[AlignedText] = []
    for code, part in _runs(passage, text):
        phonemes = phonemize(code, part, passage.readings)
        spoken += (phonemes, phonemes.followed_by(" "))
    return to_vocabulary(AlignedText.join(spoken))


def _runs(passage: Passage, text: AlignedText) -> Iterator[tuple[str, AlignedText]]:
    """Yield the parts of `text` in one language; marks and spaces belong to the part before."""
    first, code = 0, ""
    for index, (character, start) in enumerate(zip(text.text, text.starts, strict=True)):
        change = passage.change_at(start)
        here = (change and change.language_code) or passage.language_code
        if here == code or not (character.isalnum() or PLACEHOLDER.match(character)):
            continue
        if code:
            yield code, text[first:index]
            first = index
        code = here
    yield code or passage.language_code, text[first:]
