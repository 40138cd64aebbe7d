"""The work of one client that waits: the next piece is the most urgent one."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")

WHOLE_MARGIN = 1.0
"""Seconds until work for a whole utterance counts as due, however late it is. So it runs only while
no stream is due for as long as a piece of work takes."""
MOST_OVERDUE = 40.0
"""Seconds after which late work for a whole utterance counts as late, like work for streams. So it
goes on even while the streams need all cores."""


@dataclass(order=True, slots=True)
class Entry(Generic[T]):
    """A piece of work that waits."""

    due: float
    arrival: int
    item: T = field(compare=False)


class ClientsWork(Generic[T]):
    """Work for streams and for whole utterances, each sorted by due time.

    Nobody listens to a whole utterance yet. So its work goes behind the streams that are due within
    `WHOLE_MARGIN`, and before the others once it is late.
    """

    def __init__(self) -> None:
        self._streams: list[Entry[T]] = []
        self._wholes: list[Entry[T]] = []

    def __bool__(self) -> bool:
        return bool(self._streams or self._wholes)

    def push(self, entry: Entry[T], *, whole: bool) -> None:
        """Add `entry`; `whole` says that it is for a whole utterance."""
        heapq.heappush(self._wholes if whole else self._streams, entry)

    def first(self, now: float, *, wholes_too: bool) -> tuple[float, Entry[T]] | None:
        """Return the next work at the time `now`, after the time when it counts as due."""
        return min(self._heads(now, wholes_too=wholes_too), default=None)

    def remove(self, entry: Entry[T]) -> None:
        """Remove `entry`, which `first` returned."""
        heapq.heappop(self._streams if self._streams[:1] == [entry] else self._wholes)

    def is_whole(self, entry: Entry[T]) -> bool:
        """Return whether `entry`, which `first` returned, is for a whole utterance."""
        return self._streams[:1] != [entry]

    def _heads(self, now: float, *, wholes_too: bool) -> Iterator[tuple[float, Entry[T]]]:
        if self._streams:
            yield self._streams[0].due, self._streams[0]
        if self._wholes and wholes_too:
            first = self._wholes[0]
            is_late = now - first.due > MOST_OVERDUE
            yield (first.due if is_late else max(first.due, now + WHOLE_MARGIN)), first
