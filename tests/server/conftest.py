"""A server that speaks in tones: everything is real but the model, the voices and G2P."""

import threading
from collections.abc import AsyncIterator

import grpc
import numpy as np
import pytest
from numpy.typing import NDArray
from tests.server.answers import Stub

from kokoro_server.access import Access
from kokoro_server.acoustic import FRAME_SAMPLES, Waveform
from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.errors import Stopped, SynthesisFailed
from kokoro_server.languages import PHONEMES, Languages
from kokoro_server.rpc.server import SpeechServer
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.cleaning import with_single_spaces
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

FRAMES_A_PHONEME = 2


class ToneModel:
    """Speaks two frames a phoneme, as a tone whose pitch is the seed's; waits where it is told."""

    def __init__(self) -> None:
        self.may_run = threading.Event()
        self.may_run.set()
        self.runs = 0
        self.stopped = 0
        self.fails_after = 10**9

    def run(
        self,
        phoneme_ids: NDArray[np.int64],
        style: NDArray[np.float32],
        speed: float,
        seed: int,
        stop: CancelToken = NEVER,
    ) -> Waveform:
        assert style.shape == (256,)
        self._wait(stop)
        self.runs += 1
        if self.runs > self.fails_after:
            raise SynthesisFailed("the model broke")
        durations = np.full(len(phoneme_ids) + 2, round(FRAMES_A_PHONEME / speed), np.int64)
        time = np.arange(durations.sum() * FRAME_SAMPLES) / SAMPLE_RATE_HERTZ
        tone = 0.5 * np.sin(2 * np.pi * (200 + seed % 800) * time)
        return Waveform(tone.astype(np.float32), durations)

    def _wait(self, stop: CancelToken) -> None:
        """Wait until it may run; heed `stop` meanwhile, as a real model does."""
        while not self.may_run.wait(0.01):
            try:
                stop.check()
            except Stopped:
                self.stopped += 1
                raise


class OneVoice:
    """The same style for every voice."""

    def voice(self, voice_id: str) -> NDArray[np.float32]:
        assert voice_id
        return np.zeros((510, 256), np.float32)


class Spelling(Languages):
    """Speaks every letter as itself, what is no phoneme as an a; one word breaks it."""

    def load(self, code: str) -> None:
        assert self.is_available(code)

    def phonemize(self, code: str, text: AlignedText) -> AlignedText:
        if "segfault" in text.text:
            raise RuntimeError(f"{code} broke on {text}")
        spelled = {character: self._spelled(character) for character in map(ord, text.text)}
        return with_single_spaces(text.map(spelled))

    def _spelled(self, code_point: int) -> str:
        letter = chr(code_point).lower()
        return letter if letter in PHONEMES or letter.isspace() else "a" * len(letter)


def tone_synthesizer(model: ToneModel, workers: int = 1) -> Synthesizer:
    """Make what a server speaks in tones with; belongs to the event loop that runs."""
    vocabulary = Vocabulary({symbol: number for number, symbol in enumerate(sorted(PHONEMES), 1)})
    return Synthesizer(model, OneVoice(), vocabulary, Spelling(), Scheduler(workers))


@pytest.fixture
def model() -> ToneModel:
    return ToneModel()


@pytest.fixture
def admission() -> Admission:
    return Admission(max_seconds=60, workers=1)


@pytest.fixture
def access() -> Access:
    """Who may call: here anyone; tests of access have fixtures of this name of their own."""
    return Access()


@pytest.fixture
async def closed_server(
    admission: Admission, access: Access
) -> AsyncIterator[tuple[SpeechServer, str]]:
    """A server that listens but does not serve yet, and its address."""
    server = SpeechServer(Spelling(), admission, access)
    yield server, await server.start("127.0.0.1:0")
    await server.drain(grace=5)


@pytest.fixture
async def address(closed_server: tuple[SpeechServer, str], model: ToneModel) -> AsyncIterator[str]:
    """The address of a server that serves."""
    server, address = closed_server
    synthesizer = tone_synthesizer(model)
    await server.open(synthesizer)
    yield address
    model.may_run.set()
    synthesizer.close()


@pytest.fixture
async def channel(address: str) -> AsyncIterator[grpc.aio.Channel]:
    options = [("grpc.max_receive_message_length", -1)]
    async with grpc.aio.insecure_channel(address, options) as channel:
        yield channel


@pytest.fixture
def stub(channel: grpc.aio.Channel) -> Stub:
    return pb_grpc.TextToSpeechServiceStub(channel)
