import numpy as np
import pytest
from numpy.typing import NDArray

from kokoro_server.synthesis import stretching
from kokoro_server.synthesis.time_map import TimeMap

RATE = 24_000
FACTORS = [0.2, 0.5, 0.9, 1.3, 2.0, 7.0]


def stretch(samples: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    return stretching.stretch(samples, TimeMap.steady(len(samples), factor))


def tone(seconds: float, frequency: float) -> NDArray[np.float32]:
    time = np.arange(round(seconds * RATE)) / RATE
    return (0.5 * np.sin(2 * np.pi * frequency * time)).astype(np.float32)


def frequency(samples: NDArray[np.float32]) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 2**18))
    return float(np.argmax(spectrum)) * RATE / 2**18


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("samples", [1, 500, 24_001])
def test_the_length_is_multiplied(samples: int, factor: float) -> None:
    stretched = stretch(tone(2, 200)[:samples], factor)
    assert stretched.shape == (max(1, round(samples * factor)),)
    assert stretched.dtype == np.float32


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("pitch", [90, 220, 1000])
def test_the_pitch_stays(pitch: float, factor: float) -> None:
    assert frequency(stretch(tone(2, pitch), factor)) == pytest.approx(pitch, rel=0.01)


@pytest.mark.parametrize("factor", FACTORS)
def test_a_steady_tone_stays_steady(factor: float) -> None:
    stretched = stretch(tone(2, 150), factor)[2000:-2000]
    envelope = np.array([np.abs(part).max() for part in np.array_split(stretched, 20)])
    assert envelope.min() > 0.45
    assert envelope.max() <= 0.5


@pytest.mark.parametrize("factor", FACTORS)
def test_what_comes_when_comes_at_its_multiple(factor: float) -> None:
    silence = np.zeros(RATE, np.float32)
    samples = np.concatenate((silence, tone(1, 200), silence))
    loud = np.flatnonzero(np.abs(stretch(samples, factor)) > 0.25) / RATE
    assert loud[0] == pytest.approx(factor, abs=0.02 * max(2, factor))
    assert loud[-1] == pytest.approx(2 * factor, abs=0.02 * max(2, factor))


def test_the_same_length_leaves_every_sample_as_it_is() -> None:
    samples = tone(0.5, 200)
    assert stretch(samples, 1.0) is samples


def test_silence_stays_silent() -> None:
    assert not stretch(np.zeros(RATE, np.float32), 3.0).any()


def test_the_same_samples_give_the_same_samples() -> None:
    noise = np.random.default_rng(1).uniform(-1, 1, RATE).astype(np.float32)
    once, again = stretch(noise, 1.7), stretch(noise.copy(), 1.7)
    np.testing.assert_array_equal(once, again)
    assert np.abs(once).max() <= 1


@pytest.mark.parametrize("inside", [0.5, 2.0])
def test_a_part_can_be_stretched_alone(inside: float) -> None:
    samples = np.concatenate((tone(1, 150), tone(1, 300), tone(1, 600)))
    knots = np.array([0.0, RATE, 2 * RATE, 3 * RATE])
    target = np.array([0.0, RATE, RATE * (1 + inside), RATE * (2 + inside)])
    stretched = stretching.stretch(samples, TimeMap(knots, target))
    assert len(stretched) == round(RATE * (2 + inside))
    edge = round(RATE * (1 + inside))
    assert frequency(stretched[: RATE - 500]) == pytest.approx(150, rel=0.01)
    assert frequency(stretched[RATE + 500 : edge - 500]) == pytest.approx(300, rel=0.01)
    assert frequency(stretched[edge + 500 :]) == pytest.approx(600, rel=0.01)
