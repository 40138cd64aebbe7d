"""Who waits for the audio of a call."""

from dataclasses import dataclass

from kokoro_server.synthesis.pacing import Pace


@dataclass(frozen=True, slots=True)
class Listener:
    """Who waits for the audio of a call."""

    pace: Pace
    speed: float = 1.0
    """The speed of the audio."""
    model_speed: float = 1.0
    """The speed at which the model speaks: work = phonemes / model speed."""

    @property
    def audio_per_work(self) -> float:
        """Return the length of the audio of a unit of work, relative to that at normal speed."""
        return self.model_speed / self.speed
