"""Splits a text into segments that the acoustic model can speak, without losing any of it."""

from collections.abc import Iterator
from dataclasses import replace

from kokoro_server.segmenting.breaks import Boundary
from kokoro_server.segmenting.cutter import Cutter, Phonemize
from kokoro_server.segmenting.pieces import cut_piece
from kokoro_server.segmenting.policy import SegmentPolicy
from kokoro_server.segmenting.segment import Segment

__all__ = ["Boundary", "Segment", "SegmentPolicy", "cut_piece", "segments"]

_DEFAULT_POLICY = SegmentPolicy()


def segments(
    text: str, phonemize: Phonemize, policy: SegmentPolicy = _DEFAULT_POLICY
) -> Iterator[Segment]:
    """Yield the segments of `text` in order; none where nothing in it can be spoken.

    Their spans, joined, are the text. `phonemize` returns the phonemes of a part of the text,
    empty where it is silent; its exceptions pass through. It runs only one segment ahead of the
    consumer, so the first segment comes early even for long texts. Raises `SynthesisFailed`
    where one character has more phonemes than a segment can hold.
    """
    cutter = Cutter(text, phonemize, policy)
    held: Segment | None = None
    spoken = position = count = 0
    while position < len(text):
        end, phonemes = cutter.cut(position, count)
        if len(phonemes):
            if held:
                yield held
            inner = cutter.breaks.within(Boundary.CLAUSE, spoken, end)
            held = Segment(phonemes, spoken, end, cutter.breaks.strength(end), inner)
            spoken, count = end, count + 1
        elif held:
            held = replace(held, boundary=max(held.boundary, cutter.breaks.strength(end)))
        position = end
    if held:
        yield replace(held, end=len(text), boundary=Boundary.END)
