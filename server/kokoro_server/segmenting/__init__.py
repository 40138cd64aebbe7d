"""Splits a text into segments that the acoustic model can speak, without losing any of it."""

from collections.abc import Iterator
from dataclasses import replace

from kokoro_server.segmenting.breaks import Boundary
from kokoro_server.segmenting.cutter import Cutter, Phonemize
from kokoro_server.segmenting.dividing import divided
from kokoro_server.segmenting.pieces import cut_piece
from kokoro_server.segmenting.policy import SegmentPolicy
from kokoro_server.segmenting.segment import Segment
from kokoro_server.verbalizing import AlignedText

__all__ = ["Boundary", "Segment", "SegmentPolicy", "cut_piece", "segments"]

_DEFAULT_POLICY = SegmentPolicy()


def segments(
    text: AlignedText,
    phonemize: Phonemize,
    policy: SegmentPolicy = _DEFAULT_POLICY,
    first: int = 0,
    *,
    is_phonemes: bool = False,
) -> Iterator[Segment]:
    """Yield the segments of `text` in order; none where nothing in it can be spoken.

    Their spans, joined, are the span of the text. `phonemize` returns the phonemes of a part of the
    text, empty where it is silent; its exceptions pass through. It runs only one segment ahead of
    the consumer, so the first segment comes early even for long texts. `first` is the number of
    segments before this text. If one character has more phonemes than a segment can hold, the first
    of its segments carries its span. `is_phonemes` says that `text` is phonemes already.
    """
    cutter = Cutter(text, phonemize, policy, is_phonemes=is_phonemes)
    held: Segment | None = None
    spoken = text.starts[0] if text.text else 0
    position, count = 0, first
    while position < len(text):
        end, phonemes = cutter.cut(position, count)
        boundary = cutter.breaks.strength(end)
        if not len(phonemes) and held:
            held = replace(held, boundary=max(held.boundary, boundary))
        for piece in divided(phonemes, policy.limit) if len(phonemes) else ():
            if held:
                yield held
            inner = tuple(
                (text.ends[offset - 1], strength)
                for offset, strength in cutter.breaks.within(Boundary.CLAUSE, position, end)
            )
            held = Segment(piece, spoken, text.ends[end - 1], Boundary.WORD, inner)
            spoken, count = held.end, count + 1
        if held and len(phonemes):
            held = replace(held, boundary=boundary)
        position = end
    if held:
        yield replace(held, end=text.ends[-1], boundary=Boundary.END)
