"""What accompanies a call: the caller's metadata, the wait for a server, the client's size
limit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from tests.client import scripted_server
from tests.client.blocking import Client
from tests.client.conftest import Connect
from tests.client.scripted_server import Failure, Script, ScriptedServer

from kokoro_client import DeadlineExceeded, InvalidRequest
from kokoro_client.metadata import Metadata, Pairs, metadata_pairs

TEXT = "It speaks in pieces of ten characters."
TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def test_metadata_of_the_caller_reaches_the_server_with_every_call(
    client: Client, script: Script
) -> None:
    metadata: Metadata = {"traceparent": TRACE, "X-Team": "news"}

    client.synthesize(TEXT, metadata=metadata)
    list(client.stream(TEXT, metadata=metadata))
    client.voices(metadata=metadata)
    assert client.health(metadata=metadata)

    assert [sent["traceparent"] for sent in script.metadata] == [TRACE, TRACE, TRACE]
    assert [sent["x-team"] for sent in script.metadata] == ["news", "news", "news"]


def test_metadata_is_sent_again_with_every_attempt(client: Client, script: Script) -> None:
    script.failures.append(Failure(grpc.StatusCode.UNAVAILABLE))

    client.synthesize(TEXT, metadata={"traceparent": TRACE}, timeout=30)

    assert [sent["traceparent"] for sent in script.metadata] == [TRACE, TRACE]


def test_a_key_may_come_twice_and_carry_bytes() -> None:
    pairs: Pairs = (("baggage", "a=1"), ("baggage", "b=2"), ("grpcish-bin", b"\x00\xff"))

    assert metadata_pairs(pairs) == pairs
    assert metadata_pairs(None) == ()


@pytest.mark.parametrize(
    ("metadata", "advice"),
    [
        ({"authorization": "Bearer a"}, "give the client its token"),
        ({"X-Request-Id": "mine"}, "give request_id"),
        ({"x-max-message-bytes": "1"}, "grpc.max_receive_message_length"),
        ({"grpc-timeout": "1S"}, "is no key"),
        ({":path": "/"}, "is no key"),
        ({"two words": "a"}, "is no key"),
        ({"": "a"}, "is no key"),
        ({"team": "två"}, "printable ASCII"),
        ({"team": "a\nb"}, "printable ASCII"),
        ({"team": b"a"}, "must be bytes where"),
        ({"team-bin": "a"}, "must be bytes where"),
        ({"team": 1}, "printable ASCII"),
    ],
)
def test_metadata_that_can_not_be_sent_is_refused_here(
    client: Client, script: Script, metadata: Metadata, advice: str
) -> None:
    with pytest.raises(InvalidRequest, match=advice) as raised:
        client.stream(TEXT, metadata=metadata)

    assert raised.value.field == "metadata"
    assert script.requests == []


@pytest.mark.parametrize(
    ("options", "sent"),
    [
        ({}, "2147483647"),
        ({"grpc.max_receive_message_length": 1 << 20}, "1048576"),
        ({"grpc.max_receive_message_length": -1}, "2147483647"),
    ],
)
def test_the_client_tells_how_long_a_message_to_it_may_be(
    connect: Connect, server: ScriptedServer, options: dict[str, int], sent: str
) -> None:
    connect(server.target, options=options).synthesize(TEXT)

    assert server.script.metadata[0]["x-max-message-bytes"] == sent


def test_a_call_that_waits_for_a_server_waits_beyond_what_retries_would(
    connect: Connect, server: ScriptedServer
) -> None:
    server.server.stop(None).wait()
    client = connect(server.target, options={"grpc.enable_retries": 0})

    with ThreadPoolExecutor(1) as pool:
        speaking = pool.submit(lambda: list(client.stream(TEXT, wait_for_ready=True, timeout=60)))
        with pytest.raises(TimeoutError):
            speaking.result(timeout=1)
        later = scripted_server.start(port=server.port)
        assert len(speaking.result()) == 4

    later.server.stop(None).wait()


def test_a_call_that_waits_for_a_server_ends_at_its_timeout(
    connect: Connect, server: ScriptedServer
) -> None:
    server.server.stop(None).wait()

    with pytest.raises(DeadlineExceeded, match="within its timeout of 1 s"):
        connect(server.target).synthesize(TEXT, wait_for_ready=True, timeout=1)


def test_health_can_wait_for_a_server_too(connect: Connect, server: ScriptedServer) -> None:
    server.server.stop(None).wait()

    with pytest.raises(DeadlineExceeded):
        connect(server.target).health(timeout=1, wait_for_ready=True)
