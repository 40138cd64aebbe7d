"""Cuts a segment into shorter pieces where a clause or sentence ends."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kokoro_server.segmenting.breaks import Boundary
from kokoro_server.segmenting.policy import SegmentPolicy
from kokoro_server.segmenting.segment import Segment

_SHORTEST = SegmentPolicy().shortest


def cut_piece(segment: Segment, longest: float) -> tuple[Segment, Segment | None]:
    """Cut a piece of about `longest` phonemes off `segment`; return it and the rest.

    The phonemes stay those of the segment, so the words sound the same however it is cut. The
    piece ends with a clause or sentence: with the last one that is short enough, or else with the
    first one. So it is longer than `longest` where its first clause is. Neither part is shorter
    than `SegmentPolicy.shortest`; where that is impossible, the piece is the whole segment and the
    rest is `None`.
    """
    if len(segment.spoken) <= longest:
        return segment, None
    places = list(_places(segment))
    if not places:
        return segment, None
    fitting = [place for place in places if place[0] <= longest]
    sentences = [place for place in fitting if place[2] >= Boundary.SENTENCE]
    if sentences and sentences[-1][0] >= longest / 2:
        return _cut(segment, *sentences[-1])
    return _cut(segment, *(fitting[-1] if fitting else places[0]))


def _places(segment: Segment) -> Iterator[tuple[int, int, Boundary]]:
    """Yield the places to cut at: phonemes before it, offset in the text, and boundary."""
    spoken = segment.spoken
    for offset, boundary in segment.breaks:
        index = bisect_left(spoken.starts, offset)
        is_between_words = index and spoken.ends[index - 1] <= offset
        if is_between_words and _SHORTEST <= index <= len(spoken) - _SHORTEST:
            yield index, offset, boundary


def _cut(
    segment: Segment, index: int, offset: int, boundary: Boundary
) -> tuple[Segment, Segment | None]:
    spoken, breaks = segment.spoken, segment.breaks
    piece = replace(
        segment,
        spoken=spoken[:index].strip(),
        end=offset,
        boundary=boundary,
        breaks=tuple(one for one in breaks if one[0] < offset),
    )
    rest = replace(
        segment,
        spoken=spoken[index:].strip(),
        start=offset,
        breaks=tuple(one for one in breaks if one[0] > offset),
    )
    return piece, rest
