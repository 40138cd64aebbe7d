"""Calls that are left early are cancelled on the server."""

from __future__ import annotations

import asyncio
from threading import Thread

import pytest
from tests.client.blocking import Client
from tests.client.scripted_server import Script, ScriptedServer

from kokoro_client import AsyncSpeechClient, Cancelled, SpeechClient

TEXT = "It speaks in pieces of ten characters."


@pytest.fixture(autouse=True)
def _hang_after_two(script: Script) -> None:
    script.hang_after = 2


def test_leaving_the_context_cancels(client: Client, script: Script) -> None:
    with client.stream(TEXT) as stream:
        next(iter(stream))

    assert script.cancelled.wait(10)


def test_a_cancelled_stream_raises_in_its_reader(client: Client, script: Script) -> None:
    stream = client.stream(TEXT, request_id="mine")
    chunks = iter(stream)
    assert [next(chunks).sequence, next(chunks).sequence] == [0, 1]

    stream.cancel()

    with pytest.raises(Cancelled) as raised:
        next(chunks)
    assert raised.value.request_id == "mine"
    assert script.cancelled.wait(10)


def test_cancelling_a_stream_that_has_ended_keeps_its_usage(client: Client, script: Script) -> None:
    script.hang_after = None
    stream = client.stream(TEXT)
    list(stream)

    stream.cancel()

    assert stream.usage.billable_characters == len(TEXT)


def test_breaking_out_of_a_loop_cancels(server: ScriptedServer) -> None:
    with SpeechClient(server.target) as client:
        stream = client.stream(TEXT)
        for _ in stream:
            break

        assert server.script.cancelled.wait(10)


async def test_breaking_out_of_an_async_loop_cancels(server: ScriptedServer) -> None:
    async with AsyncSpeechClient(server.target) as client:
        stream = client.stream(TEXT)
        async for _ in stream:
            break

        assert await asyncio.to_thread(server.script.cancelled.wait, 10)


def test_closing_the_client_ends_a_call_of_another_thread(server: ScriptedServer) -> None:
    server.script.hang_after = 0
    client = SpeechClient(server.target)
    raised: list[BaseException] = []

    def speak() -> None:
        with pytest.raises(Cancelled) as error:
            client.synthesize(TEXT)
        raised.append(error.value)

    thread = Thread(target=speak)
    thread.start()
    assert server.script.hanging.wait(10)
    client.close()
    thread.join()

    assert len(raised) == 1
    assert server.script.cancelled.wait(10)


async def test_closing_the_client_ends_a_call_of_another_task(server: ScriptedServer) -> None:
    server.script.hang_after = 0
    client = AsyncSpeechClient(server.target)
    task = asyncio.create_task(client.synthesize(TEXT))
    assert await asyncio.to_thread(server.script.hanging.wait, 10)

    await client.close()

    with pytest.raises(Cancelled):
        await task
    assert await asyncio.to_thread(server.script.cancelled.wait, 10)


@pytest.mark.parametrize("streamed", [False, True])
async def test_a_cancelled_task_cancels_its_call_and_stays_cancelled(
    server: ScriptedServer, *, streamed: bool
) -> None:
    server.script.hang_after = 0

    async def speak(client: AsyncSpeechClient) -> None:
        if not streamed:
            await client.synthesize(TEXT)
        async for _ in client.stream(TEXT):
            pass

    async with AsyncSpeechClient(server.target) as client:
        task = asyncio.create_task(speak(client))
        assert await asyncio.to_thread(server.script.hanging.wait, 10)
        task.cancel()

        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(server.script.cancelled.wait, 10)


async def test_a_timeout_of_asyncio_stays_one(server: ScriptedServer) -> None:
    async def read(client: AsyncSpeechClient) -> None:
        async with asyncio.timeout(0.5), client.stream(TEXT) as stream:
            async for _ in stream:
                pass

    async with AsyncSpeechClient(server.target) as client:
        with pytest.raises(TimeoutError):
            await read(client)

    assert await asyncio.to_thread(server.script.cancelled.wait, 10)
