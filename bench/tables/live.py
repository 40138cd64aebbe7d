"""First audio of text that comes word by word: live calls beside sentence-by-sentence streams."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate

from bench.service import StreamTiming
from bench.setting import Setting, median
from bench.tables import Table
from bench.tables.streams import heard
from bench.texts import PARAGRAPH
from kokoro_client import SpeechClient

_WORDS_A_SECOND = 15
_CLAUSE = "Once upon a time, in a small village near the sea, "
_SENTENCE = f"{_CLAUSE}there lived an old fisherman who had never learned to swim. "
_TEXT = f"{_SENTENCE}Every morning he rowed out before the sun was up. Nobody knew why."
"""The second comma ends the first clause that is long enough."""

Seconds = tuple[float, float]
"""From the first word, and from the message after which the audio could begin."""


def table(setting: Setting, client: SpeechClient) -> Table:
    """Return medians of interleaved rounds."""
    ways: dict[str, Callable[[SpeechClient], Seconds]] = {
        "`SynthesizeLive`": _live,
        "`SynthesizeStream` per sentence": lambda asked: _stream(asked, _SENTENCE),
        "`SynthesizeStream` of the first clause, for comparison": lambda a: _stream(a, _CLAUSE),
    }
    found: dict[str, list[Seconds]] = {name: [] for name in ways}
    client.synthesize(_TEXT)
    for _ in range(max(5, 4 * setting.sizes.rounds)):
        for name, way in ways.items():
            found[name].append(way(client))
    rows = [
        (name, *(f"{median(pair[part] for pair in pairs):.3f}" for part in (0, 1)))
        for name, pairs in found.items()
    ]
    live, _, clause = found.values()
    added = [pair[1] - other[1] for pair, other in zip(live, clause, strict=True)]
    rows.append(("what a live call adds", "", f"{median(added):.3f}"))
    return Table(
        "First audio of text that is being written",
        f"Seconds to the first audio, of a text that comes word by word, {_WORDS_A_SECOND} a "
        "second, such as a language model's. From the first word, and from the word that completes "
        "the clause (live) or the sentence. What a live call adds is the median difference to the "
        "stream of the clause in the same round.",
        ("way", "from the first word", "from the completing word"),
        tuple(rows),
    )


def played_table(client: SpeechClient, held: int) -> Table:
    """Play up to `held` live calls at once, whose text comes faster than it is spoken."""
    counts = sorted({1, math.ceil(held / 2), held})
    rows = [(str(count), *heard(_played(client, count))) for count in counts]
    return Table(
        "Real-time live calls",
        f"Live calls at once, whose text of {len(PARAGRAPH)} characters comes word by word, "
        f"{_WORDS_A_SECOND} a second, about five times as fast as it is spoken. Listeners start to "
        "play at their first audio; an underrun is a chunk that comes after all before it has been "
        f"played. {held} is the most streams that can start at once without one.",
        ("live calls", "with an underrun", "longest silence, s", "slowest first audio, s"),
        tuple(rows),
    )


def _played(client: SpeechClient, count: int) -> list[StreamTiming | None]:
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda _: _play(client), range(count)))


def _play(client: SpeechClient) -> StreamTiming:
    started = time.perf_counter()
    arrivals, audio = list[float](), list[float]()
    for chunk in client.speak_stream(_words(PARAGRAPH, []), audio_format="linear16"):
        if chunk.duration_ms:
            arrivals.append(time.perf_counter() - started)
            audio.append(chunk.duration_ms / 1000)
    return StreamTiming(started, tuple(arrivals), tuple(audio))


def _live(client: SpeechClient) -> Seconds:
    times: list[float] = []
    speech = iter(client.speak_stream(_words(_TEXT, times)))
    next(speech)
    first = time.monotonic()
    speech.close()  # type: ignore[attr-defined] # a generator
    return first - times[0], first - times[_completing(_CLAUSE)]


def _stream(client: SpeechClient, text: str) -> Seconds:
    times: list[float] = []
    for _ in _words(text, times):
        pass
    with client.stream(text) as stream:
        next(stream)
    first = time.monotonic()
    return first - times[0], first - times[-1]


def _words(text: str, times: list[float]) -> Iterator[str]:
    """Yield the words of `text` at their pace; note when each came."""
    for word in text.split():
        if times:
            time.sleep(1 / _WORDS_A_SECOND)
        times.append(time.monotonic())
        yield f"{word} "


def _completing(part: str) -> int:
    """Return the number of the word that completes `part` of the text."""
    lengths = accumulate(len(word) + 1 for word in _TEXT.split())
    return next(number for number, length in enumerate(lengths) if length >= len(part))
