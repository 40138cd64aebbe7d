import numpy as np
import pytest
from numpy.typing import NDArray

from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.pauses import (
    PAUSE_SECONDS,
    pause_seconds,
    speech_span,
    with_pause,
)

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


def fit(
    samples: NDArray[np.float32], boundary: Boundary, speed: float = 1.0
) -> NDArray[np.float32]:
    span = speech_span(samples)
    assert span is not None
    return with_pause(samples[span], pause_seconds(boundary, speed), 1.0)


def test_every_boundary_has_a_pause() -> None:
    assert set(PAUSE_SECONDS) == set(Boundary)


@pytest.mark.parametrize("boundary", [Boundary.CLAUSE, Boundary.SENTENCE, Boundary.PARAGRAPH])
@pytest.mark.parametrize(("lead", "tail"), [(0.3, 0.5), (0.0, 0.0), (0.01, 2.0)])
def test_two_segments_meet_in_the_pause_of_their_boundary(
    boundary: Boundary, lead: float, tail: float
) -> None:
    segment = between(lead, tone(0.5), tail)
    joined = np.concatenate([fit(segment, boundary), fit(segment, Boundary.END)])
    loud = np.flatnonzero(np.abs(joined) > 0.01)
    gap = np.diff(loud).max() / RATE
    assert gap == pytest.approx(PAUSE_SECONDS[boundary], abs=0.065)


@pytest.mark.parametrize(("speed", "pause"), [(0.25, 2.4), (1.0, 0.6), (4.0, 0.15)])
def test_a_pause_is_divided_by_the_speed(speed: float, pause: float) -> None:
    fitted = fit(between(0.3, tone(0.5), 0.5), Boundary.PARAGRAPH, speed)
    assert len(fitted) / RATE == pytest.approx(0.5 + pause, abs=0.001)


@pytest.mark.parametrize("stretch", [0.3, 4.0])
def test_stretched_margins_are_part_of_the_pause(stretch: float) -> None:
    span = speech_span(between(0.3, tone(0.5), 0.5))
    assert span is not None
    margins = (span.stop - span.start) / RATE - 0.5
    stretched = np.zeros(round((span.stop - span.start) * stretch), np.float32)
    fitted = with_pause(stretched, PAUSE_SECONDS[Boundary.PARAGRAPH], stretch)
    assert margins == pytest.approx(0.06, abs=0.001)
    assert len(fitted) / RATE == pytest.approx(0.5 * stretch + 0.6, abs=0.001)


def test_no_sample_of_the_speech_is_lost() -> None:
    speech = tone(0.5)
    fitted = fit(between(0.3, speech, 0.5), Boundary.SENTENCE)
    start = np.flatnonzero(fitted)[0]
    inside = slice(200, len(speech) - 200)
    assert np.array_equal(fitted[start - 1 :][inside], speech[inside])


def test_a_soft_onset_and_a_long_decay_stay() -> None:
    soft = tone(0.1, amplitude=0.002)
    loud = tone(0.3)
    speech = np.concatenate((soft, loud, soft))
    fitted = fit(between(0.3, speech, 0.5), Boundary.END)
    assert np.count_nonzero(fitted) == pytest.approx(np.count_nonzero(speech), abs=4)


def test_edges_do_not_click() -> None:
    segment = np.full(RATE, 0.5, np.float32)  # loud from its first sample to its last
    fitted = fit(segment, Boundary.NONE)
    assert np.abs(np.diff(fitted)).max() < 0.01
    assert fitted[0] == 0
    assert fitted[-1] == 0


@pytest.mark.parametrize("samples", [0, 1000])
def test_silence_has_no_speech(samples: int) -> None:
    assert speech_span(np.zeros(samples, np.float32)) is None
