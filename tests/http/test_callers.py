"""Callers that go away, and callers that are slow."""

import socket
import threading
from urllib.parse import urlsplit

import httpx
import pytest
from tests.client.scripted_server import Script
from tests.http.speech import PATH, speak

BODY = {"input": "Hello. " * 20}


@pytest.mark.parametrize(
    ("members", "messages"),
    [
        ({"stream": False}, 0),
        ({}, 0),
        ({}, 2),
        ({"stream_format": "sse"}, 0),
        ({"stream_format": "sse"}, 2),
    ],
)
def test_a_caller_that_goes_away_cancels_the_call(
    http: httpx.Client, script: Script, members: dict[str, object], messages: int
) -> None:
    script.hang_after = messages
    with connected(http) as connection:
        connection.sendall(post_of({**BODY, **members}))
        assert script.hanging.wait(30)
    assert script.cancelled.wait(30)


def test_audio_comes_while_the_service_still_speaks(http: httpx.Client, script: Script) -> None:
    script.hang_after = 1
    with http.stream("POST", PATH, json={**BODY, "response_format": "pcm"}) as response:
        parts = response.iter_raw(12_000)
        assert len(next(parts)) == 12_000
        assert not script.cancelled.is_set()
    assert script.cancelled.wait(30)


def test_sixteen_streams_at_once(http: httpx.Client) -> None:
    answers: list[int] = []

    def ask() -> None:
        answers.append(len(speak(http, "Go on. " * 100, response_format="pcm").content))

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [70 * 12_000] * 16


def connected(client: httpx.Client) -> socket.socket:
    url = urlsplit(str(client.base_url))
    assert url.hostname
    assert url.port
    return socket.create_connection((url.hostname, url.port), timeout=30)


def post_of(body: dict[str, object]) -> bytes:
    """Return the raw bytes of a request, for a caller that does not wait."""
    request = httpx.Request("POST", f"http://127.0.0.1{PATH}", json=body)
    head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
    return f"POST {PATH} HTTP/1.1\r\n{head}\r\n".encode() + request.content
