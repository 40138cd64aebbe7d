"""How fast the model speaks, and how far its speech is stretched to reach the speed asked for."""

import numpy as np

from kokoro_server.acoustic import Waveform

SLOWEST = 0.7
"""Speed below which the model sounds no better than speech that is stretched; see
docs/reading.md for what was heard."""
_FASTEST = {"en-US": 1.6, "en-GB": 1.6, "fr-FR": 1.2, "ja-JP": 1.2}
"""Speed above which the model swallows sounds, by language, and so by family of voices."""
_FASTEST_ELSEWHERE = 1.4
_TOLERANCE = 0.02
"""How far a length may be off before it is corrected: durations are rounded to frames."""


def model_speed(speed: float, language_code: str) -> float:
    """Return the speed that the model is asked for where a call asks for `speed`."""
    return min(max(speed, SLOWEST), _FASTEST.get(language_code, _FASTEST_ELSEWHERE))


def stretch_factor(waveform: Waveform, speed: float) -> float:
    """Return what to multiply the length of `waveform` with, so that it has `speed`.

    The length at `speed` is the one that the phonemes have at speed 1, divided by `speed`. Padding
    ids don't count: they are silent, and always as long.
    """
    natural = np.maximum(1, np.round(waveform.natural_durations[1:-1])).sum()
    factor = float(natural / waveform.durations[1:-1].sum()) / speed
    return 1.0 if abs(factor - 1) <= _TOLERANCE else factor
