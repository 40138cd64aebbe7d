"""The messages of a live call: who has taken them, and which another attempt would need."""

from __future__ import annotations

from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeLiveRequest


class Messages:
    """The messages of one call, in order, taken by one attempt at a time.

    They are kept until the server has answered, because only then no further attempt needs them.
    """

    def __init__(self, first: Request) -> None:
        """Begin with the settings."""
        self._kept = [first]
        self._forgotten = 0
        self._taken = 0
        self._attempt = 0
        self._is_running = False
        self._is_closed = False
        self._is_answered = False

    def begin(self) -> int:
        """Begin an attempt, which takes all messages from the first one on; return its number."""
        self._attempt += 1
        self._is_running = True
        self._taken = self._forgotten
        return self._attempt

    def end(self, attempt: int) -> None:
        """Record that `attempt` has ended, if it is the one that runs."""
        if attempt == self._attempt:
            self._is_running = False

    def add(self, request: Request) -> int:
        """Append `request` and return its number; raises `RuntimeError` if the text is closed.

        A message behind the last attempt is dropped: who iterates gets the call's error.
        """
        if self._is_closed:
            raise RuntimeError("the text is closed; begin another call")
        if self._is_answered and not self._is_running:
            return 0
        self._kept.append(request)
        return self._forgotten + len(self._kept)

    def close(self) -> None:
        """Take no more messages."""
        self._is_closed = True

    def answered(self) -> None:
        """Forget what was taken: the call is not tried again."""
        self._is_answered = True
        self._forget()

    def is_gone(self, number: int) -> bool:
        """Return whether the message with this number was taken, or no attempt runs to take it."""
        return self._taken >= number or not self._is_running

    def is_over(self, attempt: int) -> bool:
        """Return whether `attempt` has ended."""
        return attempt != self._attempt or not self._is_running

    def is_ready(self, attempt: int) -> bool:
        """Return whether `take` has an answer for `attempt`."""
        return self.is_over(attempt) or self._is_closed or self._has_more

    def take(self, attempt: int) -> Request | None:
        """Return the next message, `None` after the last one and after the attempt's end."""
        if self.is_over(attempt) or not self._has_more:
            return None
        request = self._kept[self._taken - self._forgotten]
        self._taken += 1
        self._forget()
        return request

    @property
    def _has_more(self) -> bool:
        return self._taken < self._forgotten + len(self._kept)

    def _forget(self) -> None:
        if self._is_answered:
            del self._kept[: self._taken - self._forgotten]
            self._forgotten = self._taken
