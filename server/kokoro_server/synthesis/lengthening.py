"""Slower or uneven speech of the same pitch: overlap-add based on waveform similarity.

WSOLA of Verhelst and Roelands, "An overlap-add technique based on waveform similarity for high
quality time-scale modification of speech", ICASSP 1993. Places windows of the input one hop apart.
Takes each window near its due position, where it best continues the window before it.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from kokoro_server.synthesis.similarity import similarity

_WINDOW = 720
"""Samples per window: 30 ms, at least two periods of a low voice."""
_HOP = _WINDOW // 2
_REACH = 300
"""Samples by which a window may be too early or too late: 12.5 ms, one period of a low voice."""
_PADDING = 2 * _WINDOW

Samples = NDArray[np.float32]
_Doubles = NDArray[np.float64]


def lengthen(samples: Samples, length: int) -> Samples:
    """Return `samples` `[t]` stretched to the greater length `[length]`, with the same pitch."""
    size = len(samples)
    return warp(samples, length, lambda place: min(size, round(place * size / length)))


def warp(samples: Samples, length: int, source_of: Callable[[int], int]) -> Samples:
    """Return `samples` `[t]` as `[length]`, with the same pitch.

    `source_of` returns the sample of `samples` for a sample of the result; it rises from 0 to `t`.
    """
    source = np.pad(samples.astype(np.float64), _PADDING)
    shape = np.hanning(_WINDOW + 1)[:-1]
    total = np.zeros(length + _PADDING)
    for index, start in enumerate(_starts(source, length, source_of)):
        total[index * _HOP : index * _HOP + _WINDOW] += shape * source[start : start + _WINDOW]
    return total[_HOP : _HOP + length].astype(np.float32)


def _starts(source: _Doubles, length: int, source_of: Callable[[int], int]) -> Iterator[int]:
    """Yield the start of each window in `source`; overlapping window halves add up to one."""
    start = first = _PADDING - _HOP
    for place in range(0, length + _HOP, _HOP):
        if place:
            due = first + source_of(place)
            start = due + _shift(source, due, start + _HOP)
        yield start


def _shift(source: _Doubles, due: int, following: int) -> int:
    """Return the offset from `due` at which a window is most similar to the one at `following`."""
    wanted = source[following : following + _WINDOW]
    near = source[due - _REACH : due + _REACH + _WINDOW]
    likeness = similarity(near, wanted)
    best = int(likeness.argmax())
    # In silence all windows are alike: stay at the due position.
    return best - _REACH if likeness[best] > likeness[_REACH] else 0
