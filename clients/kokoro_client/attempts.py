"""The attempts of one call: how long each may take, and when another one follows."""

from __future__ import annotations

import asyncio
import logging
import math
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import grpc

from kokoro_client.errors import Cancelled, DeadlineExceeded, ErrorDetails, Unavailable
from kokoro_client.requests import Call

_log = logging.getLogger(__name__)

FIRST_PAUSE = 0.2
"""Seconds before the second attempt, at most; each further pause is twice as long."""
LONGEST_PAUSE = 1.0
"""Seconds between two attempts, at most, unless the server names a time."""
_SHORTEST_PART = 0.5
"""Smallest random factor of a pause. Random pauses spread callers that were refused together."""
_GRACE = 0.5
"""Seconds after the deadline in which gRPC may report it itself, with the server's trailers."""
_SLICE = 0.1
"""Seconds within which a pause notices that its call was cancelled."""


class Attempts:
    """Decides whether a call is tried again; sync and async calls differ in how they wait.

    The client retries by itself because gRPC stops after five attempts, within seconds, and because
    gRPC's retries can hang forever in a synchronous stream.
    """

    def __init__(self, call: Call) -> None:
        """Begin `call`: its timeout counts from now."""
        now = time.monotonic()
        self._call = call
        self._deadline = math.inf if call.timeout is None else now + call.timeout
        self._began = now
        self._retried_until = min(self._deadline, now + call.retry_seconds)
        self._pause = FIRST_PAUSE
        self.is_cancelled = False
        self._has_waited = False

    @property
    def arguments(self) -> dict[str, Any]:
        """Return the keyword arguments of a stub's method, for an attempt that begins now."""
        return {
            "timeout": None if self._deadline == math.inf else self._remaining(),
            "metadata": self._call.metadata,
            "wait_for_ready": self._call.wait_for_ready,
        }

    @property
    def patience(self) -> float | None:
        """Return the seconds until gRPC has missed the deadline; None without a deadline."""
        return None if self._deadline == math.inf else self._remaining() + _GRACE

    def cancel(self) -> None:
        """End the current pause, if any, and allow no further attempt."""
        self.is_cancelled = True

    def pauses(self, error: Unavailable) -> Iterator[float]:
        """Yield the sleeps before the next attempt: slices of its pause, in seconds.

        Raises `error` where no attempt may follow it, `Cancelled` where the call was cancelled
        or its client closed meanwhile.
        """
        over = time.monotonic() + self._pause_after(error)
        while (left := over - time.monotonic()) > 0:
            self._check_wanted()
            yield min(left, _SLICE)
        self._check_wanted()

    def expired(self) -> DeadlineExceeded:
        """Return the error of a call that gRPC did not end by its deadline."""
        return DeadlineExceeded(
            self._call.timeout_sentence, grpc.StatusCode.DEADLINE_EXCEEDED, self._details()
        )

    def _pause_after(self, error: Unavailable) -> float:
        pause = error.pushback
        if pause is None:
            pause = self._pause * random.uniform(_SHORTEST_PART, 1)  # noqa: S311 - no secret
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        now = time.monotonic()
        helps_for = math.inf if self._call.wait_for_ready else error.retry_helps_for
        helps_until = min(self._retried_until, self._began + helps_for)
        if self.is_cancelled or now + pause >= helps_until:
            raise error
        if not self._has_waited:
            _log.info("%s; trying again", error)
            self._has_waited = True
        return pause

    def _check_wanted(self) -> None:
        if self.is_cancelled or self._call.is_abandoned():
            raise Cancelled(
                "the call was cancelled", grpc.StatusCode.CANCELLED, self._details()
            ) from None

    def _remaining(self) -> float:
        return max(0.0, self._deadline - time.monotonic())

    def _details(self) -> ErrorDetails:
        return ErrorDetails(request_id=self._call.request_id)


@asynccontextmanager
async def within(attempts: Attempts) -> AsyncIterator[None]:
    """Raise `DeadlineExceeded` if gRPC misses the deadline within the block."""
    try:
        async with asyncio.timeout(attempts.patience) as timeout:
            yield
    except TimeoutError:
        if not timeout.expired():
            raise
        raise attempts.expired() from None
