"""Integrated loudness by ITU-R BS.1770-5, annex 1, of one channel at 24 kHz."""

import numpy as np
from numpy.typing import NDArray

from kokoro_speech.facts import SAMPLE_RATE_HERTZ

_PRE_FILTER = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
"""Numerator and denominator of the filter for the head, at 48 kHz (table 1)."""
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The same of the RLB filter (table 2)."""
_FILTER_RATE = 48_000
_BLOCK, _HOP = round(0.4 * SAMPLE_RATE_HERTZ), round(0.1 * SAMPLE_RATE_HERTZ)
"""Samples of a gating block, and from one block to the next."""
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0
"""LUFS below which blocks don't count, and LU below the loudness of the rest."""


def integrated_loudness(samples: NDArray[np.float32]) -> float:
    """Return the loudness of `samples` `[t]`, in LUFS; minus infinity for silence.

    The standard's filters are applied to the spectrum, so any sample rate gets their response.
    """
    weighted = _k_weighted(samples.astype(np.float64))
    blocks = np.lib.stride_tricks.sliding_window_view(weighted, _BLOCK)[::_HOP]
    power: NDArray[np.float64] = np.square(blocks).mean(axis=1)
    power = power[_lufs(power) > _ABSOLUTE_GATE]
    if not power.size:
        return -np.inf
    power = power[_lufs(power) > _lufs(power.mean()) + _RELATIVE_GATE]
    return float(_lufs(power.mean()))


def _k_weighted(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    length = max(len(samples), _BLOCK)
    padded = 2 * length  # so that the end does not ring into the start
    frequencies = np.fft.rfftfreq(padded, 1 / SAMPLE_RATE_HERTZ)
    delay = np.exp(-2j * np.pi * frequencies / _FILTER_RATE)
    response = np.ones_like(delay)
    for numerator, denominator in (_PRE_FILTER, _HIGH_PASS):
        response *= np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay)
    weighted: NDArray[np.float64] = np.fft.irfft(np.fft.rfft(samples, padded) * response, padded)
    return weighted[:length]


def _lufs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    with np.errstate(divide="ignore"):
        loudness: NDArray[np.float64] = -0.691 + 10 * np.log10(power)
    return loudness
