"""Checks requests in threads."""

from collections.abc import Callable
from typing import TypeVar

from kokoro_server.calls.live_part import LivePart
from kokoro_server.languages import Languages
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.validation import (
    LiveDocument,
    LiveRequest,
    PhonemesRequest,
    SpeechRequest,
    check_live,
    check_live_document,
    check_phonemize,
    check_synthesis,
)
from kokoro_server.synthesis.fair_pool import FairPool
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.voices import Voices
from kokoro_speech.v1 import speech_pb2 as pb

M = TypeVar("M")
T = TypeVar("T")
_Check = Callable[[M, Voices, Languages, Lexicons], T]

_THREADS = 2
"""They share one core (Python's GIL); two, so that one client's texts can't occupy them all."""


class Checks:
    """Checks requests in threads: cleaning the longest text would block the event loop.

    Calls take turns, fair between clients.
    """

    def __init__(self, languages: Languages, voices: Voices, lexicons: Lexicons) -> None:
        self.voices = voices
        self._languages = languages
        self._lexicons = lexicons
        self._pool = FairPool(_THREADS, "check", reserved=1)

    async def synthesis(self, request: pb.SynthesizeRequest, pace: Pace) -> SpeechRequest:
        """Return the checked `request`; raises `InvalidInput`."""
        return await self._run(check_synthesis, request, pace)

    async def phonemize(self, request: pb.PhonemizeRequest, pace: Pace) -> PhonemesRequest:
        """Return the checked `request`; raises `InvalidInput`."""
        return await self._run(check_phonemize, request, pace)

    async def live(self, settings: pb.LiveSettings, pace: Pace) -> LiveRequest:
        """Return the checked `settings`; raises `InvalidInput`."""
        return await self._run(check_live, settings, pace)

    async def live_document(self, asked: LiveDocument, pace: Pace) -> LivePart:
        """Return a checked document of a live call; raises `InvalidInput`."""
        return await self._run(check_live_document, asked, pace)

    def close(self) -> None:
        """Check no more requests."""
        self._pool.close()

    async def _run(self, check: _Check[M, T], message: M, pace: Pace) -> T:
        turn = await self._pool.turn(pace)
        return await self._pool.run(
            turn, lambda _: check(message, self.voices, self._languages, self._lexicons)
        )
