"""Compares two orders of work: by playback deadline, and first come, first served."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import aclosing

from bench import texts
from bench.setting import Setting
from bench.tables import Table
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine, load_engine
from kokoro_server.languages import Languages
from kokoro_server.modelpack import ModelPack, open_pack
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_server.verbalizing import AlignedText
from kokoro_server.voices import Voices
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

_STREAMS = 6
_THREADS = 2

MakePace = Callable[[], Pace]
Arrivals = list[tuple[float, float]]
"""Per segment of a stream: seconds until it came, and its seconds of audio."""


class _ByArrival(Pace):
    """Makes every segment due when its call came: first come, first served."""

    def __init__(self) -> None:
        super().__init__(streamed=True)
        self._arrival = time.monotonic()

    @property
    def due(self) -> float:
        return self._arrival


def table(setting: Setting) -> Table:
    """Run the same streams in both orders, alternately."""
    orders: dict[str, MakePace] = {
        "first come, first served": _ByArrival,
        "by playback deadline": lambda: Pace(streamed=True),
    }
    rows = []
    pack = open_pack(setting.pack)
    synthesizer = _synthesizer(setting, pack)
    passage = Passage(
        AlignedText.of(texts.PARAGRAPH),
        texts.LANGUAGE,
        Voices(pack).catalogue_voice(texts.VOICE),
    )
    utterance = Utterance.of_passage(passage, seed=0)
    for name, make_pace in orders.items():
        streams = asyncio.run(_together(synthesizer, utterance, make_pace))
        slowest = max(arrivals[0][0] for arrivals in streams)
        dry = [_seconds_dry(arrivals) for arrivals in streams]
        rows.append((name, f"{slowest:.2f}", str(sum(s > 0 for s in dry)), f"{max(dry):.2f}"))
    synthesizer.close()
    return Table(
        "Order of work",
        f"{_STREAMS} streams of 470 characters that begin within a second, on the engine alone "
        f"with {_THREADS} threads; only the order of segments differs.",
        ("order", "slowest first audio, s", "streams that ran dry", "longest silence, s"),
        tuple(rows),
    )


def _synthesizer(setting: Setting, pack: ModelPack) -> Synthesizer:
    model = load_engine(Engine(setting.engine), pack, _THREADS)
    languages = Languages()
    languages.load(texts.LANGUAGE)
    scheduler = Scheduler(workers=_THREADS)
    return Synthesizer(model, Vocabulary(pack.vocabulary), languages, scheduler)


async def _together(
    synthesizer: Synthesizer, utterance: Utterance, make_pace: MakePace
) -> list[Arrivals]:
    async with asyncio.TaskGroup() as group:
        tasks = []
        for _ in range(_STREAMS):
            tasks.append(group.create_task(_listen(synthesizer, utterance, make_pace())))
            await asyncio.sleep(1 / _STREAMS)
    return [task.result() for task in tasks]


async def _listen(synthesizer: Synthesizer, utterance: Utterance, pace: Pace) -> Arrivals:
    started, arrivals = time.perf_counter(), Arrivals()
    async with aclosing(synthesizer.speak(utterance, pace)) as segments:
        async for segment in segments:
            seconds = len(segment.samples) / SAMPLE_RATE_HERTZ
            arrivals.append((time.perf_counter() - started, seconds))
    return arrivals


def _seconds_dry(arrivals: Arrivals) -> float:
    """Return the total silence of a listener who starts playing at the first segment."""
    played_until, dry = arrivals[0][0], 0.0
    for arrival, audio in arrivals:
        dry += max(0.0, arrival - played_until)
        played_until = max(played_until, arrival) + audio
    return dry
