"""All voices at one loudness, with the real model."""

import numpy as np
import pytest
from tests.model.sentences import SENTENCES

from bench.loudness.measuring import loudness_of
from kokoro_client import SpeechClient, SpeechOptions
from kokoro_speech import catalogue

VOICES = [
    "af_heart",
    "af_sky",
    "am_adam",
    "am_fenrir",
    "bf_emma",
    "ef_dora",
    "jf_alpha",
    "zm_yunxi",
]
"""Loud and quiet ones, of several languages."""


@pytest.mark.parametrize("voice_id", VOICES)
def test_voices_are_equally_loud_and_never_clip(client: SpeechClient, voice_id: str) -> None:
    code = catalogue.find_voice(voice_id).language.code
    options = SpeechOptions(voice=voice_id, audio_format="linear16")
    audio = client.synthesize(f"{SENTENCES[code]} {SENTENCES[code]}", **options).audio
    samples = (np.frombuffer(audio, "<i2") / 32_768).astype(np.float32)
    found = loudness_of(voice_id, samples)
    assert found.integrated == pytest.approx(-21, abs=1.5)
    assert found.peak <= 0.98
