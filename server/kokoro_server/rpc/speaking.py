"""Speaks for calls: counts the work in quotas, in admission and in the call's account."""

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import ExitStack, aclosing, contextmanager
from dataclasses import dataclass
from functools import partial

from kokoro_server.access.quotas import Quotas, Reservation
from kokoro_server.calls.call import Call
from kokoro_server.observing.ledger import Ledger
from kokoro_server.rpc.validation import SpeechRequest
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.admitted import Admitted
from kokoro_server.synthesis.listener import Listener
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.synthesis.synthesizer import SpokenSegment, Synthesizer, unlimited
from kokoro_server.synthesis.utterance import Utterance
from kokoro_server.synthesis.workload import Workload
from kokoro_server.verbalizing import AlignedText
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

TimeLeft = Callable[[], float | None]
"""Returns the seconds to a call's deadline, `None` without one."""


@dataclass(frozen=True, slots=True)
class _Accepted:
    """A call that may speak, with what is reserved for it."""

    call: Call
    pace: Pace
    reserved: Reservation
    admitted: Admitted


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks with one synthesizer for all calls."""

    synthesizer: Synthesizer
    admission: Admission
    quotas: Quotas
    ledger: Ledger

    async def speak(
        self, asked: SpeechRequest, call: Call, pace: Pace, time_left: float | None
    ) -> AsyncGenerator[SpokenSegment, None]:
        """Admit a whole utterance and yield its segments."""
        self.ledger.check()
        utterance, workload = asked.utterance, asked.workload
        characters = len(utterance.characters)
        async with self.quotas.reserve(call.client, characters) as reserved:
            listener = Listener(pace, utterance.speed, utterance.model_speed)
            with self.admission.admit(pace.client, workload.left, time_left, listener) as admitted:
                accepted = _Accepted(call, pace, reserved, admitted)
                async with aclosing(self.metered(utterance, workload, accepted)) as segments:
                    async for segment in segments:
                        yield segment

    @contextmanager
    def live(self, call: Call, pace: Pace, time_left: TimeLeft) -> Iterator["LiveSpeaker"]:
        """Speak pieces of a text while the block runs."""
        with ExitStack() as stack:
            yield LiveSpeaker(self, call, pace, time_left, stack)

    async def metered(
        self,
        utterance: Utterance,
        workload: Workload,
        accepted: _Accepted,
        further: Callable[[], float] = lambda: 0.0,
    ) -> AsyncGenerator[SpokenSegment, None]:
        """Yield the segments of `utterance` and count them; `further` is work that follows it."""
        pace, admitted = accepted.pace, accepted.admitted
        longest = partial(self.admission.longest_piece, admitted)
        speaking = self.synthesizer.speak(
            utterance, pace, unlimited if utterance.is_repeatable else longest
        )
        async with aclosing(speaking) as segments:
            async for segment in segments:
                accepted.call.worked(segment.waited, segment.computed)
                accepted.reserved.remaining -= utterance.billed(segment.start, segment.end)
                work = workload.spoken(segment.end, segment.phonemes)
                self.admission.measured(pace.client, work, segment.cost)
                self.admission.lasted(admitted, work, len(segment.samples) / SAMPLE_RATE_HERTZ)
                admitted.work, admitted.is_reading = workload.left + further(), True
                yield segment
                admitted.is_reading = False


class LiveSpeaker:
    """Speaks the pieces of one live call.

    The call is admitted once, with its first piece. Later ones add to its waiting work and are not
    refused: the call holds the place that it was given. Each piece is reserved in the quota.
    """

    def __init__(
        self, speaker: Speaker, call: Call, pace: Pace, time_left: TimeLeft, stack: ExitStack
    ) -> None:
        """Speak for `call`; `stack` ends what it holds."""
        self._speaker = speaker
        self._call = call
        self._pace = pace
        self._time_left = time_left
        self._stack = stack
        self._admitted: Admitted | None = None

    async def speak(
        self, utterance: Utterance, waiting: Callable[[], int]
    ) -> AsyncGenerator[SpokenSegment, None]:
        """Yield the segments of a part; `waiting` returns the code points behind it.

        Raises `NotSpeakable` if it is silent.
        """
        self._speaker.ledger.check()
        self._call.text_is_ready()
        self._pace.resumed()
        speed = utterance.model_speed
        text = AlignedText.join(passage.text for passage in utterance.passages)
        workload = Workload(text, speed)
        characters = len(utterance.characters)
        async with self._speaker.quotas.reserve(self._call.client, characters) as reserved:
            listener = Listener(self._pace, utterance.speed, speed)
            admitted = self._admit(workload.left + waiting() / speed, listener)
            accepted = _Accepted(self._call, self._pace, reserved, admitted)
            segments = self._speaker.metered(
                utterance, workload, accepted, lambda: waiting() / speed
            )
            try:
                async with aclosing(segments):
                    async for segment in segments:
                        yield segment
            finally:
                admitted.work = 0.0  # a clear may have dropped the rest

    def _admit(self, work: float, listener: Listener) -> Admitted:
        """Count `work`, about one phoneme per code point; the first time it may be refused."""
        if self._admitted is None:
            admission = self._speaker.admission
            self._admitted = self._stack.enter_context(
                admission.admit(self._pace.client, work, self._time_left(), listener)
            )
        self._admitted.work = work
        return self._admitted
