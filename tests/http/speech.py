"""Helpers of the tests: requests, and readers of the answers."""

import base64
import io
import json
from collections.abc import Iterable
from typing import Any

import httpx
import soundfile

PATH = "/v1/audio/speech"
JSON = dict[str, Any]


def speak(http: httpx.Client, text: str = "Hello.", **members: object) -> httpx.Response:
    return http.post(PATH, json={"input": text, **members})


def error_of(response: httpx.Response) -> JSON:
    error: JSON = response.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    return error


def events_of(lines: Iterable[str]) -> list[JSON]:
    """Return the data of server-sent events."""
    prefix = "data: "
    return [json.loads(line.removeprefix(prefix)) for line in lines if line.startswith(prefix)]


def joined(events: Iterable[JSON]) -> bytes:
    """Return the file whose parts are the deltas among `events`."""
    deltas = (event for event in events if event["type"] == "speech.audio.delta")
    return b"".join(base64.b64decode(event["audio"]) for event in deltas)


def seconds_of(audio: bytes, response_format: str) -> float:
    """Return the length of a file; raises where it can't be read to its end."""
    if response_format == "pcm":
        return len(audio) / 2 / 24_000
    samples, rate = soundfile.read(io.BytesIO(audio))
    return float(len(samples) / rate)
