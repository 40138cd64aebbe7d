"""First audio through the HTTP adapter, beside the same call over gRPC."""

from __future__ import annotations

import time
from collections.abc import Callable

import httpx

from bench import texts
from bench.http_adapter import running_adapter
from bench.service import stream
from bench.setting import Setting, median
from bench.tables import Table
from kokoro_client import SpeechClient

_LEAST_ROUNDS = 15
_TIMEOUT = 120.0


def table(setting: Setting, client: SpeechClient) -> Table:
    """Return medians of interleaved calls."""
    with (
        running_adapter(client.target, setting.log) as adapter,
        httpx.Client(base_url=adapter.url, timeout=_TIMEOUT) as http,
    ):
        ways: dict[str, Callable[[], float]] = {
            "gRPC, `SynthesizeStream`": lambda: stream(client, texts.SHORT).first,
            "HTTP, chunked": lambda: _first_byte(http, "audio"),
            "HTTP, events": lambda: _first_byte(http, "sse"),
        }
        found: dict[str, list[float]] = {name: [] for name in ways}
        for way in ways.values():
            way()
        for _ in range(max(_LEAST_ROUNDS, 5 * setting.sizes.rounds)):
            for name, way in ways.items():
                found[name].append(1000 * way())
    base = median(next(iter(found.values())))
    return Table(
        "First audio over HTTP",
        "Milliseconds to the first audio of a short sentence, by one caller with an open "
        "connection. The HTTP adapter is a process of its own on the same cores.",
        ("way", "first audio, ms", "more than gRPC, ms"),
        tuple(
            (name, f"{median(times):.0f}", f"{median(times) - base:+.1f}")
            for name, times in found.items()
        ),
    )


def _first_byte(http: httpx.Client, form: str) -> float:
    """Return the seconds until the first audio; read the rest."""
    body = {
        "model": "kokoro",
        "voice": texts.VOICE,
        "input": texts.SHORT,
        "response_format": "pcm",
        "stream_format": form,
    }
    first = 0.0
    started = time.perf_counter()
    with http.stream("POST", "/v1/audio/speech", json=body) as response:
        response.raise_for_status()
        for _ in response.iter_bytes():
            first = first or time.perf_counter() - started
    return first
