"""The adapter before a real server with the real model."""

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from tests.http.real_service import RealService
from tests.http.speech import PATH
from tests.waiting import wait_until

from kokoro_client import SpeechClient

TEXTS = [f"This is number {number}. It goes on." for number in range(1, 17)]
LONG = "One sentence of many, which takes a while to say. " * 40


def test_sixteen_streams_at_once_are_as_long_as_over_grpc(
    real_service: RealService, real_http: httpx.Client
) -> None:
    together = threading.Barrier(len(TEXTS))

    def over_http(text: str) -> int:
        together.wait()
        answer = real_http.post(PATH, json=_body(text), timeout=600)
        return len(answer.raise_for_status().content)

    with ThreadPoolExecutor(len(TEXTS)) as threads:
        found = list(threads.map(over_http, TEXTS))
    with SpeechClient(real_service.address, timeout=600) as client:
        wanted = [
            sum(len(chunk.audio) for chunk in client.stream(text, audio_format="pcm", seed=1))
            for text in TEXTS
        ]
    assert found == wanted
    assert min(found) > 24_000


@pytest.mark.parametrize("stream_format", ["audio", "sse"])
def test_a_caller_that_goes_away_frees_the_processor(
    real_service: RealService, real_http: httpx.Client, stream_format: str
) -> None:
    request_id = f"gone-{stream_format}"
    body = {**_body(LONG), "stream_format": stream_format}
    headers = {"x-request-id": request_id}
    with real_http.stream("POST", PATH, json=body, headers=headers) as response:
        assert response.status_code == 200, response.read()
        parts = response.iter_raw()
        next(parts)
        assert real_service.metric("kokoro_speech_calls_running") == 1
    wait_until(lambda: real_service.call(request_id))
    ended = real_service.call(request_id)
    assert ended
    assert ended["code"] == "CANCELLED"
    assert 0 < ended["characters"] < len(LONG) / 2
    wait_until(lambda: real_service.metric("kokoro_speech_calls_running") == 0)
    assert real_service.metric("kokoro_speech_queue_segments") == 0


def _body(text: str) -> dict[str, object]:
    return {"input": text, "response_format": "pcm", "seed": 1}
