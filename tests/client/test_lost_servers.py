"""What callers see when servers are killed or drained under load."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event

import pytest
from tests.client.conftest import Connect
from tests.server import tone_process
from tests.server.tone_process import ToneProcess
from tests.waiting import wait_until

from kokoro_client import AsyncSpeechClient, SpeechClient, Unavailable

TEXT = "The boats lay on their sides in the mud. " * 8
SPOKEN = ("OK", len(TEXT))
"""How the log shows a call that was spoken to its end."""
NO_RETRIES = {"grpc.enable_retries": 0}
CALLERS = 8


@dataclass
class Ended:
    """A call, and how it ended."""

    streamed: bool
    began: float = field(default_factory=time.monotonic)
    received: int = 0
    error: Unavailable | None = None


@pytest.fixture
def servers() -> Iterator[list[ToneProcess]]:
    with tone_process.start(3, speaking=0.05) as servers:
        yield servers


@pytest.fixture
def server() -> Iterator[ToneProcess]:
    with tone_process.start(speaking=0.2) as [server]:
        yield server


def speak_until(ended: Event, client: SpeechClient) -> list[Ended]:
    calls: list[Ended] = []
    while not ended.is_set():
        calls.append(call := Ended(streamed=len(calls) % 2 == 0))
        try:
            if call.streamed:
                for chunk in client.stream(TEXT, audio_format="linear16", seed=1):
                    call.received += len(chunk.audio)
            else:
                call.received = len(client.synthesize(TEXT, audio_format="linear16", seed=1).audio)
        except Unavailable as error:
            call.error = error
    return calls


async def speak_until_async(ended: Event, client: AsyncSpeechClient) -> list[Ended]:
    calls: list[Ended] = []
    while not ended.is_set():
        calls.append(call := Ended(streamed=len(calls) % 2 == 0))
        try:
            if call.streamed:
                async for chunk in client.stream(TEXT, audio_format="linear16", seed=1):
                    call.received += len(chunk.audio)
            else:
                call.received = len(
                    (await client.synthesize(TEXT, audio_format="linear16", seed=1)).audio
                )
        except Unavailable as error:
            call.error = error
    return calls


def lose_two(servers: list[ToneProcess], ended: Event) -> float:
    """Kill one server and drain another under load; return the time of the kill."""
    try:
        wait_until(lambda: all(SPOKEN in logged(server) for server in servers))
        killed = time.monotonic()
        servers[0].process.kill()
        speak_on(servers[2])
        servers[1].process.send_signal(signal.SIGTERM)
        speak_on(servers[2])
    finally:
        ended.set()
    return killed


def speak_on(server: ToneProcess) -> None:
    """Wait until every caller could have begun two more calls and `server` has spoken them."""
    before = logged(server).count(SPOKEN)
    wait_until(lambda: logged(server).count(SPOKEN) >= before + 4 * CALLERS)


def logged(server: ToneProcess) -> list[tuple[str, int]]:
    """Return how each call ended at the server, and how many characters it was billed for."""
    calls = [entry for entry in list(server.log) if entry["message"] == "call"]
    return [(call["code"], call["characters"]) for call in calls]


def check(calls: list[Ended], servers: list[ToneProcess], killed: float) -> None:
    """Check that only streams of which the killed server had sent a part have failed."""
    whole = max(call.received for call in calls)
    failed = [call for call in calls if call.error]
    assert {call.received for call in calls if not call.error} == {whole}
    assert all(call.streamed and call.began < killed for call in failed)
    assert all(call.received < whole for call in failed)
    assert {call.streamed for call in calls if call.began > killed} == {True, False}
    assert [servers[0].wait(), servers[1].wait()] == [-signal.SIGKILL, 0]
    assert set(logged(servers[1])) <= {SPOKEN, ("UNAVAILABLE", 0)}


def test_a_server_killed_and_one_drained_fail_no_call_that_begins_later(
    servers: list[ToneProcess],
) -> None:
    ended = Event()
    with (
        SpeechClient([server.address for server in servers], timeout=60) as client,
        ThreadPoolExecutor(CALLERS) as pool,
    ):
        callers = [pool.submit(speak_until, ended, client) for _ in range(CALLERS)]
        killed = lose_two(servers, ended)
        calls = [call for caller in callers for call in caller.result()]

    check(calls, servers, killed)


async def test_a_server_killed_and_one_drained_fail_no_call_of_a_task_that_begins_later(
    servers: list[ToneProcess],
) -> None:
    ended = Event()
    async with AsyncSpeechClient([server.address for server in servers], timeout=60) as client:
        callers = [speak_until_async(ended, client) for _ in range(CALLERS)]
        speaking = asyncio.gather(*callers)
        killed = await asyncio.to_thread(lose_two, servers, ended)
        calls = [call for calls in await speaking for call in calls]

    check(calls, servers, killed)


def test_a_killed_server_is_an_error_to_the_calls_under_way(
    connect: Connect, server: ToneProcess
) -> None:
    stream = connect(server.address).stream(TEXT, request_id="mine")
    chunks = iter(stream)
    with ThreadPoolExecutor(1) as pool:
        speech = pool.submit(connect(server.address, options=NO_RETRIES).synthesize, TEXT)
        assert next(chunks).sequence == 0
        time.sleep(0.3)  # for the thread to send its call; both take seconds

        server.process.kill()

        with pytest.raises(Unavailable) as raised:
            list(chunks)
        with pytest.raises(Unavailable):
            speech.result()
    assert (raised.value.request_id, raised.value.usage) == ("mine", None)
    with pytest.raises(RuntimeError, match="read all of it"):
        _ = stream.usage
