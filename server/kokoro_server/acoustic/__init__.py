"""The acoustic model: phoneme ids and a style vector in, a waveform out."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.cancellation import NEVER, CancelToken

FRAME_SAMPLES = 600
"""Samples in a frame, the unit of durations (25 ms)."""
MAX_PHONEMES = 510
"""Most phonemes that one run takes: the model's 512 positions less one padding id at each end."""


@dataclass(frozen=True, slots=True)
class Waveform:
    """What one run of the acoustic model says."""

    samples: NDArray[np.float32]
    """`[t]` at 24 kHz, about -1 to 1."""
    durations: NDArray[np.int64]
    """`[n + 2]` frames of `FRAME_SAMPLES` for every id, both padding ids included."""


class AcousticModel(Protocol):
    """An engine that speaks; safe to call from several threads at once."""

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        speed: float,
        seed: int,
        stop: CancelToken = NEVER,
    ) -> Waveform:
        """Speak `phoneme_ids`.

        `phoneme_ids` is `[n]` with 1 <= n <= `MAX_PHONEMES` and without padding, `style` the
        voice's `[256]` row for n phonemes, `speed` a factor of the speaking rate, and `seed`
        decides whatever noise the engine draws. The same arguments give the same samples. Raises
        `Stopped` soon after `stop` is given, `SynthesisFailed` when the engine breaks.
        """
        ...
