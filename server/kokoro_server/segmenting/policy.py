"""How long segments should be."""

from dataclasses import dataclass

from kokoro_server.acoustic import MAX_PHONEMES


@dataclass(frozen=True, slots=True)
class SegmentPolicy:
    """Lengths of segments, in phonemes."""

    targets: tuple[int, ...] = (80, 160, 240)
    """Up to here sentences are packed into the first, the second, and every later segment.

    The voices sound best between about 100 and 250. The first segment is shorter, since nothing
    is heard before all of it is computed; the later ones grow while the earlier ones play.
    """
    first_clause: tuple[int, int] = (20, 100)
    """A first sentence over its target gives its first clause of such a length as a segment."""
    shortest: int = 20
    """Pieces that are shorter sound poor alone, so they are left to a neighbour where they can."""
    longest: int = 380
    """A sentence up to here stays whole; longer runs of speech begin to rush."""
    limit: int = MAX_PHONEMES
    """No segment is longer: the acoustic model takes no more."""

    def target(self, index: int) -> int:
        """Return the target of segment number `index`, from 0."""
        return self.targets[min(index, len(self.targets) - 1)]
