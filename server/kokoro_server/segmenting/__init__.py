"""Splits a text into segments that the acoustic model can speak, without losing any of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kokoro_server.segmenting.breaks import Boundary
from kokoro_server.segmenting.cutter import Cutter, Phonemize
from kokoro_server.segmenting.policy import SegmentPolicy
from kokoro_server.verbalizing import AlignedText

__all__ = ["Boundary", "Segment", "SegmentPolicy", "segments"]

_DEFAULT_POLICY = SegmentPolicy()


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a text, and its phonemes."""

    spoken: AlignedText
    """1 to `SegmentPolicy.limit` phonemes, punctuation included, each with its span of the text."""
    start: int
    end: int
    """The span [start, end) of the caller's text, in code points. It includes silent text before
    the speech; the last segment's span includes silent text after it too."""
    boundary: Boundary
    """The break that follows."""

    @property
    def phonemes(self) -> str:
        """Return the phonemes without their spans."""
        return self.spoken.text


def segments(
    text: AlignedText,
    phonemize: Phonemize,
    policy: SegmentPolicy = _DEFAULT_POLICY,
    first: int = 0,
) -> Iterator[Segment]:
    """Yield the segments of `text` in order; none where nothing in it can be spoken.

    Their spans, joined, are the span of the text. `phonemize` returns the phonemes of a part of the
    text, empty where it is silent; its exceptions pass through. It runs only one segment ahead of
    the consumer, so the first segment comes early even for long texts. `first` is the number of
    segments before this text. Raises `SynthesisFailed` where one character has more phonemes than a
    segment can hold.
    """
    cutter = Cutter(text, phonemize, policy)
    held: Segment | None = None
    spoken = text.starts[0] if text.text else 0
    position, count = 0, first
    while position < len(text):
        end, phonemes = cutter.cut(position, count)
        boundary = cutter.breaks.strength(end)
        if len(phonemes):
            if held:
                yield held
            held = Segment(phonemes, spoken, text.ends[end - 1], boundary)
            spoken, count = held.end, count + 1
        elif held:
            held = replace(held, boundary=max(held.boundary, boundary))
        position = end
    if held:
        yield replace(held, end=text.ends[-1], boundary=Boundary.END)
