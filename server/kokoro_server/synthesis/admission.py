"""Bounded admission: how much work may wait, in estimated seconds of computing.

Characters are counted as at normal speed: at half of it one makes twice the audio, and counts as
two.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from kokoro_server.errors import DeadlineTooShort, Overloaded

HORIZON = 500
"""Characters of a call that count as waiting. Long calls take turns segment by segment, so what
lies further ahead holds nobody up."""

_SMOOTHING = 0.1
"""Weight of the newest measurement in the running mean of the cost of a character."""
_WHOLE_WEIGHT = 100
"""Characters from which on a measurement has its whole weight: a run has costs of its own, which
would make the characters of a tiny text look dear."""
_FIRST_GUESS = 0.03
"""Seconds of computing that a character takes, until calls have been measured."""
_HOPELESS = 2.0
"""How many times longer than its deadline allows a call must seem to take to be refused for it:
estimates are rough, and a call that might just end in time is worth a try."""


class Admission:
    """Keeps the estimated work that waits below a bound.

    Belongs to one event loop.
    """

    def __init__(self, max_seconds: float, workers: int) -> None:
        """Allow `max_seconds` of waiting work, spread over `workers`."""
        self._max_seconds = max_seconds
        self._workers = workers
        self._seconds_per_character = _FIRST_GUESS
        self._is_measured = False
        self._calls = set[Admitted]()

    @property
    def backlog(self) -> float:
        """Return the estimated seconds of work that waits; safe from any thread."""
        return self._seconds(sum(min(call.remaining, HORIZON) for call in tuple(self._calls)))

    @contextmanager
    def admit(self, characters: float, time_left: float | None = None) -> Iterator["Admitted"]:
        """Count `characters` of text as accepted work while the block runs.

        Raises `Overloaded` where the work would not fit beside what is waiting. A lone call is
        never refused, however long it is. Raises `DeadlineTooShort` where the work can't end in
        the `time_left`, in seconds.
        """
        self._check_deadline(characters, time_left)
        excess = self.backlog + self._seconds(min(characters, HORIZON)) - self._max_seconds
        if self._calls and excess > 0:
            raise Overloaded(retry_after=max(1.0, excess))
        call = Admitted(characters)
        self._calls.add(call)
        try:
            yield call
        finally:
            self._calls.remove(call)

    def measured(self, characters: float, seconds: float) -> None:
        """Correct the estimate by `characters` that took `seconds` of computing."""
        if characters:
            self._is_measured = True
            error = seconds / characters - self._seconds_per_character
            weight = _SMOOTHING * min(1.0, characters / _WHOLE_WEIGHT)
            self._seconds_per_character += weight * error

    def _check_deadline(self, characters: float, time_left: float | None) -> None:
        if time_left is None or not self._is_measured:
            return
        needed = self.backlog + self._seconds(characters)
        if needed > _HOPELESS * time_left:
            raise DeadlineTooShort(needed, max(0.0, time_left))

    def _seconds(self, characters: float) -> float:
        return characters * self._seconds_per_character / self._workers


class Admitted:
    """An accepted call."""

    def __init__(self, characters: float) -> None:
        """Start with all `characters` of its text to be spoken."""
        self.remaining = characters
        """Characters yet to be spoken."""
