"""The speed of the model, and the stretch factor that reaches the requested speed."""

import numpy as np

from kokoro_server.acoustic import Waveform

SLOWEST = 0.7
"""Speed below which the model sounds no better than stretched speech; docs/reading.md describes the
listening."""
FASTEST = 1.2
"""Speed above which the model swallows sounds and spills what it says into the padding, so that its
length no longer follows the speed. docs/reading.md has the figures."""
_TOLERANCE = 0.02
"""Relative error of a length that is not corrected: durations are rounded to frames."""


def model_speed(speed: float) -> float:
    """Return the speed to give the model for a call that asks for `speed`."""
    return min(max(speed, SLOWEST), FASTEST)


def stretch_factor(
    waveform: Waveform, speed: float, first: int = 0, last: int | None = None
) -> float:
    """Return the factor for the length of the phonemes [first, last) that gives them `speed`.

    The length at `speed` is the length of the phonemes at speed 1, divided by `speed`. Padding ids
    don't count: they are silent, and their length does not depend on the speed.
    """
    natural = waveform.natural_durations[1:-1][first:last]
    actual = waveform.durations[1:-1][first:last].sum()
    factor = float(np.maximum(1, np.round(natural)).sum() / actual) / speed
    return 1.0 if abs(factor - 1) <= _TOLERANCE else factor
