"""Streams that listeners play: how many at once, and what admission does beyond."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bench.service import StreamTiming, stream
from bench.setting import Setting
from bench.tables import Table
from bench.texts import PARAGRAPH
from kokoro_client import Overloaded, SpeechClient

_SPREAD_SECONDS = 5.0
"""Seconds over which the starts of the streams are spread in the second search."""
_BEYOND = 1.5
"""Factor by which the streams are too many, with and without admission."""

Streams = list[StreamTiming | None]
"""The timing of each stream, `None` if it was refused."""


def streams_table(setting: Setting, client: SpeechClient) -> tuple[int, Table]:
    """Find the most concurrent streams without an underrun, on a server that accepts all."""
    rows: list[tuple[str, ...]] = []
    held = {}
    for name, spread in (("at once", 0.0), (f"within {_SPREAD_SECONDS:g} s", _SPREAD_SECONDS)):

        def holds(count: int, name: str = name, spread: float = spread) -> bool:
            found = heard(streams(client, _text(setting), count, spread))
            rows.append((str(count), name, *found))
            return found[0] == "0"

        held[name] = most(holds)
    found = ", ".join(f"**{count} that start {name}**" for name, count in held.items())
    return held["at once"], Table(
        "Real-time streams",
        f"Most streams without an underrun: {found}. Listeners start to play at their first audio; "
        "an underrun is a chunk that comes after all before it has been played. Each stream speaks "
        f"{len(_text(setting))} characters, without a seed. The steps of the search, with "
        "`--no-stream-admission`:",
        ("streams", "start", "with an underrun", "longest silence, s", "slowest first audio, s"),
        tuple(rows),
    )


def admission_table(setting: Setting, clients: dict[str, SpeechClient], held: int) -> Table:
    """Start more streams at once than fit, on a server that accepts all and one that does not."""
    count = math.ceil(held * _BEYOND)
    rows = []
    for name, client in clients.items():
        streams(client, PARAGRAPH, 2, 0.0)  # the server learns what a phoneme costs
        found = streams(client, _text(setting), count, 0.0)
        rows.append((name, str(count), str(found.count(None)), *heard(found)))
    return Table(
        "Admission of streams",
        f"{count} streams at once, {_BEYOND:g} times as many as fit.",
        ("option", "streams", "refused", "with an underrun", "longest silence, s",
         "slowest first audio, s"),
        tuple(rows),
    )  # fmt: skip


def streams(client: SpeechClient, text: str, count: int, spread: float) -> Streams:
    """Start `count` streams, evenly over `spread` seconds, and return when all have ended."""

    def play(index: int) -> StreamTiming | None:
        time.sleep(spread * index / max(1, count - 1))
        try:
            return stream(client, text)
        except Overloaded:
            return None

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(play, range(count)))


def most(holds: Callable[[int], bool]) -> int:
    """Return the largest count that `holds`, if all smaller counts hold too."""
    held, failed = 0, 1
    while holds(failed):
        held, failed = failed, 2 * failed
    while failed - held > 1:
        middle = (held + failed) // 2
        held, failed = (middle, failed) if holds(middle) else (held, middle)
    return held


def _text(setting: Setting) -> str:
    return PARAGRAPH if setting.sizes.quick else f"{PARAGRAPH} {PARAGRAPH}"


def heard(found: Streams) -> tuple[str, str, str]:
    """Return how many streams had an underrun, the longest silence and the slowest first audio."""
    played = [timing for timing in found if timing]
    return (
        str(sum(timing.has_underrun() for timing in played)),
        f"{max(timing.silence for timing in played):.2f}",
        f"{max(timing.first for timing in played):.2f}",
    )
