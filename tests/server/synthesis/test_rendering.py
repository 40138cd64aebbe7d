import numpy as np
import pytest
from tests.server.voices_made import voice

from kokoro_server.acoustic import FRAME_SAMPLES, Waveform
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.delivery import Delivery
from kokoro_server.synthesis.rendering import Rendered, render
from kokoro_server.synthesis.utterance import Passage
from kokoro_server.verbalizing import AlignedText

RATE = 24_000
DURATIONS = np.array([20, 40, 20], np.int64)


def waveform() -> Waveform:
    """Half a second of silence, a second of a tone, half a second of silence."""
    samples = np.zeros(80 * FRAME_SAMPLES, np.float32)
    time = np.arange(RATE) / RATE
    samples[RATE // 2 : RATE // 2 + RATE] = 0.5 * np.cos(2 * np.pi * 200 * time)
    return Waveform(samples, DURATIONS, DURATIONS.astype(np.float32))


def render_at(said: Waveform, boundary: Boundary, speed: float) -> Rendered:
    passage = Passage(AlignedText.of("a"), "en-US", voice(gain_db=-6.0206), speed)
    return render(said, boundary, passage, Delivery.of(passage, AlignedText.of("a")))


@pytest.mark.parametrize("speed", [0.1, 0.5, 1.0, 2.0, 5.0])
def test_a_segment_lasts_as_long_as_its_speed_says(speed: float) -> None:
    rendered = render_at(waveform(), Boundary.SENTENCE, speed)
    assert len(rendered.samples) / RATE == pytest.approx(1.35 / speed, rel=0.005)


@pytest.mark.parametrize("speed", [0.25, 1.0, 4.0])
def test_timing_tells_where_a_frame_is(speed: float) -> None:
    rendered = render_at(waveform(), Boundary.END, speed)
    first, last = rendered.timing.edges
    loud = np.flatnonzero(np.abs(rendered.samples) > 0.12)
    # The stretch may take a window 12.5 ms too early or too late.
    tolerance = 0.02 * max(1, 1 / speed)
    assert loud[0] / RATE == pytest.approx(first / RATE, abs=tolerance)
    assert loud[-1] / RATE == pytest.approx(last / RATE, abs=tolerance)


def test_the_voice_is_levelled() -> None:
    rendered = render_at(waveform(), Boundary.END, 1.0)
    assert np.abs(rendered.samples).max() == pytest.approx(0.25, abs=0.001)


def test_silence_comes_back_as_it_is() -> None:
    silence = np.zeros(3 * FRAME_SAMPLES, np.float32)
    frames = np.ones(3)
    said = Waveform(silence, frames.astype(np.int64), frames.astype(np.float32))
    rendered = render_at(said, Boundary.END, 0.5)
    np.testing.assert_array_equal(rendered.samples, silence)
    np.testing.assert_array_equal(rendered.timing.edges, [FRAME_SAMPLES, 2 * FRAME_SAMPLES])
