"""The service's overhead over the bare engine: G2P, encoding, gRPC."""

from __future__ import annotations

import time
from functools import partial

from bench import texts
from bench.service import stream
from bench.setting import Setting, median
from bench.tables import Table
from kokoro_client import SpeechClient
from kokoro_server.languages import Languages
from kokoro_server.segmenting import segments
from kokoro_server.verbalizing import AlignedText

_THREADS = 2
_ROUND_TRIPS = 200
_PAIRS_PER_ROUND = 8
"""Calls and runs in turn per round: the difference is small beside the drift of the machine."""


def table(setting: Setting, client: SpeechClient) -> Table:
    """Measure calls and the engine on the same segments, alternately."""
    rows: list[tuple[str, ...]] = [
        ("round trip of a health check, no audio", "", "", f"{_round_trip(client):.2f}", ""),
        *(_row(setting, client, name, text) for name, text in _named_texts()),
    ]
    return Table(
        "Cost of the service",
        "A streamed call less the engine alone on the same segments, medians of "
        f"{_PAIRS_PER_ROUND * setting.sizes.rounds} pairs taken in turn. The difference holds G2P, "
        "encoding, scheduling and gRPC; it is small beside the drift of the machine, and may come "
        "out below zero. The health check is gRPC alone.",
        ("call", "service, s", "engine, s", "difference, ms", "per streamed megabyte, ms"),
        tuple(rows),
    )


def _named_texts() -> tuple[tuple[str, str], ...]:
    return ("sentence", texts.SENTENCE), ("470 characters", texts.PARAGRAPH)


def _round_trip(client: SpeechClient) -> float:
    """Return the median milliseconds of a health check."""
    seconds = []
    for _ in range(_ROUND_TRIPS):
        started = time.perf_counter()
        client.health()
        seconds.append(time.perf_counter() - started)
    return 1000 * median(seconds)


def _row(setting: Setting, client: SpeechClient, name: str, text: str) -> tuple[str, ...]:
    languages = Languages()
    spoken = segments(AlignedText.of(text), partial(languages.phonemize, texts.LANGUAGE))
    lines = "\n".join(segment.phonemes for segment in spoken)
    calls, bare = [], []
    with setting.worker(f"engine {setting.engine}", _THREADS) as worker:
        worker.ask("phonemes", lines)
        for _ in range(_PAIRS_PER_ROUND * setting.sizes.rounds):
            calls.append(stream(client, text))
            bare.append(worker.ask("phonemes", lines).seconds)
    service = median(call.seconds for call in calls)
    difference = 1000 * median(
        call.seconds - engine for call, engine in zip(calls, bare, strict=True)
    )
    return (
        f"{name}, streamed",
        *(f"{service:.3f}", f"{median(bare):.3f}", f"{difference:.0f}"),
        f"{difference / calls[0].megabytes:.0f}",
    )
