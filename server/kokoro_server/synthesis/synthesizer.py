"""From a text and a voice to audio segments, in the order in which they are spoken."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import AcousticModel, Prosody
from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.errors import InvalidInput, SpeechError, SynthesisFailed
from kokoro_server.languages import Languages
from kokoro_server.segmenting import Segment, SegmentPolicy, segments
from kokoro_server.stages import stage
from kokoro_server.synthesis.fair_pool import FairPool
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.rendering import Rendered, Timing, render
from kokoro_server.synthesis.scheduler import Scheduler
from kokoro_server.synthesis.tempo import model_speed
from kokoro_server.synthesis.timing import WordTime, word_times
from kokoro_server.verbalizing import AlignedText
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

_G2P_THREADS = 4
"""Threads for G2P: Python code that shares one core, but one language's load must not hold up
the others, and one client's slow texts must not hold them all."""


class Voices(Protocol):
    """Where voices come from; a model pack is one."""

    def voice(self, voice_id: str) -> NDArray[np.float32]:
        """Return the style vectors of a voice, `[510, 256]`, a row for each phoneme count."""
        ...


@dataclass(frozen=True, slots=True)
class Utterance:
    """What to say, and how; checked already."""

    text: str
    language_code: str
    """BCP-47."""
    voice_id: str
    speed: float
    seed: int

    @property
    def model_speed(self) -> float:
        """The speed that the model speaks at; stretching does the rest."""
        return model_speed(self.speed, self.language_code)


@dataclass(frozen=True, slots=True)
class SpokenSegment:
    """A part of an utterance, ready to be encoded."""

    samples: NDArray[np.float32]
    """`[t]` at 24 kHz, with the pause that follows."""
    timing: Timing
    """Where in `samples` its phonemes are."""
    start: int
    end: int
    """The span of the text that it speaks, in Unicode code points."""
    spoken: AlignedText
    """Its phonemes, each with the span of the text that it says."""
    waited: float
    """Seconds that it waited for its turn."""
    computed: float
    """Seconds of computing it took."""

    @property
    def phonemes(self) -> int:
        """Return how many phonemes it has, with the punctuation among them."""
        return len(self.spoken)

    def words(self, offset: int) -> tuple[WordTime, ...]:
        """Return when its words are heard; it begins at the sample `offset` of the utterance."""
        return word_times(self.spoken, self.timing, offset)


class Synthesizer:
    """Speaks utterances with one acoustic model that all languages share."""

    def __init__(
        self,
        model: AcousticModel,
        voices: Voices,
        vocabulary: Vocabulary,
        languages: Languages,
        scheduler: Scheduler,
    ) -> None:
        self._model = model
        self._voices = voices
        self._vocabulary = vocabulary
        self._languages = languages
        self._scheduler = scheduler
        self._g2p_pool = FairPool(_G2P_THREADS, "g2p", reserved=1)

    async def speak(self, utterance: Utterance, pace: Pace) -> AsyncGenerator[SpokenSegment, None]:
        """Yield the segments of `utterance` as they are spoken; their spans cover the text.

        `pace` tells when each is due. Raises `InvalidInput` where G2P finds nothing to say,
        `SynthesisFailed` where a library or the model breaks.
        """
        silent = True
        async with aclosing(self._phonemized(utterance, pace)) as phonemized:
            async for segment in phonemized:
                silent = False
                speak = partial(self._speak_segment, utterance, segment)
                done = await self._scheduler.run(speak, pace)
                audio = done.result
                pace.spoken(len(audio.samples) / SAMPLE_RATE_HERTZ)
                yield SpokenSegment(
                    audio.samples,
                    audio.timing,
                    segment.start,
                    segment.end,
                    segment.spoken,
                    done.waited,
                    done.computed,
                )
        if silent:
            raise InvalidInput(
                "text", "TEXT_NOT_SPEAKABLE", "nothing in the text can be spoken; send words"
            )

    @property
    def waiting(self) -> int:
        """Return how many segments wait for a thread; safe from any thread."""
        return self._scheduler.waiting

    def close(self) -> None:
        """Let running work end and take no more."""
        self._g2p_pool.close()
        self._scheduler.close()

    async def _phonemized(self, utterance: Utterance, pace: Pace) -> AsyncGenerator[Segment, None]:
        """Yield segments, with G2P of the next one under way while the last one is spoken."""
        phonemize = partial(self._languages.phonemize, utterance.language_code)
        policy = SegmentPolicy.for_speed(utterance.model_speed)
        remaining = segments(utterance.text, phonemize, policy)
        following = asyncio.create_task(self._next_segment(remaining, pace))
        try:
            while segment := await following:
                following = asyncio.create_task(self._next_segment(remaining, pace))
                yield segment
        finally:
            following.cancel()

    async def _next_segment(self, remaining: Iterator[Segment], pace: Pace) -> Segment | None:
        turn = await self._g2p_pool.turn(pace)
        # Whoever listens to the call's stages stands in its context, which threads don't share.
        in_context = copy_context().run
        return await self._g2p_pool.run(turn, lambda _: in_context(_next_segment, remaining))

    def _speak_segment(self, utterance: Utterance, segment: Segment, stop: CancelToken) -> Rendered:
        ids = self._vocabulary.encode(segment.phonemes)
        style = self._voices.voice(utterance.voice_id)[len(ids) - 1]
        prosody = Prosody.steady(len(ids), utterance.model_speed)
        waveform = self._model.run(ids, style, prosody, utterance.seed, stop)
        return render(waveform, utterance.voice_id, segment.boundary, utterance.speed)


def _next_segment(remaining: Iterator[Segment]) -> Segment | None:
    try:
        with stage("g2p"):
            return next(remaining, None)
    except SpeechError:
        raise
    except Exception as error:  # whatever a G2P library raises fails this call alone
        raise SynthesisFailed("G2P broke on the text") from error
