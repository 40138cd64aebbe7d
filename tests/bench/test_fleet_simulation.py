"""The simulation of a fleet decides as servers do, and loses no call."""

import random

import pytest

from bench.fleet_simulation.autoscaler import Autoscaler
from bench.fleet_simulation.calls import Call, Day
from bench.fleet_simulation.events import Events
from bench.fleet_simulation.fleet import Fleet, Found
from bench.fleet_simulation.server import CORES, Server


def day(peak: float, seconds: float = 600.0) -> Day:
    return Day(seconds, peak, random.Random(7))  # noqa: S311 - no secret


def test_a_busy_server_speaks_as_much_as_was_measured() -> None:
    events, ended = Events(), list[Call]()
    server = Server(events, ended.append)
    calls = [Call(f"client-{n}", (80, 110, 180, 240, 240), 0.0) for n in range(8)]
    for call in calls:
        server.take(call)
    events.run()
    audio = sum(sum(call.segments) for call in ended) / 18
    assert len(ended) == len(calls)
    assert audio / events.now == pytest.approx(11.7, rel=0.1)  # docs/performance-amd.md
    assert server.computed == pytest.approx(CORES * events.now, rel=0.2)


def test_the_same_seed_brings_the_same_day() -> None:
    def found() -> Found:
        return Fleet(day(peak=1.0), 2, kills=1, scaled=True).run()

    first, second = found(), found()
    assert [call.first_audio for call in first.calls] == [call.first_audio for call in second.calls]
    assert first.counts == second.counts


def test_every_call_ends_once_and_a_kill_breaks_only_streams_that_had_begun() -> None:
    found = Fleet(day(peak=2.0), 4, kills=3, scaled=False).run()
    assert found.kills == 3
    assert len({id(call) for call in found.calls}) == len(found.calls)
    broken = [call for call in found.calls if call.is_broken]
    assert broken
    assert all(0 < call.spoken < len(call.segments) for call in broken)
    whole = [call for call in found.calls if not call.is_broken and not call.is_refused]
    assert all(call.spoken == len(call.segments) for call in whole)


def test_too_much_load_is_refused_or_late_and_more_servers_cure_it() -> None:
    few = Fleet(day(peak=3.0), 1, kills=0, scaled=False).run()
    many = Fleet(day(peak=3.0), 8, kills=0, scaled=False).run()
    suffered = [sum(call.is_refused or call.underruns > 0 for call in one.calls)
                for one in (few, many)]  # fmt: skip
    assert suffered[0] > 10 * suffered[1]


def test_the_autoscaler_grows_at_once_and_shrinks_late() -> None:
    scaler = Autoscaler(most=20)
    assert scaler.wanted(0.0, 4, backlog=30.0, busy=0.5) == 6  # a server per 5 s that wait
    assert scaler.wanted(15.0, 6, backlog=200.0, busy=0.5) == 12  # at most twice as many
    assert scaler.wanted(30.0, 12, backlog=0.0, busy=0.1) == 12
    assert scaler.wanted(400.0, 12, backlog=0.0, busy=0.1) == 2
