"""What waits in a live call is bounded, whatever its caller sends."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from kokoro_server.calls.live_inbox import MOST_MARKS, MOST_WAITING, LiveInbox
from kokoro_server.calls.live_input import ClearMark, FlushMark, LiveInput
from kokoro_server.pronouncing.undivided import Undivided
from kokoro_server.segmenting import SegmentPolicy


@pytest.fixture
async def inbox() -> LiveInbox:
    return LiveInbox(LiveInput(SegmentPolicy(), Undivided(())), delay=3, idle=60)


async def test_a_reader_waits_while_much_text_does(inbox: LiveInbox) -> None:
    await inbox.add("a" * MOST_WAITING)
    adding = asyncio.create_task(_held(inbox.add("a")))
    await _turns()
    assert not adding.done()
    await inbox.next()
    await adding
    assert inbox.end == MOST_WAITING + 1


@pytest.mark.parametrize("kind", ["flush", "clear"])
async def test_a_reader_waits_while_many_marks_do(inbox: LiveInbox, kind: str) -> None:
    mark: Callable[[int], Awaitable[None]] = getattr(inbox, kind)
    for number in range(MOST_MARKS):
        await mark(number)
    adding = asyncio.create_task(_held(mark(-1)))
    await _turns()
    assert not adding.done()
    assert await inbox.next() == {"flush": FlushMark, "clear": ClearMark}[kind](0, 0)
    await adding


async def _held(adding: Awaitable[None]) -> None:
    await adding


async def _turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)
