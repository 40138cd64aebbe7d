import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.errors import SynthesisFailed
from kokoro_server.synthesis import core_meter
from kokoro_server.synthesis.core_meter import CoreMeter


class Clock:
    """Replaces the module `time`: stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = 0.0

    def perf_counter(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(core_meter, "time", clock)
    return clock


def test_work_that_runs_alone_costs_all_cores(clock: Clock) -> None:
    def work(_: CancelToken) -> str:
        clock.now += 3.0
        return "done"

    measured = CoreMeter(2).measure(work, CancelToken())
    assert (measured.result, measured.seconds, measured.cost) == ("done", 3.0, 6.0)


def test_work_in_parallel_shares_the_cores(clock: Clock) -> None:
    meter, runs, may_end = CoreMeter(2), threading.Event(), threading.Event()

    def long_work(_: CancelToken) -> None:
        clock.now += 1.0  # alone
        runs.set()
        may_end.wait(60)

    def short_work(_: CancelToken) -> None:
        clock.now += 2.0

    with ThreadPoolExecutor(1) as pool:
        long_run = pool.submit(meter.measure, long_work, CancelToken())
        assert runs.wait(60)
        short = meter.measure(short_work, CancelToken())
        may_end.set()
        assert (short.seconds, short.cost) == (2.0, 2.0)
        assert (long_run.result().seconds, long_run.result().cost) == (3.0, 4.0)


def test_work_that_fails_does_not_count_as_running(clock: Clock) -> None:
    def fail(_: CancelToken) -> None:
        raise SynthesisFailed

    def work(_: CancelToken) -> None:
        clock.now += 1.0

    meter = CoreMeter(2)
    with pytest.raises(SynthesisFailed):
        meter.measure(fail, CancelToken())
    assert meter.measure(work, CancelToken()).cost == 2.0
