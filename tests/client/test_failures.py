"""The errors that both clients raise."""

from __future__ import annotations

import pickle
import socket
from collections.abc import Callable

import grpc
import pytest
from tests.client.blocking import Client
from tests.client.conftest import Connect
from tests.client.scripted_server import (
    Failure,
    Script,
    ScriptedServer,
    bad_request,
    error_info,
    retry_info,
)
from tests.client.scripted_speech import sine

from kokoro_client import (
    Cancelled,
    DeadlineExceeded,
    IncompleteStream,
    InternalError,
    InvalidRequest,
    Overloaded,
    PermissionDenied,
    SpeechServiceError,
    Unauthenticated,
    Unavailable,
)

TEXT = "It speaks in pieces of ten characters."
NO_RETRIES = {"grpc.enable_retries": 0}

FAILURES = [
    (
        Failure(
            grpc.StatusCode.INVALID_ARGUMENT,
            details=(error_info("TEXT_EMPTY"), bad_request("text")),
        ),
        InvalidRequest,
        "TEXT_EMPTY",
    ),
    (Failure(grpc.StatusCode.UNAUTHENTICATED), Unauthenticated, ""),
    (Failure(grpc.StatusCode.PERMISSION_DENIED), PermissionDenied, ""),
    (
        Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=(error_info("OVERLOADED"),)),
        Overloaded,
        "OVERLOADED",
    ),
    (Failure(grpc.StatusCode.RESOURCE_EXHAUSTED), SpeechServiceError, ""),
    (
        Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=(error_info("QUOTA", "other"),)),
        SpeechServiceError,
        "QUOTA",
    ),
    (
        Failure(grpc.StatusCode.UNAVAILABLE, details=(error_info("NOT_SERVING"),)),
        Unavailable,
        "NOT_SERVING",
    ),
    (Failure(grpc.StatusCode.DEADLINE_EXCEEDED), DeadlineExceeded, ""),
    (Failure(grpc.StatusCode.CANCELLED), Cancelled, ""),
    (
        Failure(grpc.StatusCode.INTERNAL, details=(error_info("SYNTHESIS_FAILED"),)),
        InternalError,
        "SYNTHESIS_FAILED",
    ),
    (Failure(grpc.StatusCode.UNKNOWN), InternalError, ""),
    (Failure(grpc.StatusCode.DATA_LOSS), InternalError, ""),
    (Failure(grpc.StatusCode.UNIMPLEMENTED), SpeechServiceError, ""),
]
CALLS: list[Callable[[Client], object]] = [
    lambda client: client.synthesize(TEXT, request_id="mine"),
    lambda client: list(client.stream(TEXT, request_id="mine")),
]


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
@pytest.mark.parametrize("case", FAILURES, ids=[row[0].code.name for row in FAILURES])
def test_every_code_has_its_error(
    connect: Connect,
    server: ScriptedServer,
    case: tuple[Failure, type[SpeechServiceError], str],
    call: Callable[[Client], object],
) -> None:
    failure, kind, reason = case
    client = connect(server.target, options=NO_RETRIES)
    server.script.failures.append(failure)

    with pytest.raises(SpeechServiceError) as raised:
        call(client)

    error = raised.value
    assert type(error) is kind
    assert (str(error), error.message, error.code) == ("scripted", "scripted", failure.code)
    assert (error.reason, error.request_id) == (reason, "mine")
    assert error.usage is not None
    assert error.usage.billable_units == 0


def test_an_invalid_request_names_its_field(client: Client, script: Script) -> None:
    script.failures.append(
        Failure(grpc.StatusCode.INVALID_ARGUMENT, details=(bad_request("speed"),))
    )

    with pytest.raises(InvalidRequest) as raised:
        client.synthesize(TEXT)

    assert raised.value.field == "speed"


@pytest.mark.parametrize("code", [grpc.StatusCode.RESOURCE_EXHAUSTED, grpc.StatusCode.UNAVAILABLE])
def test_an_error_says_when_to_try_again(
    connect: Connect, server: ScriptedServer, code: grpc.StatusCode
) -> None:
    server.script.failures.append(Failure(code, details=(error_info("X"), retry_info(1.5))))

    with pytest.raises(SpeechServiceError) as raised:
        connect(server.target, options=NO_RETRIES).synthesize(TEXT)

    assert isinstance(raised.value, Overloaded | Unavailable)
    assert raised.value.retry_after is not None
    assert 1.5 <= raised.value.retry_after <= 1.875


def test_callers_refused_together_are_not_told_the_same_time(
    client: Client, script: Script
) -> None:
    details = (error_info("OVERLOADED"), retry_info(8.54))
    script.failures.extend([Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=details)] * 20)

    told = []
    for _ in range(20):
        with pytest.raises(Overloaded) as raised:
            client.synthesize(TEXT)
        assert raised.value.retry_after is not None
        told.append(raised.value.retry_after)

    assert min(told) >= 8.54
    assert max(told) - min(told) > 0.5


