import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable

import pytest

from kokoro_server.acoustic.cancellation import MOST_PAUSED_SECONDS, CancelToken
from kokoro_server.synthesis.pacing import FIRST_SECONDS, Pace
from kokoro_server.synthesis.scheduler import Scheduler, Timed


def due(seconds: float, client: str = "") -> Pace:
    """Return the pace of a call whose first segment is due at `seconds`, without a real clock."""
    return Pace(
        streamed=True, client=client, clock=lambda: time.monotonic() + seconds - FIRST_SECONDS
    )


@pytest.fixture
async def scheduler() -> AsyncIterator[Scheduler]:
    scheduler = Scheduler(workers=1)
    yield scheduler
    scheduler.close()


class Gate:
    """Work that runs until the test releases it."""

    def __init__(self) -> None:
        self.was_stopped = False
        self.started = threading.Event()
        self.let_go = threading.Event()

    def __call__(self, stop: CancelToken) -> str:
        self.started.set()
        with stop.on_cancel(self._stop):
            assert self.let_go.wait(30)
        return "gate"

    def _stop(self) -> None:
        self.was_stopped = True


async def start(
    scheduler: Scheduler, work: Callable[[CancelToken], str], pace: Pace
) -> asyncio.Task[Timed[str]]:
    task = asyncio.create_task(scheduler.run(work, pace))
    await asyncio.sleep(0)
    return task


async def test_work_returns_its_result_and_what_it_took(scheduler: Scheduler) -> None:
    done = await scheduler.run(lambda _: "said", due(0))
    assert done.result == "said"
    assert done.waited >= 0
    assert done.computed > 0


async def test_an_error_in_the_work_reaches_its_caller_and_frees_the_thread(
    scheduler: Scheduler,
) -> None:
    def broken(_: CancelToken) -> str:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        await scheduler.run(broken, due(0))
    assert (await scheduler.run(lambda _: "next", due(0))).result == "next"


async def test_what_is_due_first_goes_first(scheduler: Scheduler) -> None:
    gate, ran = Gate(), list[str]()

    def note(name: str) -> Callable[[CancelToken], str]:
        def work(_: CancelToken) -> str:
            ran.append(name)
            return name

        return work

    first = await start(scheduler, gate, due(0))
    waiting = [
        await start(scheduler, note(name), due(seconds))
        for name, seconds in (("third", 2), ("early", 0), ("second", 1), ("late", 0.001))
    ]
    gate.let_go.set()
    await asyncio.gather(first, *waiting)
    assert ran == ["early", "late", "second", "third"]


async def test_a_caller_cancelled_while_it_waits_never_runs(scheduler: Scheduler) -> None:
    gate, unwanted = Gate(), Gate()
    running = await start(scheduler, gate, due(0))
    waiting = await start(scheduler, unwanted, due(0))
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    gate.let_go.set()
    await running
    assert (await scheduler.run(lambda _: "next", due(0))).result == "next"
    assert not unwanted.started.is_set()


async def test_cancelled_work_is_told_to_stop_and_keeps_its_thread_until_it_does(
    scheduler: Scheduler,
) -> None:
    gate = Gate()
    running = await start(scheduler, gate, due(0))
    await asyncio.to_thread(gate.started.wait, 10)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert gate.was_stopped
    following = await start(scheduler, lambda _: "next", due(0))
    await asyncio.sleep(0.05)
    assert not following.done()
    gate.let_go.set()
    assert (await following).result == "next"


async def test_a_turn_given_in_the_step_of_its_cancellation_goes_to_the_next(
    scheduler: Scheduler,
) -> None:
    gate = Gate()
    running = await start(scheduler, gate, due(0))
    cancelled = await start(scheduler, lambda _: "cancelled", due(0))
    following = await start(scheduler, lambda _: "next", due(0))
    gate.let_go.set()
    await running  # a callback in the same step passes its thread on
    cancelled.cancel()
    assert (await asyncio.wait_for(following, 10)).result == "next"


async def test_as_many_run_at_once_as_there_are_workers() -> None:
    scheduler, gates = Scheduler(workers=2), [Gate(), Gate()]
    running = [await start(scheduler, gate, due(0)) for gate in gates]
    for gate in gates:
        assert await asyncio.to_thread(gate.started.wait, 10)
        gate.let_go.set()
    await asyncio.gather(*running)
    scheduler.close()


async def test_work_of_a_client_that_had_much_is_paused_while_another_one_computes() -> None:
    scheduler, gate = Scheduler(workers=2), Gate()
    little = await start(scheduler, gate, due(0, "little"))
    await asyncio.to_thread(gate.started.wait)
    await scheduler.run(lambda _: time.sleep(0.5), due(0, "much"))

    def paused(stop: CancelToken) -> bool:
        was_paused = stop.is_paused
        stop.wait_while_paused()
        return was_paused

    done = await scheduler.run(paused, due(0, "much"))
    assert done.result
    assert done.computed < MOST_PAUSED_SECONDS / 2  # the pause is no work
    gate.let_go.set()
    await little
    assert not (await scheduler.run(paused, due(0, "much"))).result
    scheduler.close()


async def test_one_client_leaves_exactly_one_thread_to_the_others() -> None:
    scheduler, gates = Scheduler(workers=3), [Gate(), Gate(), Gate()]
    await scheduler.run(lambda _: "here", due(0, "another"))
    running = [await start(scheduler, gate, due(0, "one")) for gate in gates]
    for gate in gates[:2]:
        assert await asyncio.to_thread(gate.started.wait, 10)
    assert (await scheduler.run(lambda _: "next", due(0, "another"))).result == "next"
    assert not gates[2].started.is_set()
    for gate in gates:
        gate.let_go.set()
    await asyncio.gather(*running)
    scheduler.close()


async def test_a_closed_scheduler_accepts_no_work(scheduler: Scheduler) -> None:
    scheduler.close()
    with pytest.raises(RuntimeError, match="shutdown"):
        await scheduler.run(lambda _: "late", due(0))
