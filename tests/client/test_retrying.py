"""When a call is tried again, after how long, and when it is not."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import grpc
import pytest
from tests.client import scripted_server
from tests.client.blocking import Client
from tests.client.conftest import Connect
from tests.client.scripted_server import Failure, Script, ScriptedServer, error_info
from tests.waiting import wait_until

from kokoro_client import Cancelled, DeadlineExceeded, Overloaded, SpeechClient, Unavailable

TEXT = "It speaks in pieces of ten characters."
Call = Callable[[Client, float], object]
"""A function that speaks with a timeout in seconds."""
CALLS: list[Call] = [
    lambda client, timeout: client.synthesize(TEXT, timeout=timeout),
    lambda client, timeout: list(client.stream(TEXT, timeout=timeout)),
]
HANGING_RETRIES = {
    "methodConfig": [
        {
            "name": [{"service": scripted_server.SERVICE}],
            "retryPolicy": {
                "maxAttempts": 5,
                "initialBackoff": "0.2s",
                "maxBackoff": "5s",
                "backoffMultiplier": 2,
                "retryableStatusCodes": ["UNAVAILABLE"],
            },
        }
    ]
}
"""gRPC's own retries; a synchronous stream hangs in them if its server goes away meanwhile."""


def pushed_back(code: grpc.StatusCode, milliseconds: int) -> Failure:
    """An error that says after how long to try again, or never (below 0)."""
    trailers = (("grpc-retry-pushback-ms", str(milliseconds)),)
    return Failure(code, details=(error_info("OVERLOADED"),), usage=trailers)


def stop_after_an_attempt(server: ScriptedServer) -> None:
    wait_until(lambda: bool(server.script.metadata))
    server.server.stop(0.2).wait()


def within(seconds: float, run: Callable[[], object]) -> None:
    """Run in a thread, so that a hang fails this test and does not stop the whole suite."""
    raised: list[BaseException] = []

    def catch() -> None:
        try:
            run()
        except BaseException as error:  # noqa: BLE001 - raised again below
            raised.append(error)

    thread = Thread(target=catch, daemon=True)
    thread.start()
    thread.join(seconds)
    assert not thread.is_alive(), "it hangs"
    if raised:
        raise raised[0]


def test_a_server_that_says_when_to_come_back_is_heeded(client: Client, script: Script) -> None:
    script.failures.append(pushed_back(grpc.StatusCode.UNAVAILABLE, 800))
    began = time.monotonic()

    assert client.synthesize(TEXT).audio

    assert time.monotonic() - began >= 0.8
    assert len(script.metadata) == 2


def test_a_server_that_says_not_to_come_back_is_heeded(client: Client, script: Script) -> None:
    script.failures.append(pushed_back(grpc.StatusCode.UNAVAILABLE, -1))

    with pytest.raises(Unavailable):
        client.synthesize(TEXT)

    assert len(script.metadata) == 1


def test_an_overload_is_told_at_once_even_where_the_server_says_when_to_come_back(
    client: Client, script: Script
) -> None:
    script.failures.append(pushed_back(grpc.StatusCode.RESOURCE_EXHAUSTED, 60_000))

    with pytest.raises(Overloaded):
        client.synthesize(TEXT, timeout=30)

    assert len(script.metadata) == 1


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_a_wait_longer_than_the_deadline_is_not_begun(
    client: Client, script: Script, call: Call
) -> None:
    script.failures.append(pushed_back(grpc.StatusCode.UNAVAILABLE, 60_000))
    began = time.monotonic()

    with pytest.raises(Unavailable):
        call(client, 30)

    assert time.monotonic() - began < 20
    assert len(script.metadata) == 1


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_a_server_that_refuses_and_then_goes_away_ends_no_later_than_the_timeout(
    connect: Connect, server: ScriptedServer, call: Call
) -> None:
    server.script.failures.append(Failure(grpc.StatusCode.UNAVAILABLE))
    client = connect(server.target)

    with ThreadPoolExecutor(1) as pool:
        gone = pool.submit(stop_after_an_attempt, server)
        with pytest.raises(Unavailable, match="no server listens"):
            within(20, lambda: call(client, 2))
        gone.result()


def test_a_stream_ends_at_its_deadline_whatever_grpc_does(server: ScriptedServer) -> None:
    server.script.failures.append(Failure(grpc.StatusCode.UNAVAILABLE))
    retries = json.dumps(HANGING_RETRIES)
    client = SpeechClient(
        server.target, options={"grpc.enable_retries": 1, "grpc.service_config": retries}
    )

    with ThreadPoolExecutor(1) as pool:
        gone = pool.submit(stop_after_an_attempt, server)
        with pytest.raises(DeadlineExceeded, match=r"did not finish .* its timeout of 2 s"):
            within(20, lambda: list(client.stream(TEXT, timeout=2)))
        gone.result()


def test_a_server_that_starts_later_is_found(connect: Connect, server: ScriptedServer) -> None:
    server.server.stop(None).wait()
    client = connect(server.target)

    with ThreadPoolExecutor(1) as pool:
        speaking = pool.submit(lambda: list(client.stream(TEXT, timeout=60)))
        with pytest.raises(TimeoutError):
            speaking.result(timeout=5)  # a server takes 3 to 7 seconds to start
        later = scripted_server.start(port=server.port)
        speaking.result()

    later.server.stop(None).wait()


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_a_server_that_refuses_for_long_is_tried_until_it_serves(
    client: Client, script: Script, call: Call
) -> None:
    script.failures.extend([Failure(grpc.StatusCode.UNAVAILABLE)] * 7)

    call(client, 60)

    assert len(script.metadata) == 8


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_a_server_that_never_serves_is_given_up_at_the_timeout(
    client: Client, script: Script, call: Call
) -> None:
    script.failures.extend([Failure(grpc.StatusCode.UNAVAILABLE)] * 100)

    with pytest.raises(Unavailable, match="scripted"):
        call(client, 3)

    assert 3 <= len(script.metadata) <= 30


def test_closing_the_client_ends_a_call_between_two_attempts(server: ScriptedServer) -> None:
    server.script.failures.append(pushed_back(grpc.StatusCode.UNAVAILABLE, 20_000))
    client = SpeechClient(server.target)
    with ThreadPoolExecutor(1) as pool:
        speaking = pool.submit(client.synthesize, TEXT)
        with pytest.raises(TimeoutError):
            speaking.result(timeout=1)

        client.close()

        with pytest.raises(Cancelled):
            speaking.result(timeout=10)


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_retries_can_be_turned_off(connect: Connect, server: ScriptedServer, call: Call) -> None:
    server.script.failures.append(Failure(grpc.StatusCode.UNAVAILABLE))

    with pytest.raises(Unavailable):
        call(connect(server.target, options={"grpc.enable_retries": 0}), 30)

    assert len(server.script.metadata) == 1


def test_a_slow_call_is_sent_once(connect: Connect, server: ScriptedServer) -> None:
    server.script.hang_after = 0
    client = connect([server.target, server.target])

    with pytest.raises(DeadlineExceeded):
        client.synthesize(TEXT, timeout=1)

    assert len(server.script.metadata) == 1