def test_a_server_that_says_nothing_of_waiting_leaves_it_open(
    client: Client, script: Script
) -> None:
    script.failures.append(
        Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=(error_info("OVERLOADED"),))
    )

    with pytest.raises(Overloaded) as raised:
        client.synthesize(TEXT)

    assert raised.value.retry_after is None


def test_a_message_over_the_limit_is_no_overload(connect: Connect, server: ScriptedServer) -> None:
    client = connect(server.target, options={"grpc.max_receive_message_length": 1000})

    with pytest.raises(SpeechServiceError, match="larger than max") as raised:
        client.synthesize(TEXT)

    assert type(raised.value) is SpeechServiceError
    assert raised.value.code is grpc.StatusCode.RESOURCE_EXHAUSTED


def test_a_server_that_is_not_there_is_unavailable(connect: Connect) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        client = connect(f"127.0.0.1:{unused.getsockname()[1]}", options=NO_RETRIES)

        with pytest.raises(Unavailable) as raised:
            client.synthesize(TEXT, request_id="mine")

    assert (raised.value.usage, raised.value.request_id) == (None, "mine")


@pytest.mark.parametrize("call", CALLS, ids=["synthesize", "stream"])
def test_unavailable_is_tried_again_under_the_same_request_id(
    client: Client, script: Script, call: Callable[[Client], object]
) -> None:
    script.failures.extend([Failure(grpc.StatusCode.UNAVAILABLE)] * 2)

    call(client)

    assert [metadata["x-request-id"] for metadata in script.metadata] == ["mine"] * 3


def test_an_overload_is_not_tried_again(client: Client, script: Script) -> None:
    script.failures.append(
        Failure(grpc.StatusCode.RESOURCE_EXHAUSTED, details=(error_info("OVERLOADED"),))
    )

    with pytest.raises(Overloaded):
        client.synthesize(TEXT)

    assert len(script.metadata) == 1


def test_a_failure_in_mid_stream_is_raised_after_the_audio_before_it(
    client: Client, script: Script
) -> None:
    script.break_after = 2
    chunks = iter(client.stream(TEXT))

    assert [next(chunks).audio, next(chunks).audio] == [sine(0), sine(1)]
    with pytest.raises(InternalError) as raised:
        next(chunks)
    assert raised.value.reason == "SYNTHESIS_FAILED"
    assert raised.value.usage is not None
    assert raised.value.usage.billable_characters == 30


def test_a_server_that_stops_in_mid_stream_is_unavailable(
    client: Client, server: ScriptedServer
) -> None:
    server.script.hang_after = 2
    chunks = iter(client.stream(TEXT))
    assert [next(chunks).sequence, next(chunks).sequence] == [0, 1]

    server.server.stop(None)

    with pytest.raises(Unavailable):
        next(chunks)
    assert len(server.script.metadata) == 1  # audio had come: no retry


@pytest.mark.parametrize("sequence", [[], [1], [0, 2, 3], [0, 0, 1], [0, 1, 3]])
def test_a_stream_with_a_gap_is_incomplete(
    client: Client, script: Script, sequence: list[int]
) -> None:
    script.sequence = sequence

    with pytest.raises(IncompleteStream) as raised:
        list(client.stream(TEXT, request_id="mine"))

    assert raised.value.request_id == "mine"


@pytest.mark.parametrize("hang_after", [0, 2])
def test_a_deadline_ends_a_stream_here_and_on_the_server(
    client: Client, script: Script, hang_after: int
) -> None:
    script.hang_after = hang_after

    with pytest.raises(DeadlineExceeded):
        list(client.stream(TEXT, timeout=0.5))

    assert script.cancelled.wait(10)


@pytest.mark.parametrize(
    ("timeout", "words"),
    [(20, "did not finish the call within its timeout of 20 s"), (None, "gave the call up")],
)
def test_a_deadline_is_told_in_words_of_ours(
    client: Client, script: Script, timeout: float | None, words: str
) -> None:
    script.failures.append(Failure(grpc.StatusCode.DEADLINE_EXCEEDED, "Deadline Exceeded"))

    with pytest.raises(DeadlineExceeded, match=words):
        client.synthesize(TEXT, timeout=timeout)


def test_the_deadline_of_the_client_holds_for_its_calls(
    connect: Connect, server: ScriptedServer
) -> None:
    server.script.hang_after = 0

    with pytest.raises(DeadlineExceeded):
        connect(server.target, timeout=0.5).synthesize(TEXT)

    assert server.script.cancelled.wait(10)


def test_errors_can_cross_a_process_boundary(client: Client, script: Script) -> None:
    script.failures.append(
        Failure(grpc.StatusCode.INVALID_ARGUMENT, details=(bad_request("speed"),))
    )
    with pytest.raises(InvalidRequest) as raised:
        client.synthesize(TEXT)

    copy = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own bytes

    assert (type(copy), str(copy), copy.field) == (InvalidRequest, "scripted", "speed")
