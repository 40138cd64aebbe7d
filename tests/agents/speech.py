"""What the tests of both frameworks say, and how loud the speech of it is."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

TEXT = "Hello there, my friend. It costs $5.20 at Dr. Smith's! The boats lay on their sides."
WORDS = ["Hello", "there", "my", "friend", "It", "costs", "$5.20", "at", "Dr.", "Smith's"]
WORDS += ["The", "boats", "lay", "on", "their", "sides"]
MOST_AFTER_INTERRUPTION = 0.1
"""Seconds of audio that may still come after an interruption."""
LONG = "The old harbour was quiet in the morning, and nobody spoke. " * 40


def samples(pcm: bytes) -> NDArray[np.int16]:
    return np.frombuffer(pcm, np.int16)


def loudness(pcm: bytes, rate: int, start: float, end: float) -> float:
    """Return the RMS between two times, in seconds."""
    part = samples(pcm)[int(start * rate) : int(end * rate)].astype(np.float64)
    return float(np.sqrt(np.mean(part**2)))


def is_aligned(pcm: bytes, rate: int, times: list[tuple[float, float]]) -> bool:
    """Return whether the words are far louder than the silence around and between them."""
    spoken = [loudness(pcm, rate, start, end) for start, end in times]
    pauses = [(0.0, times[0][0]), (times[-1][1], len(pcm) / 2 / rate)]
    pauses += [(a[1], b[0]) for a, b in pairwise(times) if b[0] - a[1] > 0.2]
    silent = [loudness(pcm, rate, start + 0.03, end - 0.03) for start, end in pauses]
    assert len(silent) > 2
    return min(spoken) > 3 * max(silent)
