"""Measures how loud a voice is, from what it says."""

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import AcousticModel, Prosody
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.verbalizing import AlignedText
from kokoro_server.voices.gains import TARGET_LUFS
from kokoro_server.voices.loudness_meter import integrated_loudness
from kokoro_server.voices.loudness_texts import TEXTS

_PLAUSIBLE_LUFS = (-45.0, -5.0)
"""Loudness of anything that is a voice; those of the catalogue have -27 to -15 LUFS."""


def gain_of(
    styles: NDArray[np.float32],
    language_code: str,
    model: AcousticModel,
    vocabulary: Vocabulary,
    languages: Languages,
) -> float:
    """Return the gain in decibels that brings a voice to the loudness of all voices.

    Speaks a text of its language. Raises `ConfigurationError` if the voice does not speak.
    """
    phonemes = languages.phonemize(language_code, AlignedText.of(TEXTS[language_code])).text
    ids = vocabulary.encode(phonemes)
    said = model.run(ids, styles[len(ids) - 1], Prosody.steady(len(ids), 1.0), seed=0).samples
    loudness = integrated_loudness(said) if np.isfinite(said).all() else -np.inf
    if not _PLAUSIBLE_LUFS[0] < loudness < _PLAUSIBLE_LUFS[1]:
        raise ConfigurationError("the model does not speak with these numbers: they are no voice")
    return TARGET_LUFS - loudness
