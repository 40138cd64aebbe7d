"""When a call is tried again, after how long, and when it is not."""

from __future__ import annotations

import time

import grpc
import pytest
from tests.client.blocking import Client
from tests.client.conftest import Connect
from tests.client.scripted_server import Failure, Script, ScriptedServer, error_info

from kokoro_client import DeadlineExceeded, Overloaded, Unavailable

TEXT = "It speaks in pieces of ten characters."


def pushed_back(code: grpc.StatusCode, milliseconds: int) -> Failure:
    """An error that says after how long to try again, or never (below 0)."""
    trailers = (("grpc-retry-pushback-ms", str(milliseconds)),)
    return Failure(code, details=(error_info("OVERLOADED"),), usage=trailers)


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


def test_a_wait_longer_than_the_deadline_ends_with_it(client: Client, script: Script) -> None:
    script.failures.append(pushed_back(grpc.StatusCode.UNAVAILABLE, 60_000))
    began = time.monotonic()

    with pytest.raises(DeadlineExceeded):
        client.synthesize(TEXT, timeout=1)

    assert time.monotonic() - began < 30


def test_a_slow_call_is_sent_once(connect: Connect, server: ScriptedServer) -> None:
    server.script.hang_after = 0
    client = connect([server.target, server.target])

    with pytest.raises(DeadlineExceeded):
        client.synthesize(TEXT, timeout=1)

    assert len(server.script.metadata) == 1
