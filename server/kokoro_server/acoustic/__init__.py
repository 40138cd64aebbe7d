"""The acoustic model: phoneme ids and a style vector in, a waveform out."""

from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.cancellation import NEVER, CancelToken

FRAME_SAMPLES = 600
"""Samples per frame, the unit of durations (25 ms)."""
MAX_PHONEMES = 510
"""Most phonemes per run: the model's 512 positions less one padding id at each end."""
STYLE_SIZE = 256
"""Length of a style vector."""


@dataclass(frozen=True, slots=True)
class Waveform:
    """Output of one run of the acoustic model."""

    samples: NDArray[np.float32]
    """`[t]` at 24 kHz, about -1 to 1."""
    durations: NDArray[np.int64]
    """`[n + 2]` frames of `FRAME_SAMPLES` per id, both padding ids included."""
    natural_durations: NDArray[np.float32]
    """`[n + 2]` frames per id at speed 1, before rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Prosody:
    """How fast and how high each phoneme is spoken."""

    speeds: NDArray[np.float32]
    """`[n + 2]` factors of the speaking rate, one per id, both padding ids included."""
    pitch: NDArray[np.float32]
    """`[n + 2]` factors of the fundamental frequency, 2 ** (semitones / 12), one per id."""

    @classmethod
    def steady(cls, phonemes: int, speed: float) -> Self:
        """Return the prosody of `phonemes` phonemes at `speed` and at their own pitch.

        The padding ids keep speed 1: a long first padding id is heard as a vowel that is not in
        the text.
        """
        speeds = np.ones(phonemes + 2, np.float32)
        speeds[1:-1] = speed
        return cls(speeds, np.ones_like(speeds))


class AcousticModel(Protocol):
    """An engine that runs the acoustic model; safe to call from several threads at once."""

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        seed: int,
        stop: CancelToken = NEVER,
    ) -> Waveform:
        """Speak `phoneme_ids`.

        `phoneme_ids` is `[n]` with 1 <= n <= `MAX_PHONEMES` and without padding, `style` the
        voice's `[256]` row for n phonemes, and `prosody` their rate and pitch. `seed` determines
        any noise that the engine draws. The same arguments give the same samples. Raises
        `Stopped` soon after `stop` is cancelled, and `SynthesisFailed` when the engine fails.
        """
        ...
