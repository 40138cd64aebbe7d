"""Fair shares: of the queue alone, and of a simulated service under any load."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.synthesis.service import Service, Utterance

from kokoro_server.synthesis.fair_queue import (
    MOST_SLACK,
    SLACK_WEIGHT,
    FairQueue,
)


def order(queue: FairQueue[str], seconds: dict[str, float], count: int) -> list[str]:
    """Serve `count` turns one after another; each takes its client's `seconds`."""
    served = []
    for _ in range(count):
        turn = queue.pop(now=0.0)
        assert turn is not None
        queue.done(turn, seconds[turn.client])
        served.append(turn.item)
    return served


def test_an_empty_queue_gives_no_turn() -> None:
    assert FairQueue[str]().pop(0.0) is None


def test_work_of_one_client_goes_by_due_time_and_then_by_arrival() -> None:
    queue = FairQueue[str]()
    for due, item in ((2.0, "third"), (0.5, "first"), (1.0, "second"), (2.0, "last")):
        queue.push("a", due, item, now=0.0)
    assert order(queue, {"a": 1.0}, 4) == ["first", "second", "third", "last"]


def test_clients_take_turns_however_much_one_of_them_asks_for() -> None:
    queue = FairQueue[str]()
    for _ in range(50):
        queue.push("many", 0.0, "many", now=0.0)
    for _ in range(3):
        queue.push("few", 0.0, "few", now=0.0)
    served = order(queue, {"many": 0.2, "few": 0.2}, 6)
    assert sorted(served[:2]) == sorted(served[2:4]) == sorted(served[4:]) == ["few", "many"]


def test_a_client_whose_work_takes_longer_gets_fewer_turns() -> None:
    queue = FairQueue[str]()
    for _ in range(90):
        queue.push("short", 0.0, "short", now=0.0)
        queue.push("long", 0.0, "long", now=0.0)
    served = order(queue, {"short": 0.1, "long": 0.4}, 100)
    assert served.count("short") == pytest.approx(80, abs=5)


def test_urgent_work_goes_before_work_that_can_wait_but_not_for_ever() -> None:
    queue = FairQueue[str]()
    queue.push("patient", MOST_SLACK * 10, "patient", now=0.0)
    for _ in range(50):
        queue.push("urgent", 0.0, "urgent", now=0.0)
    served = order(queue, {"urgent": 0.1, "patient": 0.1}, 10)
    assert served[:2] == ["urgent"] * 2
    assert "patient" in served  # after about half a second


def test_work_that_was_withdrawn_costs_nothing() -> None:
    queue = FairQueue[str]()
    for _ in range(3):
        queue.push("fickle", 0.0, "fickle", now=0.0)
        turn = queue.pop(0.0)
        assert turn is not None
        queue.push("other", 0.0, "other", now=0.0)
        queue.withdrawn(turn)
    queue.push("fickle", 0.0, "fickle", now=0.0)
    assert order(queue, {"fickle": 0.1, "other": 0.1}, 2).count("fickle") == 1


def test_a_client_has_every_turn_while_nobody_else_is_about() -> None:
    queue = FairQueue[str](most_running=2)
    queue.push("other", 0.0, "other", now=0.0)
    other = queue.pop(0.0)
    assert other is not None
    queue.done(other, 1.0)
    for _ in range(4):
        queue.push("slow", 20.0, "slow", now=20.0)
    assert all(queue.pop(20.0) for _ in range(3))
    queue.push("other", 20.0, "other", now=20.0)
    came = queue.pop(20.0)
    assert came is not None
    assert came.item == "other"
    assert queue.pop(20.0) is None  # "slow" can't have the last turn while the other is active
    assert queue.pop(31.0) is not None


def test_a_client_that_was_away_for_long_is_owed_no_more_than_two_seconds() -> None:
    queue = FairQueue[str]()
    for _ in range(1000):
        queue.push("busy", 0.0, "busy", now=0.0)
    queue.push("away", 0.0, "away", now=0.0)
    order(queue, {"busy": 0.1, "away": 0.1}, 500)
    for _ in range(400):
        queue.push("away", 0.0, "away", now=0.0)
    served = order(queue, {"busy": 0.1, "away": 0.1}, 60)
    assert served.count("away") <= 45  # twenty for the two seconds, then every second turn


