"""Where each moment of a segment's speech is after its rate is corrected."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import FRAME_SAMPLES, Waveform
from kokoro_server.synthesis.tempo import stretch_factor


@dataclass(frozen=True, slots=True, eq=False)
class TimeMap:
    """Maps samples of speech to samples of stretched speech, linearly between knots."""

    source: NDArray[np.float64]
    """`[k]` samples of the speech, rising from 0 to its length."""
    target: NDArray[np.float64]
    """`[k]` samples of the stretched speech, rising from 0."""

    @classmethod
    def steady(cls, length: int, factor: float) -> "TimeMap":
        """Return the map of `length` samples that are all stretched by `factor`."""
        return cls(np.array([0.0, length]), np.array([0.0, length * factor]))

    @classmethod
    def of(cls, waveform: Waveform, speeds: NDArray[np.float64], span: slice) -> "TimeMap":
        """Return the map of the speech `span` of `waveform`, whose phonemes ask for `speeds` `[n]`.

        Neighbouring phonemes of one speed are stretched by one factor.
        """
        firsts = np.flatnonzero(np.diff(speeds, prepend=np.nan))
        lasts = np.append(firsts[1:], len(speeds))
        factors = np.array(
            [
                stretch_factor(waveform, float(speeds[first]), int(first), int(last))
                for first, last in zip(firsts, lasts, strict=True)
            ]
        )
        length = span.stop - span.start
        inner = np.cumsum(waveform.durations)[firsts[1:]] * FRAME_SAMPLES - span.start
        source = np.concatenate(([0], np.clip(inner, 0, length), [length])).astype(np.float64)
        target = np.concatenate(([0], np.cumsum(np.diff(source) * factors)))
        is_heard = np.append(True, np.diff(source) > 0)
        return cls(source[is_heard], target[is_heard])

    @property
    def length(self) -> int:
        """Return the number of samples of the stretched speech."""
        return max(1, round(float(self.target[-1])))

    @property
    def is_steady(self) -> bool:
        """Return whether one factor holds for all of the speech."""
        return len(self.source) == 2  # noqa: PLR2004 - its start and its end

    @property
    def last_factor(self) -> float:
        """Return the factor of the end of the speech."""
        return float((self.target[-1] - self.target[-2]) / (self.source[-1] - self.source[-2]))

    def stretched(self, samples: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the samples of the stretched speech for samples of the speech."""
        return np.interp(samples, self.source, self.target)

    def speech(self, sample: int) -> int:
        """Return the sample of the speech for a sample of the stretched speech."""
        return round(float(np.interp(sample, self.target, self.source)))
