"""What a phoneme costs, or how long it is.

Both are learned from past segments, so that no single client controls them.
"""

from collections import OrderedDict
from statistics import median

FIRST_GUESS = 0.025
"""Seconds of computing per phoneme at normal speed, assumed until segments have been measured."""
LEAST, MOST = 0.001, 0.25
"""Bounds of a measurement in seconds per phoneme: ten times faster than the fastest machine
measured, and ten times slower than the first guess."""
_SMOOTHING = 0.1
"""Weight of a client's newest measurement in its running mean."""
_WHOLE_WEIGHT = 100
"""Phonemes that give a measurement its full weight. Shorter ones count less: a model run has fixed
costs, which would make the phonemes of a tiny text look expensive."""
_GUESS_WEIGHT = 200
"""Phonemes for which the first guess counts: the first measurements weigh more than later ones."""
_MOST_CLIENTS = 63
"""Number of clients whose measurements count: those measured last."""


class PhonemeCost:
    """Estimates the seconds of computing, or of audio, per phoneme.

    The estimate is the median of the clients' running means. So only half of the clients together
    can shift it freely, and a single client only within bounds. It counts the phonemes that were
    spoken; the look of a text has no influence.
    """

    def __init__(self, first_guess: float = FIRST_GUESS) -> None:
        """Start with a guess in seconds per phoneme."""
        self._means = OrderedDict[str, float]()
        self._seen = 0.0
        self.seconds = first_guess
        """The estimate."""

    @property
    def is_measured(self) -> bool:
        """Return whether the estimate rests on measurements."""
        return bool(self._means)

    def measured(self, client: str, phonemes: float, seconds: float) -> None:
        """Record that `phonemes` of `client`, at normal speed, took `seconds`."""
        if phonemes <= 0:
            return
        found = min(max(seconds / phonemes, LEAST), MOST)
        self._seen += phonemes
        of_first = phonemes / (self._seen + _GUESS_WEIGHT)
        weight = max(of_first, _SMOOTHING * min(1.0, phonemes / _WHOLE_WEIGHT))
        mean = self._means.pop(client, self.seconds)
        self._means[client] = mean + weight * (found - mean)
        if len(self._means) > _MOST_CLIENTS:
            self._means.popitem(last=False)
        self.seconds = median(self._means.values())
