"""Every failure of the service, and the answer in OpenAI's form."""

import grpc
import httpx
import pytest
from tests.client.scripted_server import Failure, Script, bad_request, error_info, retry_info
from tests.http.speech import PATH, error_of, events_of, speak

Code = grpc.StatusCode
NEVER_AGAIN = (("grpc-retry-pushback-ms", "-1"),)


@pytest.mark.parametrize(
    ("failure", "status", "kind", "code", "retry_after"),
    [
        (Failure(Code.RESOURCE_EXHAUSTED, "full", (error_info("OVERLOADED"), retry_info(2.3))),
         429, "rate_limit_error", "overloaded", "3"),
        (Failure(Code.RESOURCE_EXHAUSTED, "full", (error_info("QUOTA_EXCEEDED"),)),
         429, "rate_limit_error", "quota_exceeded", None),
        (Failure(Code.UNAVAILABLE, "draining", (error_info("DRAINING"),), NEVER_AGAIN),
         503, "server_error", "draining", None),
        (Failure(Code.DEADLINE_EXCEEDED, "late"), 504, "server_error", None, None),
        (Failure(Code.CANCELLED, "stopping"), 503, "server_error", None, None),
        (Failure(Code.UNAUTHENTICATED, "no token", (error_info("TOKEN_MISSING"),)),
         401, "authentication_error", "token_missing", None),
        (Failure(Code.PERMISSION_DENIED, "not you"), 403, "permission_error", None, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("stream_format", ["audio", "sse"])
def test_failures_that_the_caller_may_hear_of(
    http: httpx.Client, script: Script, stream_format: str,
    failure: Failure, status: int, kind: str, code: str | None, retry_after: str | None,
) -> None:  # fmt: skip
    script.failures.append(failure)
    response = speak(http, stream_format=stream_format)
    assert response.status_code == status
    error = {"message": failure.message, "type": kind, "param": None, "code": code}
    assert error_of(response) == error
    assert response.headers.get("retry-after") == retry_after
    assert response.headers["x-billable-units"] == "0"


@pytest.mark.parametrize(
    ("field", "param"),
    [
        ("text", "input"),
        ("audio_encoding", "response_format"),
        ("sample_rate_hertz", "sample_rate"),
        ("speed", "speed"),
    ],
)
def test_violations_name_the_member(
    http: httpx.Client, script: Script, field: str, param: str
) -> None:
    details = (error_info("NOT_SO"), bad_request(field))
    script.failures.append(Failure(Code.INVALID_ARGUMENT, f"{field}: not so", details))
    response = speak(http)
    assert response.status_code == 400
    assert error_of(response) == {
        "message": "not so",
        "type": "invalid_request_error",
        "param": param,
        "code": "not_so",
    }


@pytest.mark.parametrize("code", [Code.INTERNAL, Code.UNKNOWN, Code.DATA_LOSS])
def test_faults_have_no_details(http: httpx.Client, script: Script, code: Code) -> None:
    script.failures.append(Failure(code, "secret: line 7 of the service"))
    response = speak(http)
    assert response.status_code == 500
    assert error_of(response)["message"] == "the server failed"


def test_a_stream_that_breaks_does_not_look_complete(http: httpx.Client, script: Script) -> None:
    script.break_after = 2
    body = {"input": "Ten chars. " * 5, "response_format": "pcm"}
    with http.stream("POST", PATH, json=body) as response:
        assert response.status_code == 200
        received: list[bytes] = []
        with pytest.raises(httpx.RemoteProtocolError, match="incomplete"):
            received.extend(response.iter_raw())
    assert len(b"".join(received)) == 2 * 12_000


def test_events_that_break_end_with_an_error(http: httpx.Client, script: Script) -> None:
    script.break_after = 2
    body = {"input": "Ten chars. " * 5, "response_format": "pcm", "stream_format": "sse"}
    lines: list[str] = []
    with (
        http.stream("POST", PATH, json=body) as response,
        pytest.raises(httpx.RemoteProtocolError, match="incomplete"),
    ):
        lines.extend(response.iter_lines())
    *audio, end = events_of(lines)
    assert [event["type"] for event in audio] == ["speech.audio.delta"] * 2
    assert end["type"] == "error"
    assert end["error"]["message"] == "the server failed"