def flood(client: str, loops: int) -> list[Utterance]:
    """Return callers that ask for one short utterance after another."""
    return [Utterance(client, 0.01 * n, 1, again=True) for n in range(loops)]


def test_a_flood_of_short_calls_neither_starves_nor_dries_a_stream_nor_a_whole_utterance() -> None:
    service = Service(workers=2)
    service.ask(*flood("flood", 200))
    service.ask(Utterance("listener", 1.0, 30), Utterance("reader", 1.0, 30, streamed=False))
    service.run(until=60.0)
    (stream,), (whole,) = service.calls_of("listener"), service.calls_of("reader")
    assert stream.finished[0] - 1.0 < 0.5
    assert stream.dry < 0.5
    assert (stream.spoken, whole.spoken) == (30, 30)


def test_a_stream_keeps_up_beside_a_flood_of_its_own_client() -> None:
    service = Service(workers=2)
    service.ask(*flood("gateway", 12))
    service.ask(Utterance("gateway", 1.0, 10))
    service.run(until=60.0)
    stream = next(call for call in service.calls if call.utterance.segments == 10)
    assert stream.spoken == 10
    assert stream.dry < 1.0


HOSTILE = st.builds(
    Utterance,
    client=st.sampled_from(["x", "y", "z"]),
    arrival=st.floats(0, 5),
    segments=st.sampled_from([1, 2, 1000]),
    audio=st.sampled_from([0.05, 1.0, 4.0, 30.0]),
    cost=st.sampled_from([0.02, 0.6, 1.5]),
    first_audio=st.sampled_from([0.05, 2.0]),
    first_cost=st.sampled_from([0.02, 0.1, 0.6]),
    streamed=st.booleans(),
    again=st.just(True),  # noqa: FBT003 - a strategy
)


@settings(deadline=None, max_examples=60)
@given(others=st.lists(HOSTILE, max_size=30), streamed=st.booleans())
def test_whatever_others_do_a_call_gets_its_fair_share(
    others: list[Utterance], *, streamed: bool
) -> None:
    """At most four clients on one worker: each gets at least a quarter, here of 60 s."""
    service = Service(workers=1)
    service.ask(*others, Utterance("fair", 2.0, 1000, streamed=streamed))
    service.run(until=62.0)
    lag = SLACK_WEIGHT * MOST_SLACK + 2 * 1.5
    assert service.computed["fair"] >= 60 / 4 - lag


@settings(deadline=None, max_examples=60)
@given(others=st.lists(HOSTILE, max_size=30))
def test_whatever_others_do_a_stream_whose_share_suffices_does_not_run_dry(
    others: list[Utterance],
) -> None:
    """A quarter of a worker makes 1.6 s of its audio per second."""
    service = Service(workers=1)
    fair = Utterance("fair", 2.0, 12, audio=4.0, cost=0.6, first_audio=2.0, first_cost=0.3)
    service.ask(*others, fair)
    service.run(until=200.0)
    (stream,) = service.calls_of("fair")
    assert stream.spoken == 12
    # Running work is not interrupted: the longest piece of another client may delay one segment.
    assert stream.dry <= 3 * 1.5


def test_whole_utterances_leave_a_turn_to_streams_that_were_active_a_short_while_ago() -> None:
    queue = FairQueue[str](most_running=1)
    queue.push("a", 0.0, "stream", now=0.0)
    stream = queue.pop(0.0)
    assert stream is not None
    queue.done(stream, 0.1)
    for item in ("whole", "another whole"):
        queue.push("a", 0.0, item, now=1.0, whole=True)
    whole = queue.pop(1.0)
    assert whole is not None
    assert queue.pop(1.0) is None
    assert queue.pop(15.0) is not None
