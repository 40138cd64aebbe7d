"""The rpc behind a request: what it carries, and how it ends early."""

import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import pytest
from tests.client.scripted_server import Script

from kokoro_speech.v1 import speech_pb2 as pb

BODY = {"prompt": "Hello. " * 20}


def test_the_rpc_carries_the_request(scripted_http: httpx.Client, script: Script) -> None:
    body = {"prompt": "Oui.", "voice": "ff_siwis", "speed": 1.5, "format": "opus"}
    scripted_http.post("/french", json=body, headers={"x-fal-request-id": "abc-123"})
    assert script.requests == [
        pb.SynthesizeRequest(
            text="Oui.",
            language=pb.LANGUAGE_FRENCH,
            voice=pb.VOICE_FF_SIWIS,
            speed=1.5,
            audio_encoding=pb.AUDIO_ENCODING_OGG_OPUS,
        )
    ]
    assert script.metadata[0]["x-request-id"] == "abc-123"
    assert script.metadata[0]["authorization"] == "Bearer open-sesame"


def test_the_units_are_those_of_the_trailing_metadata(scripted_http: httpx.Client) -> None:
    for length, units in [(1, "1"), (1999, "1"), (2000, "2"), (19_999, "19")]:
        response = scripted_http.post("/", json={"prompt": "a" * length})
        assert response.headers["x-fal-billable-units"] == units


def test_an_id_that_grpc_can_not_carry_is_left_out(
    scripted_http: httpx.Client, script: Script
) -> None:
    response = scripted_http.post("/", json=BODY, headers=[(b"x-fal-request-id", "ü".encode())])
    assert response.status_code == 200
    assert script.metadata[0]["x-request-id"].isalnum()


@pytest.mark.parametrize(("path", "messages"), [("/", 0), ("/stream", 0), ("/stream", 2)])
def test_a_caller_that_goes_away_cancels_the_rpc(
    scripted_http: httpx.Client, script: Script, path: str, messages: int
) -> None:
    script.hang_after = messages
    with connected(scripted_http) as connection:
        connection.sendall(post_of(path))
        assert script.hanging.wait(10)
    assert script.cancelled.wait(30)


@pytest.mark.parametrize(("path", "messages"), [("/", 0), ("/hindi", 0), ("/stream", 0)])
def test_fal_cancels_by_the_id_of_the_request(
    scripted_http: httpx.Client, script: Script, path: str, messages: int
) -> None:
    script.hang_after = messages
    fal_id = {"x-fal-request-id": "cancel-me"}
    body = {"voice": "hf_alpha", **BODY} if path == "/hindi" else BODY
    with ThreadPoolExecutor() as threads:
        answer = threads.submit(scripted_http.post, path, json=body, headers=fal_id)
        assert script.hanging.wait(10)
        cancelled = scripted_http.post(f"{path.rstrip('/')}/cancel", headers=fal_id)
        assert cancelled.status_code == 200
        assert answer.result().status_code == 499
    assert script.cancelled.wait(30)
    assert answer.result().headers["x-fal-billable-units"] == "0"


def test_a_stream_that_fal_cancels_ends_with_an_error(
    scripted_http: httpx.Client, script: Script
) -> None:
    script.hang_after = 2
    fal_id = {"x-fal-request-id": "cancel-me"}
    with scripted_http.stream("POST", "/stream", json=BODY, headers=fal_id) as response:
        lines = response.iter_lines()
        assert next(lines).startswith("data: ")
        assert scripted_http.post("/stream/cancel", headers=fal_id).status_code == 200
        assert "event: error" in list(lines)
    assert script.cancelled.wait(30)


def test_there_is_nothing_to_cancel_once_a_request_is_answered(
    scripted_http: httpx.Client,
) -> None:
    fal_id = {"x-fal-request-id": "done"}
    assert scripted_http.post("/", json=BODY, headers=fal_id).status_code == 200
    assert scripted_http.post("/cancel", headers=fal_id).status_code == 404
    assert scripted_http.post("/cancel").status_code == 404


def test_requests_run_together(scripted_http: httpx.Client, script: Script) -> None:
    script.hang_after = 0
    with connected(scripted_http) as connection:
        connection.sendall(post_of("/"))
        assert script.hanging.wait(10)
        script.hang_after = None
        assert scripted_http.post("/", json=BODY).status_code == 200
        assert not script.cancelled.is_set()
    assert script.cancelled.wait(30)


def connected(client: httpx.Client) -> socket.socket:
    url = urlsplit(str(client.base_url))
    assert url.hostname
    assert url.port
    return socket.create_connection((url.hostname, url.port), timeout=10)


def post_of(path: str) -> bytes:
    """Return the raw bytes of a request, for a caller that does not wait."""
    request = httpx.Request("POST", f"http://127.0.0.1{path}", json=BODY)
    head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
    return f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + request.content
