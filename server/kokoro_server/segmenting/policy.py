"""How long segments should be."""

from dataclasses import dataclass
from typing import Self

from kokoro_server.acoustic import MAX_PHONEMES


@dataclass(frozen=True, slots=True)
class SegmentPolicy:
    """Lengths of segments, in phonemes."""

    targets: tuple[int, ...] = (80, 110, 180, 240)
    """Up to here sentences are packed into the first segments, the last of these for all others.

    The voices sound best between about 100 and 250. The first segment is shorter, since nothing
    is heard before all of it is computed; the later ones grow while the earlier ones play, no
    faster than lets the next ones of several streams be computed before any of them runs dry.
    """
    first_clause: tuple[int, int] = (20, 100)
    """A first sentence over its target gives its first clause of such a length as a segment."""
    shortest: int = 20
    """Pieces that are shorter sound poor alone, so they are left to a neighbour where they can."""
    longest: int = 380
    """A sentence up to here stays whole; longer runs of speech begin to rush."""
    limit: int = MAX_PHONEMES
    """No segment is longer: the acoustic model takes no more."""

    @classmethod
    def for_speed(cls, speed: float) -> Self:
        """Return the lengths for an acoustic model that speaks at `speed` times its normal rate.

        Slow speech has more frames for the same phonemes, and a run's memory grows with its
        frames, so the longest segments are shorter; all others are the same at every speed.
        """
        scale = min(1.0, speed)
        normal = cls()
        return cls(longest=round(normal.longest * scale), limit=round(normal.limit * scale))

    def target(self, index: int) -> int:
        """Return the target of segment number `index`, from 0."""
        return self.targets[min(index, len(self.targets) - 1)]
