import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest

from kokoro_server.stages import observe_stages, stage


def test_a_stage_tells_every_listener_when_it_ends() -> None:
    outer, inner = list[str](), list[str]()
    with observe_stages(lambda name, *_: outer.append(name)):
        with observe_stages(lambda name, *_: inner.append(name)), stage("g2p"):
            assert inner == []
        with stage("compute"):
            pass
    with stage("encode"):
        pass
    assert outer == ["g2p", "compute"]
    assert inner == ["g2p"]


def test_a_stage_that_fails_is_told_too() -> None:
    heard = list[str]()
    listened = observe_stages(lambda name, *_: heard.append(name))
    with listened, pytest.raises(ValueError, match="broke"), stage("g2p"):
        raise ValueError("broke")
    assert heard == ["g2p"]


async def test_calls_that_run_side_by_side_hear_their_own_stages_alone() -> None:
    async def call(name: str) -> list[str]:
        heard = list[str]()
        with observe_stages(lambda name, *_: heard.append(name)):
            await asyncio.sleep(0)
            with stage(name):
                await asyncio.sleep(0)
        return heard

    first, second = await asyncio.gather(call("a"), call("b"))
    assert (first, second) == (["a"], ["b"])


def test_a_thread_tells_the_listeners_of_the_context_it_runs_in() -> None:
    heard = list[str]()

    def work() -> None:
        with stage("g2p"):
            pass

    with ThreadPoolExecutor(1) as pool, observe_stages(lambda name, *_: heard.append(name)):
        pool.submit(work).result()
        pool.submit(copy_context().run, work).result()
    assert heard == ["g2p"]
