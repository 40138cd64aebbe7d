"""Loads the engine and the first languages, and speaks a warm-up utterance."""

import asyncio
import importlib
import logging
import time
from collections.abc import Callable, Iterable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from kokoro_server.acoustic import AcousticModel
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine, load_engine, prepare_fast_engine
from kokoro_server.errors import ConfigurationError
from kokoro_server.languages import Languages, preload
from kokoro_server.modelpack import ModelPack, Progress, open_pack, pull
from kokoro_server.observing import Metrics
from kokoro_server.process.heap import return_freed_memory
from kokoro_server.settings import PackSettings, ServeSettings
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_server.verbalizing import AlignedText
from kokoro_server.voices import InstalledVoices, Voice, Voices
from kokoro_speech import catalogue

_log = logging.getLogger(__name__)

_WARM_UP_TEXT = "1"
"""Speakable in every language."""
_WARM_UP_WORDS = "1 Zyxwort"
"""Likewise; espeak-ng pronounces the word, which no lexicon has."""


def provide_pack(
    settings: PackSettings,
    progress: Progress,
    *,
    engine: Engine = Engine.FAST,
    offline: bool = False,
    checkpoint: bool = False,
) -> ModelPack:
    """Return the model pack; unless `offline`, make it first if there is none.

    Also prepares the files that `engine` loads. `checkpoint` asks for upstream's torch checkpoint
    as well. Raises `ModelPackError`.
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


def preload_languages(settings: ServeSettings) -> None:
    """Begin to import what the first languages need, in the background.

    It takes most of a start, and the pack can be verified meanwhile. What fails here fails again
    where the languages are loaded, and is reported then.
    """
    if settings.engine is not Engine.KOKORO:  # see `_load`
        Thread(target=_preload, args=(settings.languages,), daemon=True).start()


def _preload(codes: Iterable[str]) -> None:
    with suppress(ImportError):
        for code in codes:
            preload(code)


@dataclass(frozen=True, slots=True)
class KokoroSpeech:
    """Speaks with a model pack."""

    settings: ServeSettings
    pack: ModelPack
    voices_dir: Path

    def voices(self) -> Voices:
        """Return the voices of the pack and those that the operator installed."""
        return Voices(self.pack, InstalledVoices(self.voices_dir))

    def languages(self, on_load: Callable[[str, float], object]) -> Languages:
        """Return the G2P of all languages; it calls `on_load` with each code and load time."""
        return Languages(on_load)

    async def load(self, languages: Languages, metrics: Metrics) -> Synthesizer:
        """Load the engine and the first languages side by side, and speak a warm-up utterance.

        Records the engine's load time in `metrics`. Raises `ConfigurationError` if a package is
        missing.
        """
        return await _load(self, languages, metrics)


async def _load(speech: KokoroSpeech, languages: Languages, metrics: Metrics) -> Synthesizer:
    settings, pack = speech.settings, speech.pack
    if settings.engine is Engine.KOKORO:
        # spaCy is imported without torch, so torch can't be imported at the same time.
        with suppress(ImportError):  # `load_engine` says what is missing
            await asyncio.to_thread(importlib.import_module, "torch")
    model, _ = await asyncio.gather(
        asyncio.to_thread(_load_engine, settings, pack, metrics),
        asyncio.to_thread(_load_languages, languages, settings.languages),
    )
    # One worker per thread of the engine. A segment that runs alone uses all threads; segments
    # that run together use one thread each.
    scheduler = Scheduler(workers=settings.threads)
    synthesizer = Synthesizer(model, Vocabulary(pack.vocabulary), languages, scheduler)
    voices = speech.voices()
    for code in settings.languages[:1]:
        default = catalogue.default_voice(catalogue.find_language(code))
        await _warm_up(synthesizer, code, voices.catalogue_voice(default.id))
    return synthesizer


def _load_engine(settings: ServeSettings, pack: ModelPack, metrics: Metrics) -> AcousticModel:
    started = time.perf_counter()
    model = load_engine(settings.engine, pack, settings.threads)
    metrics.model_loaded(time.perf_counter() - started)
    return model


def _load_languages(languages: Languages, codes: Iterable[str]) -> None:
    """Load each language and phonemize a text in it, so that the first call finds it warm."""
    for code in codes:
        _load_language(languages, code)
        _log.info("loaded %s", code)
    return_freed_memory()


def _load_language(languages: Languages, code: str) -> None:
    try:
        languages.load(code)
        languages.phonemize(code, AlignedText.of(_WARM_UP_WORDS))
    except ImportError as error:  # a package is installed, but one of its dependencies is not
        raise ConfigurationError(f"--languages: the G2P of {code} can't load: {error}") from None


async def _warm_up(synthesizer: Synthesizer, language_code: str, voice: Voice) -> None:
    passage = Passage(AlignedText.of(_WARM_UP_TEXT), language_code, voice)
    utterance = Utterance.of_passage(passage, seed=0)
    async with aclosing(synthesizer.speak(utterance, Pace(streamed=False))) as spoken:
        async for _ in spoken:
            pass
