"""What a phoneme costs: learnt from what segments took, so that no client can move it alone."""

from collections import OrderedDict
from statistics import median

FIRST_GUESS = 0.025
"""Seconds of computing that a phoneme takes at normal speed, until segments have been measured."""
LEAST, MOST = 0.001, 0.25
"""Seconds that a phoneme may be thought to take, from ten times faster than the fastest machine
measured to ten times slower than the first guess."""
_SMOOTHING = 0.1
"""Weight of a client's newest measurement in its running mean."""
_WHOLE_WEIGHT = 100
"""Phonemes from which on a measurement has its whole weight: a run has costs of its own, which
would make the phonemes of a tiny text look dear."""
_MOST_CLIENTS = 63
"""Clients whose measurements count: those measured last."""


class PhonemeCost:
    """Estimates the seconds of computing per phoneme.

    The estimate is the median of the clients' own running means. So it takes half of the clients
    to move it, and a client alone moves it within bounds. What is counted is what was spoken: what
    a text looks like has no part in it.
    """

    def __init__(self) -> None:
        self._means = OrderedDict[str, float]()
        self.seconds = FIRST_GUESS
        """The estimate."""

    @property
    def is_measured(self) -> bool:
        """Say whether the estimate is more than a guess."""
        return bool(self._means)

    def measured(self, client: str, phonemes: float, seconds: float) -> None:
        """Count `phonemes`, as at normal speed, whose computing for `client` took `seconds`."""
        if phonemes <= 0:
            return
        found = min(max(seconds / phonemes, LEAST), MOST)
        weight = _SMOOTHING * min(1.0, phonemes / _WHOLE_WEIGHT)
        mean = self._means.pop(client, self.seconds)
        self._means[client] = mean + weight * (found - mean)
        if len(self._means) > _MOST_CLIENTS:
            self._means.popitem(last=False)
        self.seconds = median(self._means.values())
