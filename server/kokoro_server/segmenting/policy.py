"""Length limits of segments."""

from dataclasses import dataclass
from typing import Self

from kokoro_server.acoustic import MAX_PHONEMES


@dataclass(frozen=True, slots=True)
class SegmentPolicy:
    """Lengths of segments, in phonemes."""

    targets: tuple[int, ...] = (80, 110, 180, 240)
    """Sentences are packed up to these lengths: one per segment, the last for all later ones.

    The voices sound best between about 100 and 250. The first segment is shorter, because no audio
    exists before all of it is computed. Later segments grow while earlier ones play. They grow
    slowly enough that several streams can compute their next segment before any runs out of audio.
    """
    first_clause: tuple[int, int] = (20, 100)
    """If the first sentence exceeds its target, a clause of this length is the first segment."""
    shortest: int = 20
    """Shorter pieces sound poor alone, so they join a neighbouring segment where possible."""
    longest: int = 380
    """A sentence up to this length stays whole; in longer segments the speech begins to rush."""
    limit: int = MAX_PHONEMES
    """No segment is longer, because the acoustic model takes no more."""

    @classmethod
    def for_speed(cls, speed: float) -> Self:
        """Return the lengths for an acoustic model that speaks at `speed` times its normal rate.

        Slow speech has more frames per phoneme, and a run's memory grows with its frames. So the
        longest segments become shorter; the other lengths are the same at every speed.
        """
        scale = min(1.0, speed)
        normal = cls()
        return cls(longest=round(normal.longest * scale), limit=round(normal.limit * scale))

    def target(self, index: int) -> int:
        """Return the target of segment number `index`, from 0."""
        return self.targets[min(index, len(self.targets) - 1)]
