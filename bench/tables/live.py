"""First audio of text that comes word by word: live calls beside sentence-by-sentence streams."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import accumulate

from bench.setting import Setting, median
from bench.tables import Table
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
    for _ in range(max(5, 2 * setting.sizes.rounds)):
        for name, way in ways.items():
            found[name].append(way(client))
    rows = [
        (name, *(f"{median(pair[part] for pair in pairs):.3f}" for part in (0, 1)))
        for name, pairs in found.items()
    ]
    return Table(
        "First audio of text that is being written",
        f"Seconds to the first audio, of a text that comes word by word, {_WORDS_A_SECOND} a "
        "second, such as a language model's. From the first word, and from the word that completes "
        "the clause (live) or the sentence. The difference between the last column of the first "
        "and of the third row is what a live call adds.",
        ("way", "from the first word", "from the completing word"),
        tuple(rows),
    )


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
