"""Resampling from the acoustic model's rate to the rate that was asked for."""

import numpy as np
import soxr
from numpy.typing import NDArray

from kokoro_speech.facts import SAMPLE_RATE_HERTZ


class Resampler:
    """Turns a 24 kHz waveform into one at another rate, piece by piece.

    However the waveform is cut, the pieces joined are the same samples, `len * rate / 24000` of
    them, rounded to the nearest. Its filter holds back up to 80 ms until the last piece.
    """

    def __init__(self, sample_rate_hertz: int) -> None:
        """Resample to `sample_rate_hertz`; at 24000 the samples pass through as they are."""
        self._stream = (
            None
            if sample_rate_hertz == SAMPLE_RATE_HERTZ
            else soxr.ResampleStream(SAMPLE_RATE_HERTZ, sample_rate_hertz, 1, dtype="float32")
        )

    def resample(self, samples: NDArray[np.float32], *, last: bool) -> NDArray[np.float32]:
        """Take `samples` (`[n]`) and return those that are ready; all that are left if `last`."""
        if self._stream is None:
            return samples
        resampled: NDArray[np.float32] = self._stream.resample_chunk(samples, last=last)
        return resampled
