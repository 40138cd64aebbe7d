"""From a text and a voice to audio segments, in spoken order."""

import asyncio
import math
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic import AcousticModel
from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.errors import NotSpeakable, SpeechError, SynthesisFailed
from kokoro_server.languages import Languages
from kokoro_server.stages import stage
from kokoro_server.synthesis.delivery import Delivery
from kokoro_server.synthesis.fair_pool import FairPool
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.parts import Part, Pieces, parts
from kokoro_server.synthesis.phonemizing import Phonemized, phonemized
from kokoro_server.synthesis.rendering import Rendered, Timing, render, render_silence
from kokoro_server.synthesis.scheduler import Scheduler, Timed
from kokoro_server.synthesis.timing import MarkTime, WordTime, mark_times, word_times
from kokoro_server.synthesis.utterance import Mark, Passage, Utterance
from kokoro_server.verbalizing import AlignedText
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

T = TypeVar("T")
_G2P_THREADS = 4
"""Threads for G2P. They share one core (Python's GIL); several, so that the load of one language
does not delay the others and one client's slow texts can't occupy them all."""


def unlimited() -> float:
    """Return a length that no segment exceeds."""
    return math.inf


@dataclass(frozen=True, slots=True)
class SpokenSegment:
    """The audio of one segment of an utterance, ready to encode."""

    samples: NDArray[np.float32]
    """`[t]` at 24 kHz, with the pause that follows."""
    timing: Timing
    """Positions of its phonemes in `samples`."""
    start: int
    end: int
    """The span [start, end) of the text that it speaks, in Unicode code points."""
    spoken: AlignedText
    """Its phonemes, each with its span of the text."""
    marks: tuple[Mark, ...]
    """The marks within it."""
    waited: float
    """Seconds that it waited for its turn."""
    computed: float
    """Seconds of computing that it took."""
    cost: float
    """Seconds of one core that it took."""

    @property
    def phonemes(self) -> int:
        """Return the number of its phonemes, punctuation included."""
        return len(self.spoken)

    def words(self, offset: int) -> tuple[WordTime, ...]:
        """Return the times of its words; `offset` is its first sample within the utterance."""
        return word_times(self.spoken, self.timing, offset)

    def mark_times(self, offset: int) -> tuple[MarkTime, ...]:
        """Return the times of its marks; `offset` is its first sample within the utterance."""
        if not self.marks:
            return ()
        return mark_times(self.marks, self.words(offset), self.timing, offset)


class Synthesizer:
    """Speaks utterances with one acoustic model that all languages share."""

    def __init__(
        self,
        model: AcousticModel,
        vocabulary: Vocabulary,
        languages: Languages,
        scheduler: Scheduler,
    ) -> None:
        self._model = model
        self._vocabulary = vocabulary
        self._languages = languages
        self._scheduler = scheduler
        self._g2p_pool = FairPool(_G2P_THREADS, "g2p", reserved=1)

    async def speak(
        self, utterance: Utterance, pace: Pace, longest: Callable[[], float] = unlimited
    ) -> AsyncGenerator[SpokenSegment, None]:
        """Yield the segments of `utterance` as they are spoken; their spans cover the text.

        `pace` determines when each is due. `longest` returns the most phonemes that the next one
        should have; a longer one is cut where a clause ends. Raises `NotSpeakable` if G2P finds
        nothing to say, and `SynthesisFailed` if a library or the model fails.
        """
        silent = True
        async with aclosing(self._phonemized(utterance, pace)) as phonemized:
            async for part in phonemized:
                silent = silent and part.is_silent
                pieces = Pieces(part, longest)
                while pieces.rest:
                    yield await self._spoken(pieces, utterance.seed, pace)
        if silent:
            raise NotSpeakable

    async def phonemize(self, passage: Passage, pace: Pace) -> AsyncGenerator[Phonemized, None]:
        """Yield the phonemes of `passage`, segment by segment.

        Takes turns with other calls' G2P. Raises `SynthesisFailed` if a library fails.
        """
        remaining = phonemized(passage, self._languages.explain)
        while segment := await self._next(remaining, pace):
            yield segment

    @property
    def waiting(self) -> int:
        """Return how many segments wait for a thread. Thread-safe."""
        return self._scheduler.waiting

    def close(self) -> None:
        """Wait for running work to end; accept no more."""
        self._g2p_pool.close()
        self._scheduler.close()

    async def _phonemized(self, utterance: Utterance, pace: Pace) -> AsyncGenerator[Part, None]:
        """Yield parts; G2P of the next one runs while the model speaks the current one."""
        remaining = parts(utterance, self._languages.phonemize)
        following = asyncio.create_task(self._next(remaining, pace))
        try:
            while part := await following:
                following = asyncio.create_task(self._next(remaining, pace))
                yield part
        finally:
            following.cancel()

    async def _next(self, remaining: Iterator[T], pace: Pace) -> T | None:
        """Return the next result of G2P, `None` after the last."""
        turn = await self._g2p_pool.turn(pace)
        # The observers of the call's stages are in its context, which threads don't inherit.
        in_context = copy_context().run
        return await self._g2p_pool.run(turn, lambda _: in_context(_next, remaining))

    async def _spoken(self, pieces: Pieces, seed: int, pace: Pace) -> SpokenSegment:
        """Speak the next piece when its turn comes."""
        done = await self._rendered(pieces, seed, pace)
        audio, part = done.result, pieces.piece
        pace.spoken(len(audio.samples) / SAMPLE_RATE_HERTZ)
        return SpokenSegment(
            audio.samples,
            audio.timing,
            part.segment.start,
            part.segment.end,
            part.segment.spoken,
            part.marks,
            done.waited,
            done.computed,
            done.cost,
        )

    async def _rendered(self, pieces: Pieces, seed: int, pace: Pace) -> Timed[Rendered]:
        if pieces.piece.is_silent:
            part = pieces.cut()
            silence = render_silence(part.passage.pause or 0.0, begins=part.begins)
            return Timed(silence, 0.0, 0.0, 0.0)
        return await self._scheduler.run_next(
            lambda: partial(self._speak_part, pieces.cut(), seed), pace
        )

    def _speak_part(self, part: Part, seed: int, stop: CancelToken) -> Rendered:
        passage = part.passage
        ids = self._vocabulary.encode(part.segment.phonemes)
        style = passage.voice.styles[len(ids) - 1]
        delivery = Delivery.of(passage, part.segment.spoken)
        waveform = self._model.run(ids, style, delivery.prosody, seed, stop)
        return render(waveform, part.segment.boundary, passage, delivery)


def _next(remaining: Iterator[T]) -> T | None:
    try:
        with stage("g2p"):
            return next(remaining, None)
    except SpeechError:
        raise
    except Exception as error:  # any error of a G2P library fails only this call
        raise SynthesisFailed("G2P broke on the text") from error
