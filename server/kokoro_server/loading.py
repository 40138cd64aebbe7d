"""Loads what a server speaks with: the engine, the first languages, and a warm-up utterance."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine, load_engine, prepare_fast_engine
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages
from kokoro_server.modelpack import ModelPack, Progress, open_pack, pull
from kokoro_server.observing import Metrics
from kokoro_server.settings import PackSettings, ServeSettings
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.synthesizer import Synthesizer, Utterance
from kokoro_speech import catalogue

_log = logging.getLogger(__name__)

_WARM_UP_TEXT = "1"
"""Speakable in every language."""


def provide_pack(
    settings: PackSettings,
    progress: Progress,
    *,
    engine: Engine = Engine.FAST,
    offline: bool = False,
    checkpoint: bool = False,
) -> ModelPack:
    """Return the model pack, made first where there is none and `offline` is false.

    With it comes what `engine` loads. `checkpoint` asks for upstream's torch checkpoint as well.
    Raises `ModelPackError`.
    """
    if offline:
        return open_pack(settings.model_dir)
    pack = pull(
        settings.model_dir,
        settings.source,
        progress,
        hub_endpoint=settings.hub_endpoint,
        checkpoint=checkpoint,
    )
    if engine is Engine.FAST:
        prepare_fast_engine(pack, progress)
    return pack


@dataclass(frozen=True, slots=True)
class KokoroSpeech:
    """Speaks with a model pack."""

    settings: ServeSettings
    pack: ModelPack

    def languages(self, on_load: Callable[[str, float], object]) -> Languages:
        """Return the G2P of every language, which tells `on_load` what it loads."""
        return Languages(on_load)

    async def load(self, languages: Languages, metrics: Metrics) -> Synthesizer:
        """Load the engine and the first languages, and speak a warm-up utterance in each.

        `metrics` are told how long the engine took. Raises `ConfigurationError` where a package
        is missing.
        """
        return await _load(self.settings, self.pack, languages, metrics)


async def _load(
    settings: ServeSettings, pack: ModelPack, languages: Languages, metrics: Metrics
) -> Synthesizer:
    started = time.perf_counter()
    model = await asyncio.to_thread(load_engine, settings.engine, pack, settings.threads)
    metrics.model_loaded(time.perf_counter() - started)
    # As many segments at once as there are threads: alone, a segment has all threads of the
    # engine; together, each keeps to the thread that runs it.
    scheduler = Scheduler(workers=settings.threads)
    synthesizer = Synthesizer(model, pack, Vocabulary(pack.vocabulary), languages, scheduler)
    for code in settings.languages:
        await asyncio.to_thread(_load_language, languages, code)
        await _warm_up(synthesizer, code)
        _log.info("loaded %s", code)
    return synthesizer


def _load_language(languages: Languages, code: str) -> None:
    try:
        languages.load(code)
    except ImportError as error:  # a package is there, but not what it needs in turn
        raise ConfigurationError(f"--languages: the G2P of {code} can't load: {error}") from None


async def _warm_up(synthesizer: Synthesizer, language_code: str) -> None:
    voice = catalogue.default_voice(catalogue.find_language(language_code))
    utterance = Utterance(_WARM_UP_TEXT, language_code, voice.id, speed=1.0, seed=0)
    async with aclosing(synthesizer.speak(utterance, Pace(streamed=False))) as spoken:
        async for _ in spoken:
            pass
