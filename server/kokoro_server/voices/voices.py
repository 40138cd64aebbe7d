"""Finds voices by name, and mixes them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kokoro_server.voices.gains import GAINS
from kokoro_server.voices.installed import InstalledVoice, InstalledVoices
from kokoro_server.voices.voice import Voice

_MOST_MIXES = 32
"""Mixes that are kept, those used last. Each takes half a megabyte."""
_MOST_VOICES = 64
"""Voices of the catalogue that are kept open: all of them. They are mapped from the pack."""

_Shares = tuple[tuple[Voice, float], ...]


class StyleSource(Protocol):
    """A source of the catalogue's voices, such as a model pack."""

    def voice(self, voice_id: str) -> NDArray[np.float32]:
        """Return the style vectors of a voice, `[510, 256]`: one row per phoneme count."""
        ...


class Voices:
    """The voices of a server. Thread-safe."""

    def __init__(self, source: StyleSource, installed: InstalledVoices | None = None) -> None:
        """Take the catalogue's voices from `source`, and the operator's from `installed`."""
        self._source = source
        self._installed = installed
        self._catalogue_voice = lru_cache(_MOST_VOICES)(self._open)
        self._mix = lru_cache(_MOST_MIXES)(_mix)

    def catalogue_voice(self, voice_id: str) -> Voice:
        """Return a voice of the catalogue by its id, such as "af_heart"."""
        return self._catalogue_voice(voice_id)

    def installed(self) -> Mapping[str, InstalledVoice]:
        """Return the operator's voices by name, as they are now."""
        return self._installed.current() if self._installed else {}

    def mix(self, weights: Mapping[Voice, float]) -> Voice:
        """Return the mix of voices by their `weights`, which are finite and above 0.

        Neither the order nor a common factor of the weights matters. A mix of one voice speaks
        exactly as the voice.
        """
        total = sum(weights.values())
        shares = ((voice, weight / total) for voice, weight in weights.items())
        return self._mix(tuple(sorted(shares, key=lambda share: share[0].name)))

    def _open(self, voice_id: str) -> Voice:
        return Voice(voice_id, voice_id, self._source.voice(voice_id), GAINS[voice_id])


def _mix(shares: _Shares) -> Voice:
    """Mix row by row. The gain is the mean of the gains in decibels.

    docs/voices.md has the loudness of mixes that were measured.
    """
    styles = np.zeros(shares[0][0].styles.shape)
    for voice, share in shares:
        styles += share * voice.styles.astype(np.float64)
    mixed = styles.astype(np.float32)
    mixed.setflags(write=False)
    name = "+".join(f"{voice.name}:{share:.4g}" for voice, share in shares)
    gain = sum(share * voice.gain_db for voice, share in shares)
    return Voice(name, "mix", mixed, gain)
