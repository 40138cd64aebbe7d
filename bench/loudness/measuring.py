"""Measures the loudness of voices by ITU-R BS.1770."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyloudnorm
from numpy.typing import NDArray

from kokoro_server.acoustic import AcousticModel, Prosody
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.languages import Languages
from kokoro_server.modelpack import ModelPack
from kokoro_server.synthesis.pauses import speech_span
from kokoro_server.verbalizing import AlignedText
from kokoro_server.voices.loudness_texts import TEXTS
from kokoro_speech import catalogue
from kokoro_speech.facts import SAMPLE_RATE_HERTZ


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a voice is, as the model speaks it."""

    voice_id: str
    integrated: float
    """LUFS."""
    peak: float
    """Largest amplitude."""


def measure(model: AcousticModel, pack: ModelPack, languages: Languages) -> Iterator[Loudness]:
    """Yield the loudness of every voice of the catalogue, measured on `TEXTS` of its language."""
    vocabulary = Vocabulary(pack.vocabulary)
    for voice in catalogue.voices():
        code = voice.language.code
        phonemes = languages.phonemize(code, AlignedText.of(TEXTS[code])).text
        ids = vocabulary.encode(phonemes)
        style = pack.voice(voice.id)[len(ids) - 1]
        said = model.run(ids, style, Prosody.steady(len(ids), 1.0), seed=0)
        yield loudness_of(voice.id, said.samples)


def loudness_of(voice_id: str, samples: NDArray[np.float32]) -> Loudness:
    """Measure the speech in `samples` `[t]`, without the silence around it."""
    speech = samples[speech_span(samples)]
    meter = pyloudnorm.Meter(SAMPLE_RATE_HERTZ)
    return Loudness(
        voice_id,
        float(meter.integrated_loudness(speech.astype(np.float64))),
        float(np.abs(speech).max()),
    )
