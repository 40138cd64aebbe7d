"""Every speed of the contract, with the real model."""

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.model.frequency import semitones

from kokoro_client import SpeechClient, SpeechOptions

SENTENCE = "My uncle may allow you one more hour on Monday."
TWO_SENTENCES = (
    "The ferry was late again, so we sat on the wall and counted the gulls until it came. "
    "Nobody was in a hurry."
)
LONG_SENTENCE = "and on " * 15 + "and done."


def speak(client: SpeechClient, text: str, speed: float) -> NDArray[np.int16]:
    options = SpeechOptions(speed=speed, audio_format="linear16", voice="af_heart")
    return np.frombuffer(client.synthesize(text, **options).audio, "<i2")


@pytest.fixture(scope="module")
def normal(client: SpeechClient) -> NDArray[np.int16]:
    return speak(client, SENTENCE, 1.0)


@pytest.mark.parametrize("speed", [0.1, 0.25, 0.5, 0.65, 0.8, 1.3, 1.5, 2.0, 3.0, 5.0])
def test_a_speed_divides_the_duration(
    client: SpeechClient, normal: NDArray[np.int16], speed: float
) -> None:
    assert len(speak(client, SENTENCE, speed)) == pytest.approx(len(normal) / speed, rel=0.05)


@pytest.mark.parametrize("text", [TWO_SENTENCES, LONG_SENTENCE])
@pytest.mark.parametrize("speed", [0.1, 2.5])
def test_a_speed_divides_the_duration_of_several_segments(
    client: SpeechClient, text: str, speed: float
) -> None:
    normal = speak(client, text, 1.0)
    assert len(speak(client, text, speed)) == pytest.approx(len(normal) / speed, rel=0.05)


@pytest.mark.parametrize("speed", [0.4, 2.5])
def test_no_speed_changes_the_pitch(
    client: SpeechClient, normal: NDArray[np.int16], speed: float
) -> None:
    heights = [
        float(np.nanmedian(semitones((samples / 32_768).astype(np.float32))))
        for samples in (normal, speak(client, SENTENCE, speed))
    ]
    assert heights[1] == pytest.approx(heights[0], abs=1.5)


@pytest.mark.parametrize("speed", [0.3, 0.7, 1.4, 3.5])
def test_a_stream_says_what_the_whole_says_at_every_speed(
    client: SpeechClient, speed: float
) -> None:
    options = SpeechOptions(speed=speed, seed=7, audio_format="linear16")
    whole = client.synthesize(TWO_SENTENCES, **options)
    with client.stream(TWO_SENTENCES, **options) as stream:
        chunks = list(stream)
    assert b"".join(chunk.audio for chunk in chunks) == whole.audio
    assert sum(chunk.text_span[1] > chunk.text_span[0] for chunk in chunks) == 2


@pytest.mark.parametrize("speed", [0.1, 0.3, 0.6])
def test_slow_speech_begins_with_its_first_word(
    client: SpeechClient, normal: NDArray[np.int16], speed: float
) -> None:
    """A stretched padding id is a loud vowel before the first word: then the onset comes late."""
    slow = speak(client, SENTENCE, speed)
    onsets = [_onset(samples) for samples in (normal, slow)]
    assert onsets[1] * speed == pytest.approx(onsets[0], abs=0.04)


def _onset(samples: NDArray[np.int16]) -> float:
    """Return when the sound has a tenth of its peak, in seconds."""
    loudness = np.abs(samples.astype(np.int32))
    return float(np.argmax(loudness > loudness.max() / 10)) / 24_000
