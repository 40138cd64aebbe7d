"""Our meter says what pyloudnorm says, which needs scipy."""

import numpy as np
import pyloudnorm
import pytest
from numpy.typing import NDArray

from kokoro_server.voices.loudness_meter import integrated_loudness

RATE = 24_000
RANDOM = np.random.default_rng(0)


def tone(hertz: float, seconds: float = 2.0, amplitude: float = 0.2) -> NDArray[np.float32]:
    time = np.arange(round(seconds * RATE)) / RATE
    return (amplitude * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def noise(seconds: float, amplitude: float) -> NDArray[np.float32]:
    return (amplitude * RANDOM.normal(size=round(seconds * RATE))).astype(np.float32)


SILENCE = np.zeros(RATE, np.float32)


@pytest.mark.parametrize(
    "samples",
    [
        tone(100),
        tone(1000),
        tone(4000),
        noise(5, 0.1),
        np.concatenate((noise(3, 0.1), SILENCE, noise(3, 0.02), SILENCE)),
        np.concatenate((SILENCE, noise(2, 0.1), noise(4, 0.005))),
    ],
)
def test_it_agrees_with_pyloudnorm(samples: NDArray[np.float32]) -> None:
    expected = pyloudnorm.Meter(RATE).integrated_loudness(samples.astype(np.float64))
    assert integrated_loudness(samples) == pytest.approx(expected, abs=0.1)


def test_a_tone_of_997_hz_at_full_scale_has_the_loudness_of_the_standard() -> None:
    assert integrated_loudness(tone(997, amplitude=1.0)) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("samples", [SILENCE, SILENCE[:10]])
def test_silence_has_none(samples: NDArray[np.float32]) -> None:
    assert integrated_loudness(samples) == -np.inf
