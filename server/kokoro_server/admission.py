"""Bounded admission: how much work may wait, in estimated seconds of computing."""

from collections.abc import Iterator
from contextlib import contextmanager

from kokoro_server.errors import Overloaded

_SMOOTHING = 0.1
"""Weight of the newest measurement in the running mean of the cost of a character."""

_FIRST_GUESS = 0.03
"""Seconds of computing that a character takes, until calls have been measured."""


class Admission:
    """Keeps the estimated work that has been accepted and not yet done below a bound.

    Belongs to one event loop.
    """

    def __init__(self, max_seconds: float, workers: int) -> None:
        """Allow `max_seconds` of waiting work, spread over `workers`."""
        self._max_seconds = max_seconds
        self._workers = workers
        self._seconds_per_character = _FIRST_GUESS
        self._characters = 0

    @property
    def backlog(self) -> float:
        """Return the estimated seconds until all accepted work is done."""
        return self._characters * self._seconds_per_character / self._workers

    @contextmanager
    def admit(self, characters: int) -> Iterator["Admitted"]:
        """Count `characters` of text as accepted work while the block runs.

        Raises `Overloaded` where the work would not fit beside what is waiting. A lone call is
        never refused, however long it is.
        """
        cost = characters * self._seconds_per_character / self._workers
        if self._characters and self.backlog + cost > self._max_seconds:
            raise Overloaded(retry_after=max(1.0, self.backlog + cost - self._max_seconds))
        admitted = Admitted(self, characters)
        self._characters += characters
        try:
            yield admitted
        finally:
            self._characters -= admitted.remaining

    def _done(self, characters: int, seconds: float) -> None:
        self._characters -= characters
        measured = seconds / characters
        self._seconds_per_character += _SMOOTHING * (measured - self._seconds_per_character)


class Admitted:
    """The accepted work of one call."""

    def __init__(self, admission: Admission, characters: int) -> None:
        """Start with all `characters` to be done."""
        self._admission = admission
        self.remaining = characters

    def spoken(self, characters: int, seconds: float) -> None:
        """Take off `characters` that have been spoken in `seconds` of computing."""
        if characters:
            self.remaining -= characters
            self._admission._done(characters, seconds)  # noqa: SLF001 - its own other half
