import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from kokoro_server.audio.resampling import Resampler

RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 44_100, 48_000)
NOTHING = np.zeros(0, dtype=np.float32)


def resample(rate: int, *pieces: NDArray[np.float32]) -> NDArray[np.float32]:
    resampler = Resampler(rate)
    resampled = [resampler.resample(piece, last=False) for piece in pieces]
    return np.concatenate([*resampled, resampler.resample(NOTHING, last=True)])


@given(st.sampled_from(RATES), st.integers(0, 9_000), st.lists(st.integers(0, 9_000), max_size=8))
def test_pieces_make_the_same_samples_as_the_whole(rate: int, length: int, cuts: list[int]) -> None:
    samples = np.random.default_rng(length).uniform(-1, 1, length).astype(np.float32)
    whole = Resampler(rate).resample(samples, last=True)
    pieces = np.split(samples, sorted(min(cut, length) for cut in cuts))
    assert np.array_equal(resample(rate, *pieces), whole)


@given(st.sampled_from(RATES), st.integers(0, 100_000))
def test_the_duration_is_kept_to_the_nearest_sample(rate: int, length: int) -> None:
    resampled = resample(rate, np.zeros(length, dtype=np.float32))
    assert abs(len(resampled) - length * rate / 24_000) <= 0.5


@pytest.mark.parametrize("rate", RATES)
def test_a_tone_keeps_its_time_and_level(rate: int) -> None:
    def tone(at_rate: int) -> NDArray[np.float64]:
        return 0.5 * np.sin(2 * np.pi * 440 * np.arange(at_rate) / at_rate)

    resampled = resample(rate, tone(24_000).astype(np.float32))
    middle = slice(rate // 4, -rate // 4)  # away from the edges, where the tone is cut off
    assert np.abs(resampled - tone(rate))[middle].max() < 1e-4


def test_at_the_source_rate_samples_pass_through_at_once() -> None:
    samples = np.array([0.25, -0.5], dtype=np.float32)
    assert Resampler(24_000).resample(samples, last=False) is samples
