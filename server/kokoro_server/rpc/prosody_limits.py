"""Checks the speaking rate, the pitch and the volume of a request."""

from dataclasses import dataclass
from typing import Literal

from kokoro_server.errors import InvalidInput
from kokoro_speech.v1 import speech_pb2 as pb


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that a field takes."""

    field: Literal["speed", "pitch_semitones", "volume_gain_db"]
    reason: str
    """Reason of the error outside of the range."""
    name: str
    """The field's name in the error's sentence."""
    unit: str
    least: float
    most: float
    default: float

    def of(self, request: pb.SynthesizeRequest) -> float:
        """Return the field of `request`; raises `InvalidInput` where it is out of range."""
        if not request.HasField(self.field):
            return self.default
        # The fields are float32: 0.1 arrives as 0.10000000149, 5.0 arrives exactly.
        value: float = round(getattr(request, self.field), 6)
        if not self.least <= value <= self.most:  # NaN is outside too
            raise InvalidInput(
                self.field,
                self.reason,
                f"the {self.name} is {value:g}{self.unit}; use {self.least} to {self.most}, "
                f"or leave it out for {self.default}",
            )
        return value


SPEED = Range("speed", "SPEED_OUT_OF_RANGE", "speed", "", 0.1, 5.0, 1.0)
PITCH = Range("pitch_semitones", "PITCH_OUT_OF_RANGE", "pitch", " semitones", -12, 12, 0)
VOLUME = Range("volume_gain_db", "VOLUME_OUT_OF_RANGE", "volume", " dB", -96, 16, 0)
