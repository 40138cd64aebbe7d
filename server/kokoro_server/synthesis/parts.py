"""Cuts an utterance into parts: segments of its passages, and silences."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kokoro_server.languages.phonemes import as_written
from kokoro_server.segmenting import Boundary, Segment, SegmentPolicy, cut_piece, segments
from kokoro_server.synthesis.language_runs import Phonemize, phonemes_in_languages
from kokoro_server.synthesis.utterance import Mark, Passage, Utterance
from kokoro_server.verbalizing import AlignedText


@dataclass(frozen=True, slots=True)
class Part:
    """A segment of a passage, or the silence that a passage without speech is."""

    passage: Passage
    segment: Segment
    """Its span begins where that of the part before ends."""
    marks: tuple[Mark, ...]
    """The marks of the passage that are within this part."""
    begins: bool
    """Whether it is the first part of the caller's text."""

    @property
    def is_silent(self) -> bool:
        """Return whether nothing is said in it."""
        return not self.segment.phonemes


class Pieces:
    """Cuts a part into shorter parts, each when its turn to be spoken comes."""

    def __init__(self, part: Part, longest: Callable[[], float]) -> None:
        """Cut `part`; `longest` returns the most phonemes that the next piece should have."""
        self._longest = longest
        self.rest: Part | None = part
        self.piece = part
        """The piece that was cut last."""

    def cut(self) -> Part:
        """Return the next piece of the rest, which is not `None`."""
        part = self.rest or self.piece
        segment, rest = cut_piece(part.segment, self._longest())
        within = bisect_left(part.marks, segment.end, key=lambda mark: mark.offset)
        if rest is None:
            self.piece, self.rest = part, None
        else:
            self.piece = replace(part, segment=segment, marks=part.marks[:within])
            self.rest = replace(part, segment=rest, marks=part.marks[within:], begins=False)
        return self.piece


def parts(utterance: Utterance, phonemize: Phonemize) -> Iterator[Part]:
    """Yield the parts of `utterance` in order; their spans, joined, are its text.

    `phonemize` runs only one segment ahead of the consumer.
    """
    start, count = utterance.start, utterance.first
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
            begins = count == 0 and not utterance.start
            yield Part(passage, replace(segment, start=start, end=end), marks[:within], begins)
            start, marks, count = end, marks[within:], count + 1


def _segments_of(
    passage: Passage, start: int, count: int, phonemize: Phonemize
) -> Iterator[Segment]:
    """Yield the segments of `passage`, or one without phonemes where it is silent."""
    silent = True
    for segment in spoken_segments(passage, phonemize, count):
        silent = False
        yield segment
    if silent:
        end = passage.text.ends[-1] if passage.text.text else start
        yield Segment(AlignedText.of(""), start, end, Boundary.END)


def spoken_segments(passage: Passage, phonemize: Phonemize, count: int = 0) -> Iterator[Segment]:
    """Yield the segments of `passage`, after `count` others; none where it is silent."""

    def in_languages(text: AlignedText) -> AlignedText:
        return phonemes_in_languages(passage, phonemize, text)

    return segments(
        passage.text,
        as_written if passage.is_phonemes else in_languages,
        SegmentPolicy.for_speed(passage.model_speed),
        count,
        is_phonemes=passage.is_phonemes,
    )
