"""When another attempt follows, on a fake clock."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass

import grpc
import pytest

from kokoro_client import Cancelled, Unavailable
from kokoro_client import attempts as module
from kokoro_client.attempts import Attempts
from kokoro_client.errors import ErrorDetails
from kokoro_client.processes import Birthplace
from kokoro_client.requests import Call


@dataclass
class Clock:
    now: float = 1000.0

    def monotonic(self) -> float:
        return self.now

    def sleep_through(self, attempts: Attempts, error: Unavailable) -> float:
        """Sleep until the next attempt; return the seconds slept."""
        began = self.now
        for seconds in attempts.pauses(error):
            assert seconds <= 0.1  # a cancelled call is noticed soon
            self.now += seconds
        return self.now - began

    def pauses_until_given_up(self, attempts: Attempts, error: Unavailable) -> list[float]:
        pauses: list[float] = []
        with suppress(Unavailable):
            while True:
                pauses.append(self.sleep_through(attempts, error))
        return pauses


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def call(
    timeout: float | None = 20.0, retry_seconds: float = 20.0, *, abandoned: bool = False
) -> Call:
    return Call(
        request_id="mine",
        target="127.0.0.1:1",
        is_encrypted=False,
        timeout=timeout,
        retry_seconds=retry_seconds,
        wait_for_ready=False,
        metadata=(),
        is_abandoned=lambda: abandoned,
        birthplace=Birthplace(),
    )


def unavailable(pushback: float | None = None, retry_helps_for: float = math.inf) -> Unavailable:
    details = ErrorDetails(pushback=pushback, retry_helps_for=retry_helps_for)
    return Unavailable("refused", grpc.StatusCode.UNAVAILABLE, details)


def test_pauses_grow_to_a_second_and_end_with_the_timeout(clock: Clock) -> None:
    pauses = clock.pauses_until_given_up(Attempts(call()), unavailable())

    assert all(0.1 <= first <= 0.2001 for first in pauses[:1])
    assert all(0.2 <= second <= 0.4001 for second in pauses[1:2])
    assert all(0.5 <= later <= 1.0001 for later in pauses[3:])
    assert 19 <= sum(pauses) < 20


def test_callers_refused_together_come_back_apart(clock: Clock) -> None:
    firsts = [clock.sleep_through(Attempts(call()), unavailable()) for _ in range(20)]

    assert max(firsts) - min(firsts) > 0.02


def test_a_call_without_a_timeout_is_tried_again_for_its_retry_seconds(clock: Clock) -> None:
    attempts = Attempts(call(timeout=None, retry_seconds=30.0))

    assert attempts.arguments["timeout"] is None
    assert attempts.patience is None
    assert 29 <= sum(clock.pauses_until_given_up(attempts, unavailable())) < 30


def test_each_attempt_has_what_is_left_of_the_timeout(clock: Clock) -> None:
    attempts = Attempts(call(timeout=20.0))
    clock.now += 12

    assert attempts.arguments["timeout"] == 8.0
    clock.now += 100
    assert attempts.arguments["timeout"] == 0.0


def test_without_retries_the_first_refusal_is_the_answer(clock: Clock) -> None:
    assert clock.pauses_until_given_up(Attempts(call(retry_seconds=0.0)), unavailable()) == []


def test_a_cause_that_only_a_person_mends_is_not_tried_again(clock: Clock) -> None:
    assert clock.pauses_until_given_up(Attempts(call()), unavailable(retry_helps_for=0.0)) == []


def test_a_cause_that_hardly_passes_is_tried_again_for_a_moment(clock: Clock) -> None:
    pauses = clock.pauses_until_given_up(Attempts(call()), unavailable(retry_helps_for=3.0))

    assert 2 <= sum(pauses) < 3


def test_the_pause_that_the_server_asks_for_is_made(clock: Clock) -> None:
    assert clock.sleep_through(Attempts(call()), unavailable(pushback=7.0)) == pytest.approx(7.0)


def test_a_server_that_wants_no_other_attempt_gets_none(clock: Clock) -> None:
    attempts = Attempts(call(retry_seconds=math.inf, timeout=None))

    assert clock.pauses_until_given_up(attempts, unavailable(pushback=math.inf)) == []


def test_a_pause_beyond_the_timeout_is_not_begun(clock: Clock) -> None:
    assert clock.pauses_until_given_up(Attempts(call()), unavailable(pushback=21.0)) == []


def test_a_call_cancelled_in_a_pause_ends_there(clock: Clock) -> None:
    attempts = Attempts(call())
    pauses = attempts.pauses(unavailable(pushback=7.0))
    clock.now += next(pauses)

    attempts.cancel()

    with pytest.raises(Cancelled) as raised:
        next(pauses)
    assert raised.value.request_id == "mine"


def test_a_call_whose_client_is_closed_ends_in_its_pause() -> None:
    with pytest.raises(Cancelled):
        next(Attempts(call(abandoned=True)).pauses(unavailable()))


def test_a_cancelled_call_is_not_tried_again(clock: Clock) -> None:
    attempts = Attempts(call())
    attempts.cancel()

    assert clock.pauses_until_given_up(attempts, unavailable()) == []
