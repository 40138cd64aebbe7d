"""Time from a text to the first and to the last audio."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from bench import texts
from bench.service import stream
from bench.setting import INT8, UPSTREAM, Setting, median
from bench.tables import TIMES, Table
from bench.worker import Timing
from kokoro_client import SpeechClient

SERVICE = "this service (gRPC)"
_THREADS = 2

Ask = Callable[[str, bool], tuple[float, float]]
"""Takes a text and whether only its first audio is wanted; returns the seconds to the first and
the last audio."""
Seconds = dict[tuple[str, str], list[tuple[float, float]]]
"""The measurements, by system and text."""


def measure(setting: Setting, client: SpeechClient) -> Seconds:
    """Measure all systems on all texts in interleaved rounds; the longest text only once."""
    found: Seconds = defaultdict(list)
    with (
        setting.worker(UPSTREAM, _THREADS) as upstream,
        setting.worker(INT8, _THREADS) as int8,
    ):
        systems: dict[str, Ask] = {
            SERVICE: lambda text, first: _of_stream(client, text, first_only=first),
            UPSTREAM: lambda text, first: _pair(upstream.ask("text", text, first_only=first)),
            INT8: lambda text, first: _pair(int8.ask("text", text, first_only=first)),
        }
        for ask in systems.values():
            ask(texts.SHORT, False)  # noqa: FBT003 - the callable takes no names
        for _ in range(setting.sizes.rounds):
            for text in (texts.SENTENCE, texts.PARAGRAPH):
                for name, ask in systems.items():
                    found[name, text].append(ask(text, False))  # noqa: FBT003 - as above
        if not setting.sizes.quick:
            for name, ask in systems.items():
                found[name, texts.longest()].append(ask(texts.longest(), True))  # noqa: FBT003
    return found


def _of_stream(client: SpeechClient, text: str, *, first_only: bool) -> tuple[float, float]:
    timing = stream(client, text, first_only=first_only)
    return timing.first, timing.seconds


def _pair(timing: Timing) -> tuple[float, float]:
    return timing.first, timing.seconds


def table(found: Seconds) -> Table:
    """Return the medians, and how many times sooner the service is."""
    rows = []
    for name in (SERVICE, INT8, UPSTREAM):
        cells = [name]
        for text in (texts.SENTENCE, texts.PARAGRAPH):
            cells += [_cell(found, name, text, part) for part in (0, 1)]
        cells.append(_cell(found, name, texts.longest(), 0))
        rows.append(tuple(cells))
    return Table(
        "Time to first audio",
        "Seconds from the text to the first and to the last audio, G2P included, two threads. "
        "In brackets: how many times the service's. `KPipeline` is read as a generator, "
        "kokoro-onnx by `create_stream`. The 19,999 characters are asked once, for their first "
        "audio alone.",
        (
            *("system", "sentence, first", "sentence, all"),
            *("470 characters, first", "470 characters, all", "19,999 characters, first"),
        ),
        tuple(rows),
    )


def _cell(found: Seconds, name: str, text: str, part: int) -> str:
    if not found[name, text]:
        return "not measured"
    seconds, ours = (
        median(pair[part] for pair in found[system, text]) for system in (name, SERVICE)
    )
    return f"{seconds:.2f} ({seconds / ours:.1f}{TIMES})"
