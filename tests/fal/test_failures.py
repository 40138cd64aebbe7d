"""Every failure of the service, and the HTTP answer to it."""

import grpc
import httpx
import pytest
from tests.client.scripted_server import (
    Failure,
    Script,
    ScriptedServer,
    bad_request,
    error_info,
    retry_info,
)

Code = grpc.StatusCode


@pytest.mark.parametrize(
    ("failure", "status", "retry_after"),
    [
        (
            Failure(Code.RESOURCE_EXHAUSTED, "full", (error_info("QUEUE_FULL"), retry_info(2.3))),
            429,
            "3",
        ),
        (Failure(Code.RESOURCE_EXHAUSTED, "full", (error_info("QUEUE_FULL"),)), 429, None),
        (Failure(Code.DEADLINE_EXCEEDED, "late"), 504, None),
        (Failure(Code.CANCELLED, "stopping"), 503, None),
    ],
)
@pytest.mark.parametrize("path", ["/", "/stream"])
def test_failures_that_the_caller_may_hear_of(
    scripted_http: httpx.Client,
    script: Script,
    path: str,
    failure: Failure,
    status: int,
    retry_after: str | None,
) -> None:
    script.failures.append(failure)
    response = scripted_http.post(path, json={"prompt": "Hello."})
    assert response.status_code == status
    assert response.json() == {"detail": failure.message}
    assert response.headers.get("retry-after") == retry_after
    assert response.headers["x-fal-billable-units"] == "0"


def test_a_service_that_stays_unavailable(scripted_http: httpx.Client, script: Script) -> None:
    never_again = (("grpc-retry-pushback-ms", "-1"),)
    details = (error_info("DRAINING"), retry_info(0.1))
    script.failures.append(Failure(Code.UNAVAILABLE, "draining", details, never_again))
    response = scripted_http.post("/", json={"prompt": "Hello."})
    assert (response.status_code, response.json()) == (503, {"detail": "draining"})
    assert response.headers["retry-after"] == "1"
    assert response.headers["x-fal-billable-units"] == "0"


@pytest.mark.parametrize(
    "code",
    [Code.INTERNAL, Code.UNKNOWN, Code.DATA_LOSS, Code.UNAUTHENTICATED, Code.PERMISSION_DENIED],
)
@pytest.mark.parametrize("path", ["/", "/stream"])
def test_what_the_caller_can_not_help_has_no_details(
    scripted_http: httpx.Client, script: Script, path: str, code: grpc.StatusCode
) -> None:
    script.failures.append(Failure(code, "secret: line 7 of the service"))
    response = scripted_http.post(path, json={"prompt": "Hello."})
    assert (response.status_code, response.json()) == (500, {"detail": "Internal Server Error"})
    assert response.headers["x-fal-billable-units"] == "0"


@pytest.mark.parametrize(
    ("field", "rendered"),
    [
        ("text", "prompt"),
        ("voice", "voice"),
        ("speed", "speed"),
        ("audio_encoding", "format"),
        ("language", "language"),
    ],
)
@pytest.mark.parametrize("path", ["/japanese", "/japanese/stream"])
def test_every_violation_is_rendered_on_its_field(
    scripted_http: httpx.Client, script: Script, path: str, field: str, rendered: str
) -> None:
    details = (error_info("WRONG"), bad_request(field))
    script.failures.append(Failure(Code.INVALID_ARGUMENT, f"{field}: not so", details))
    response = scripted_http.post(path, json={"prompt": "はい", "voice": "jf_alpha"})
    assert response.status_code == 422
    assert response.json() == {
        "detail": [{"loc": ["body", rendered], "msg": "not so", "type": "value_error"}]
    }
    assert response.headers["x-fal-billable-units"] == "0"


def test_health_is_the_health_of_the_service(
    scripted_http: httpx.Client, scripted: ScriptedServer
) -> None:
    assert scripted_http.post("/health").json() == {"status": "ok"}
    scripted.serving(status=False)
    assert [ask("/health").status_code for ask in (scripted_http.get, scripted_http.post)] == [
        503,
        503,
    ]
    scripted.serving(status=True)
    assert scripted_http.get("/health").status_code == 200
