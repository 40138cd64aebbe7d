import numpy as np
import pytest
from numpy.typing import NDArray

from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.pauses import PAUSE_SECONDS, fit

RATE = 24_000


def tone(seconds: float, amplitude: float = 0.5) -> NDArray[np.float32]:
    time = np.arange(round(seconds * RATE)) / RATE
    return (amplitude * np.sin(2 * np.pi * 220 * time)).astype(np.float32)


def between(lead: float, speech: NDArray[np.float32], tail: float) -> NDArray[np.float32]:
    """Put silence around speech, as the model does."""
    lead_samples, tail_samples = (
        np.zeros(round(seconds * RATE), np.float32) for seconds in (lead, tail)
    )
    return np.concatenate((lead_samples, speech, tail_samples))


def silence_after(samples: NDArray[np.float32]) -> float:
    return float(len(samples) - np.flatnonzero(samples)[-1] - 1) / RATE


def test_every_boundary_has_a_pause() -> None:
    assert set(PAUSE_SECONDS) == set(Boundary)


@pytest.mark.parametrize("boundary", [Boundary.CLAUSE, Boundary.SENTENCE, Boundary.PARAGRAPH])
@pytest.mark.parametrize(("lead", "tail"), [(0.3, 0.5), (0.0, 0.0), (0.01, 2.0)])
def test_two_segments_meet_in_the_pause_of_their_boundary(
    boundary: Boundary, lead: float, tail: float
) -> None:
    segment = between(lead, tone(0.5), tail)
    joined = np.concatenate([fit(segment, boundary, 1.0), fit(segment, Boundary.END, 1.0)])
    loud = np.flatnonzero(np.abs(joined) > 0.01)
    gap = np.diff(loud).max() / RATE
    assert gap == pytest.approx(PAUSE_SECONDS[boundary], abs=0.065)


def test_a_faster_voice_pauses_shorter() -> None:
    segment = between(0.3, tone(0.5), 0.5)
    slow, fast = (fit(segment, Boundary.PARAGRAPH, speed) for speed in (0.25, 4.0))
    assert len(slow) - len(fast) == pytest.approx((0.6 * 2 - 0.6 / 2) * RATE, abs=2)


def test_no_sample_of_the_speech_is_lost() -> None:
    speech = tone(0.5)
    fitted = fit(between(0.3, speech, 0.5), Boundary.SENTENCE, 1.0)
    start = np.flatnonzero(fitted)[0]
    inside = slice(200, len(speech) - 200)
    assert np.array_equal(fitted[start - 1 :][inside], speech[inside])


def test_a_soft_onset_and_a_long_decay_stay() -> None:
    soft = tone(0.1, amplitude=0.002)
    loud = tone(0.3)
    speech = np.concatenate((soft, loud, soft))
    fitted = fit(between(0.3, speech, 0.5), Boundary.END, 1.0)
    assert np.count_nonzero(fitted) == pytest.approx(np.count_nonzero(speech), abs=4)


def test_edges_do_not_click() -> None:
    segment = np.full(RATE, 0.5, np.float32)  # loud from its first sample to its last
    fitted = fit(segment, Boundary.NONE, 1.0)
    assert np.abs(np.diff(fitted)).max() < 0.01
    assert fitted[0] == 0
    assert fitted[-1] == 0


def test_silence_comes_back_as_it_is() -> None:
    silence = np.zeros(1000, np.float32)
    assert np.array_equal(fit(silence, Boundary.END, 1.0), silence)
    assert len(fit(np.zeros(0, np.float32), Boundary.END, 1.0)) == 0
