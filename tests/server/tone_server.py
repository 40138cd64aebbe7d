"""A server that speaks in tones: only the model, the voices and G2P are replaced."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import FRAME_SAMPLES, Prosody, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine
from kokoro_server.errors import Stopped, SynthesisFailed
from kokoro_server.languages import PHONEMES, Languages
from kokoro_server.observing import Metrics, instruments
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.serving import Observed, RunningServer, running_server
from kokoro_server.settings import (
    AccessSettings,
    OperatingSettings,
    ServerSettings,
    ServeSettings,
)
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.aligned_text import Span
from kokoro_server.verbalizing.cleaning import with_single_spaces
from kokoro_server.verbalizing.readings import (
    NO_READINGS,
    PLACEHOLDER,
    PhraseReadings,
    with_aliases,
    with_phonemes,
)
from kokoro_server.voices import InstalledVoices, Voices
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

FRAMES_A_PHONEME = 2


class ToneModel:
    """Speaks two frames per phoneme, as a tone with a pitch from the seed; waits on request."""

    def __init__(self) -> None:
        self.may_run = threading.Event()
        self.may_run.set()
        self.runs = 0
        self.stopped = 0
        self.waits = threading.Event()
        """Set once a run waits until it may go on."""
        self.fails_after = 10**9

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        prosody: Prosody,
        seed: int,
        stop: CancelToken = NEVER,
    ) -> Waveform:
        assert style.shape == (256,)
        self._wait(stop)
        self.runs += 1
        if self.runs > self.fails_after:
            raise SynthesisFailed("the model broke")
        natural = np.full(len(phoneme_ids) + 2, FRAMES_A_PHONEME, np.float32)
        durations = np.maximum(1, np.round(natural / prosody.speeds)).astype(np.int64)
        time = np.arange(durations.sum() * FRAME_SAMPLES) / SAMPLE_RATE_HERTZ
        tone = 0.5 * np.sin(2 * np.pi * (200 + seed % 800) * time)
        return Waveform(tone.astype(np.float32), durations, natural)

    def _wait(self, stop: CancelToken) -> None:
        """Wait until it may run; obey `stop` meanwhile, as a real model does."""
        while not self.may_run.wait(0.01):
            self.waits.set()
            try:
                stop.check()
            except Stopped:
                self.stopped += 1
                raise


class OneStyle:
    """Has the same style for every voice."""

    def voice(self, voice_id: str) -> NDArray[np.float32]:
        assert voice_id
        return np.zeros((510, 256), np.float32)


class Spelling(Languages):
    """A G2P that maps each phoneme letter to itself and others to an a; one word makes it fail."""

    def load(self, code: str) -> None:
        assert self.is_available(code)

    def explain(
        self, code: str, text: AlignedText, readings: PhraseReadings
    ) -> tuple[AlignedText, frozenset[Span]]:
        return self.phonemize(code, text, readings), frozenset()

    def phonemize(
        self, code: str, text: AlignedText, readings: PhraseReadings = NO_READINGS
    ) -> AlignedText:
        if "segfault" in text.text:
            raise RuntimeError(f"{code} broke on {text}")
        written = with_aliases(text, readings)
        spelled = {character: self._spelled(character) for character in map(ord, written.text)}
        return with_single_spaces(with_phonemes(written.map(spelled), readings))

    def _spelled(self, code_point: int) -> str:
        letter = chr(code_point).lower()
        if PLACEHOLDER.match(letter):
            return letter
        return letter if letter in PHONEMES or letter.isspace() else "a" * len(letter)


class ToneSpeech:
    """Speech in tones for a server; it loads when the test allows it."""

    def __init__(
        self, model: ToneModel, workers: int = 1, installed: InstalledVoices | None = None
    ) -> None:
        self.model = model
        self.installed = installed
        self.may_load = asyncio.Event()  # belongs to the event loop that first waits for it
        self._workers = workers

    def languages(self, on_load: Callable[[str, float], object]) -> Languages:
        return Spelling(on_load)

    def voices(self) -> Voices:
        return Voices(OneStyle(), self.installed)

    async def load(self, languages: Languages, _metrics: Metrics) -> Synthesizer:
        await self.may_load.wait()
        symbols = {symbol: number for number, symbol in enumerate(sorted(PHONEMES), 1)}
        scheduler = Scheduler(self._workers)
        return Synthesizer(self.model, Vocabulary(symbols), languages, scheduler)


def access_settings(**changed: object) -> AccessSettings:
    """Return access settings that accept anyone in clear text, with `changed` fields."""
    everything: dict[str, object] = {
        "tls_certificate": None,
        "tls_key": None,
        "tls_client_ca": None,
        "tokens": None,
        "allow_insecure": False,
        "max_message_bytes": 2**20,
        "max_streams": 1000,
        "reader_timeout": 300.0,
        "live_idle_timeout": 60.0,
        "live_max_duration": 3600.0,
        "max_connection_age": None,
    }
    return AccessSettings(**(everything | changed))  # type: ignore[arg-type] # checked at run time


def tone_settings(
    access: AccessSettings | None = None, operating: OperatingSettings | None = None
) -> ServerSettings:
    """Return settings of a server on a free port of loopback, with one worker."""
    serve = ServeSettings(
        listen=ListenAddress.parse("127.0.0.1:0"),
        engine=Engine.ONNX,
        languages=(),
        threads=1,
        max_wait=60.0,
        stream_admission=False,  # what fits depends on the speed of the machine
        grace=5.0,
    )
    return ServerSettings(serve, access or access_settings(), operating or OperatingSettings())


@asynccontextmanager
async def tone_server(
    model: ToneModel,
    settings: ServerSettings,
    observed: Observed = instruments,
    installed: InstalledVoices | None = None,
) -> AsyncIterator[tuple[RunningServer, ToneSpeech]]:
    """Yield a server that listens, and its speech, which has not loaded yet."""
    speech = ToneSpeech(model, installed=installed)
    async with running_server(settings, lambda: speech, observed=observed) as server:
        yield server, speech
        model.may_run.set()


@asynccontextmanager
async def serving_tones(
    model: ToneModel, settings: ServerSettings, observed: Observed = instruments
) -> AsyncIterator[RunningServer]:
    """Yield a server that serves."""
    async with tone_server(model, settings, observed) as (server, speech):
        speech.may_load.set()
        await server.serving()
        yield server
