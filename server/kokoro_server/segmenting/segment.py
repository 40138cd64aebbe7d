"""A part of a text that the acoustic model speaks at once."""

from dataclasses import dataclass

from kokoro_server.segmenting.breaks import Boundary
from kokoro_server.verbalizing import AlignedText


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a text, and its phonemes."""

    spoken: AlignedText
    """1 to `SegmentPolicy.limit` phonemes, punctuation included, each with its span of the text."""
    start: int
    end: int
    """The span [start, end) of the text, in code points. It includes silent text before the speech;
    the last segment's span includes silent text after it too."""
    boundary: Boundary
    """The break that follows."""
    breaks: tuple[tuple[int, Boundary], ...] = ()
    """The offsets in the text where a clause or sentence ends inside it, and the break of each."""

    @property
    def phonemes(self) -> str:
        """Return the phonemes without their spans."""
        return self.spoken.text
