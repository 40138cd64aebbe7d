"""Whether the cores can compute several streams as fast as their listeners play them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_SPARE_SECONDS = 4.0
"""Seconds of computing that stay free: a piece of work is not interrupted, so others are late."""
_STEPS = 12
"""Halvings of the search for a time; they leave an error of one in 4096."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one listener needs."""

    cores: float
    """Cores that compute the audio as fast as it is played."""
    ahead: float
    """Seconds of audio that exist and have not been played."""
    left: float
    """Seconds of audio that don't exist yet."""

    def until(self, time: float) -> float:
        """Return the seconds of one core that its audio of the next `time` seconds takes."""
        return self.cores * min(self.left, max(0.0, time - self.ahead))

    def after(self, time: float) -> "Demand":
        """Return the demand after `time` seconds in which it got no more than it needed."""
        end = max(0.0, self.ahead + self.left - time)
        return Demand(self.cores, max(0.0, self.ahead - time), min(self.left, end))


def fits(demands: Sequence[Demand], cores: float) -> bool:
    """Return whether `cores` can compute everything before its listener needs it.

    Either the cores suffice for all at the same time, or the work of the next t seconds fits into
    t seconds, with some to spare, for every t. It is enough to look at the times when a stream
    ends: only there the demand stops growing faster than the cores compute.
    """
    if sum(demand.cores for demand in demands if demand.left) <= cores:
        return True
    return all(
        sum(demand.until(end) for demand in demands) <= cores * (end - _SPARE_SECONDS)
        for end in {demand.ahead + demand.left for demand in demands}
    )


def seconds_until_fit(demands: Sequence[Demand], new: Demand, cores: float) -> float:
    """Return the seconds after which `new` fits beside `demands`; infinite if it never does."""
    if fits([*demands, new], cores):
        return 0.0
    if not fits([new], cores):
        return math.inf
    early, late = 0.0, max(demand.ahead + demand.left for demand in demands)
    for _ in range(_STEPS):
        middle = (early + late) / 2
        if fits([*(demand.after(middle) for demand in demands), new], cores):
            late = middle
        else:
            early = middle
    return late
