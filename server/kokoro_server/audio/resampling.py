"""Resamples from the acoustic model's sample rate to the requested one."""

import numpy as np
import soxr
from numpy.typing import NDArray

from kokoro_speech.facts import SAMPLE_RATE_HERTZ


class Resampler:
    """Resamples a 24 kHz waveform to another rate, piece by piece.

    The joined output does not depend on how the waveform is cut. It has `len * rate / 24000`
    samples, rounded to the nearest. The filter holds back up to 80 ms until the last piece.
    """

    def __init__(self, sample_rate_hertz: int) -> None:
        """Resample to `sample_rate_hertz`; at 24000 the samples pass through unchanged."""
        self._stream = (
            None
            if sample_rate_hertz == SAMPLE_RATE_HERTZ
            else soxr.ResampleStream(SAMPLE_RATE_HERTZ, sample_rate_hertz, 1, dtype="float32")
        )

    def resample(self, samples: NDArray[np.float32], *, last: bool) -> NDArray[np.float32]:
        """Take `samples` (`[n]`) and return the samples that are ready; all of them if `last`."""
        if self._stream is None:
            return samples
        resampled: NDArray[np.float32] = self._stream.resample_chunk(samples, last=last)
        return resampled
