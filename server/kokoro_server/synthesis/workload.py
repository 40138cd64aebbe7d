"""The remaining work of an utterance, from before G2P to its last segment."""

from bisect import bisect_left

from kokoro_server.segmenting.estimate import Estimate
from kokoro_server.verbalizing import AlignedText


class Workload:
    """Work = phonemes / speed, estimated first and corrected by the actual phonemes."""

    def __init__(self, cleaned: AlignedText, speed: float, *, is_phonemes: bool = False) -> None:
        """Estimate the work of the `cleaned` text, which may be phonemes, from what is spoken."""
        self._starts = cleaned.starts
        self._estimate = Estimate(cleaned.text, is_phonemes=is_phonemes)
        self._speed = speed
        self._position = 0

    @property
    def left(self) -> float:
        """Return the work of the text that is not spoken yet."""
        return self._estimate.phonemes(self._position, len(self._starts)) / self._speed

    def spoken(self, end: int, phonemes: int) -> float:
        """Record a segment that ends at `end` of the caller's text; return its work."""
        position = bisect_left(self._starts, end, self._position)
        self._estimate.learn(self._position, position, phonemes)
        self._position = position
        return phonemes / self._speed
