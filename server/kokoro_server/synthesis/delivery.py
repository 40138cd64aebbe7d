"""How each phoneme of a segment is spoken: rate, pitch and volume."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import Prosody
from kokoro_server.synthesis.tempo import model_speed
from kokoro_server.synthesis.utterance import Change, Passage
from kokoro_server.verbalizing import AlignedText

_NONE = Change(0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Delivery:
    """Rate, pitch and volume of `n` phonemes."""

    speeds: NDArray[np.float64]
    """`[n]` factors of the speaking rate that the caller asks for."""
    semitones: NDArray[np.float64]
    """`[n]` changes of the pitch."""
    decibels: NDArray[np.float64]
    """`[n]` gains."""

    @classmethod
    def of(cls, passage: Passage, spoken: AlignedText) -> "Delivery":
        """Return the delivery of the phonemes `spoken`, a segment of `passage`."""
        changes = [passage.change_at(start) or _NONE for start in spoken.starts]
        return cls(
            passage.speed * np.array([change.rate for change in changes]),
            passage.semitones + np.array([change.semitones for change in changes]),
            passage.decibels + np.array([change.decibels for change in changes]),
        )

    @property
    def prosody(self) -> Prosody:
        """What the model is asked for; stretching does the rest of the rate.

        The padding ids keep speed 1: a long first padding id is heard as a vowel that is not in
        the text.
        """
        speeds = [model_speed(speed) for speed in self.speeds]
        return Prosody(
            np.pad(np.array(speeds, np.float32), 1, constant_values=1),
            np.pad((2 ** (self.semitones / 12)).astype(np.float32), 1, mode="edge"),
        )
