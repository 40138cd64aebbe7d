"""The messages of both clients when there is no connection."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import grpc
import pytest
from tests.client import scripted_server
from tests.client.conftest import CERTIFICATE, KEY, Connect
from tests.client.scripted_server import Failure, ScriptedServer, error_info
from tests.waiting import wait_until

from kokoro_client import TLS, SpeechServiceError, Unavailable
from kokoro_client.connecting import explain

FAILED = "failed to connect to all addresses; last error: UNKNOWN:"
TRUSTING = TLS(root_certificates=CERTIFICATE, server_name="speech.example")


@pytest.fixture
def one_sided_tls_server() -> Iterator[ScriptedServer]:
    credentials = grpc.ssl_server_credentials([(KEY.read_bytes(), CERTIFICATE.read_bytes())])
    running = scripted_server.start(credentials)
    yield running
    running.server.stop(None).wait()


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """A listener that sends `answer` to every connection and closes it; the value is its
    address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    if connection.recv(1024) and answer:
                        connection.sendall(answer)

        thread = Thread(target=serve, daemon=True)
        thread.start()
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


@contextmanager
def nobody() -> Iterator[str]:
    """An address at which nothing listens."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        yield f"127.0.0.1:{unused.getsockname()[1]}"


def failure(
    connect: Connect, target: str | list[str], tls: TLS | None = None, timeout: float = 20.0
) -> SpeechServiceError:
    client = connect(target, tls=tls)
    with pytest.raises(Unavailable) as raised:
        client.synthesize("Hello.", timeout=timeout)
    return raised.value


def test_nobody_there(connect: Connect) -> None:
    with nobody() as target:
        error = failure(connect, target, timeout=1)

    assert error.reason == "SERVER_NOT_FOUND"
    assert str(error) == (
        f"no server listens at {target}; start one there (kokoro-server serve), or call another"
    )


def test_none_of_several_there(connect: Connect) -> None:
    with nobody() as first, nobody() as second:
        error = failure(connect, [first, second], timeout=1)

    assert error.reason == "SERVER_NOT_FOUND"
    assert f"no server listens at {first}" in str(error) or second in str(error)


def test_a_socket_that_is_not_there(connect: Connect) -> None:
    error = failure(connect, "unix:/nowhere/speech.sock", timeout=1)

    assert str(error).startswith("no server listens at unix:/nowhere/speech.sock; start one")


def test_a_host_that_nobody_knows_is_told_within_seconds(connect: Connect) -> None:
    began = time.monotonic()

    error = failure(connect, "nowhere.invalid:50051", timeout=60)

    assert time.monotonic() - began < 30
    assert (error.reason, str(error)) == (
        "HOST_NOT_FOUND",
        "the host of nowhere.invalid:50051 is not known",
    )


def test_clear_text_to_a_server_that_wants_tls(
    connect: Connect, one_sided_tls_server: ScriptedServer
) -> None:
    began = time.monotonic()

    error = failure(connect, one_sided_tls_server.target, timeout=60)

    assert time.monotonic() - began < 30
    assert error.reason == "CLOSED_TO_CLEAR_TEXT"
    assert str(error) == (
        f"{one_sided_tls_server.target} closed the connection before the first call, "
        "as a server does that wants TLS"
    )


def test_tls_to_a_server_that_wants_a_certificate_of_the_client(
    connect: Connect, tls_server: ScriptedServer
) -> None:
    error = failure(connect, tls_server.target, TRUSTING)

    assert error.reason == "CLOSED_TO_TLS"
    assert "wants a certificate of the client's" in str(error)


def test_tls_to_a_server_that_speaks_clear_text(connect: Connect, server: ScriptedServer) -> None:
    error = failure(connect, server.target, TRUSTING)

    assert (error.reason, str(error)) == (
        "TLS_NOT_SPOKEN",
        f"the server at {server.target} speaks clear text, and TLS was asked for",
    )


def test_a_certificate_of_an_unknown_authority(
    connect: Connect, one_sided_tls_server: ScriptedServer
) -> None:
    error = failure(connect, one_sided_tls_server.target, TLS(server_name="speech.example"))

    assert error.reason == "CERTIFICATE_NOT_TRUSTED"
    assert "(self signed certificate); name the authority that signed it" in str(error)


def test_a_certificate_of_another_host(
    connect: Connect, one_sided_tls_server: ScriptedServer
) -> None:
    tls = TLS(root_certificates=CERTIFICATE)
    error = failure(connect, one_sided_tls_server.target, tls)

    assert error.reason == "CERTIFICATE_OF_ANOTHER_HOST"


def test_a_web_server(connect: Connect) -> None:
    with answering(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n") as target:
        error = failure(connect, target)

    assert (error.reason, str(error)) == (
        "GRPC_NOT_SPOKEN",
        f"what listens at {target} does not speak gRPC",
    )


def test_a_connection_that_breaks_in_mid_call(connect: Connect, server: ScriptedServer) -> None:
    server.script.hang_after = 2
    stream = connect(server.target).stream("It speaks in pieces of ten characters.")
    chunks = iter(stream)
    assert [next(chunks).sequence, next(chunks).sequence] == [0, 1]
    wait_until(server.script.hanging.is_set)

    server.server.stop(None)

    with pytest.raises(Unavailable) as raised:
        next(chunks)
    assert raised.value.reason == "CONNECTION_LOST"
    assert str(raised.value).startswith(f"the connection to {server.target} broke: ")


def test_the_words_of_the_service_stay_its_own(connect: Connect, server: ScriptedServer) -> None:
    words = "Connection refused: failed to connect to all addresses"
    server.script.failures.append(
        Failure(grpc.StatusCode.UNAVAILABLE, words, (error_info("NOT_SERVING"),))
    )
    client = connect(server.target, options={"grpc.enable_retries": 0})

    with pytest.raises(Unavailable) as raised:
        client.synthesize("Hello.")

    assert (str(raised.value), raised.value.reason) == (words, "NOT_SERVING")


@pytest.mark.parametrize(
    ("words", "reason", "address"),
    [
        (
            f"{FAILED} ipv6:%5B::1%5D:50051: connect: Connection refused",
            "SERVER_NOT_FOUND",
            "[::1]:50051",
        ),
        (
            f"{FAILED} ipv4:10.0.0.1:50051: getsockopt(SO_ERROR): Network is unreachable",
            "HOST_NOT_REACHABLE",
            "10.0.0.1:50051",
        ),
        (
            f"{FAILED} something new",
            "NOT_CONNECTED",
            "speech.example:1",
        ),
    ],
)
def test_other_words_of_grpc(words: str, reason: str, address: str) -> None:
    explanation = explain(words, "speech.example:1", encrypted=False)

    assert explanation is not None
    assert explanation.reason == reason
    assert address in explanation.message


def test_words_about_anything_else_are_not_explained() -> None:
    assert explain("the disk is full", "speech.example:1", encrypted=False) is None
