"""The real Envoy when a server behind it drains, hangs or is killed."""

import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

import pytest
from tests.deploy.balanced import NO_RETRIES, TEXT, calls_of
from tests.server.tone_process import ToneProcess
from tests.waiting import wait_until

from bench.programs.envoy import Envoy
from kokoro_client import SpeechClient, Unavailable

CALLERS = 6


@dataclass
class Ended:
    """A call, and how it ended."""

    received: int = 0
    error: Unavailable | None = None


def speak_until(ended: Event, client: SpeechClient) -> list[Ended]:
    calls: list[Ended] = []
    while not ended.is_set():
        calls.append(call := Ended())
        try:
            if len(calls) % 2:
                for chunk in client.stream(TEXT, audio_format="linear16", seed=1):
                    call.received += len(chunk.audio)
            else:
                call.received = len(client.synthesize(TEXT, audio_format="linear16", seed=1).audio)
        except Unavailable as error:
            call.error = error
    return calls


def lose_one(balancer: Envoy, servers: list[ToneProcess], number: signal.Signals) -> list[Ended]:
    """Send the first server a signal under load; return the calls."""
    ended = Event()

    def spoken(count: int) -> bool:
        codes = [[call["code"] for call in calls_of([server])] for server in servers[1:]]
        return all(each.count("OK") >= count for each in codes)

    with (
        SpeechClient(balancer.address, timeout=60, options=NO_RETRIES) as client,
        ThreadPoolExecutor(CALLERS) as pool,
    ):
        callers = [pool.submit(speak_until, ended, client) for _ in range(CALLERS)]
        try:
            wait_until(lambda: spoken(3) and calls_of([servers[0]]))
            servers[0].process.send_signal(number)
            balancer.wait_for_healthy(2)
            before = len(calls_of(servers[1:]))
            wait_until(lambda: len(calls_of(servers[1:])) >= before + 2 * CALLERS)
        finally:
            ended.set()
        return [call for caller in callers for call in caller.result()]


def test_a_server_that_drains_loses_no_call(balancer: Envoy, servers: list[ToneProcess]) -> None:
    calls = lose_one(balancer, servers, signal.SIGTERM)
    assert [call.error for call in calls if call.error] == []
    assert len({call.received for call in calls}) == 1
    assert servers[0].wait() == 0


def test_a_server_that_is_killed_fails_only_streams_that_had_begun(
    balancer: Envoy, servers: list[ToneProcess]
) -> None:
    calls = lose_one(balancer, servers, signal.SIGKILL)
    whole = max(call.received for call in calls)
    assert {call.received for call in calls if not call.error} == {whole}
    failed = [call for call in calls if call.error]
    assert all(0 < call.received < whole for call in failed)
    assert {call.error.reason for call in failed if call.error} <= {"SERVER_LOST"}


def test_a_server_that_hangs_gets_no_call_until_it_answers_again(
    balancer: Envoy, servers: list[ToneProcess]
) -> None:
    servers[0].process.send_signal(signal.SIGSTOP)
    try:
        balancer.wait_for_healthy(2)
        with SpeechClient(balancer.address, options=NO_RETRIES) as client:
            for _ in range(3 * len(servers)):
                client.synthesize("hello", timeout=60)
    finally:
        servers[0].process.send_signal(signal.SIGCONT)
    balancer.wait_for_healthy(3)
    wait_until(lambda: len(calls_of(servers)) == 3 * len(servers))
    assert calls_of([servers[0]]) == []


def test_a_stream_whose_server_is_lost_is_unavailable(
    balancer: Envoy, servers: list[ToneProcess]
) -> None:
    with SpeechClient(balancer.address) as client:
        stream = client.stream(TEXT * 20, request_id="mine")
        chunks = iter(stream)
        next(chunks)
        for server in servers:
            server.process.kill()
        with pytest.raises(Unavailable, match="lost the server that answered") as raised:
            list(chunks)
    assert (raised.value.reason, raised.value.request_id) == ("SERVER_LOST", "mine")
