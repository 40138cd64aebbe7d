"""A simulated server on a virtual clock, whose listeners play what comes.

The text is cut, ordered and admitted by the real code; only computing and playing are simulated.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial

from tests.server.synthesis.service import Clock

from kokoro_server.errors import Overloaded
from kokoro_server.segmenting import Segment, cut_piece, segments
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.admitted import Admitted
from kokoro_server.synthesis.fair_queue import FairQueue, Turn
from kokoro_server.synthesis.listener import Listener
from kokoro_server.synthesis.pacing import Pace
from kokoro_server.verbalizing import AlignedText

CORES = 2
THROUGHPUT = 7.8
"""Seconds of audio per second, as measured on two cores with the engine fast."""
AUDIO = 0.065
"""Seconds of audio per phoneme; here each character is one phoneme."""
COST = CORES / THROUGHPUT * AUDIO
"""Seconds of one core per phoneme."""
SPEEDUP = 1.75
"""Gain of a piece of work that runs alone on both cores."""


@dataclass(eq=False)
class Speaker:
    """One call, and what its listener hears."""

    text: str
    arrival: float
    streamed: bool = True
    client: str = "client"
    has_seed: bool = False
    pieces: list[str] = field(default_factory=list)
    """The phonemes of each piece that was spoken."""
    first_audio: float = 0.0
    """Seconds from the arrival."""
    ended: float | None = None
    """Seconds from the arrival to the last audio."""
    silence: float = 0.0
    """Seconds that its listener waited in the middle."""
    refused: float | None = None
    """The seconds after which it was told to come back."""
    played_until: float = 0.0


class _Call:
    """A call under way: the rest of its text, and the piece that waits or is computed."""

    def __init__(self, speaker: Speaker, pace: Pace, admitted: Admitted) -> None:
        self.speaker = speaker
        self.pace = pace
        self.admitted = admitted
        self.closing = ExitStack()
        self.segments: Iterator[Segment] = segments(AlignedText.of(speaker.text), lambda text: text)
        self.rest: Segment | None = None
        self.piece: Segment | None = None


class Server:
    """Serves speakers until all have ended."""

    def __init__(self, *, bound_streams: bool = True) -> None:
        self.clock = Clock()
        self.admission = Admission(1e6, CORES, bound_streams=bound_streams)
        self.admission.measured("before", 10_000, 10_000 * COST)
        self._queue = FairQueue[_Call](most_running=max(1, CORES - 1))
        self._idle = CORES
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._tickets = itertools.count()

    def serve(self, *speakers: Speaker) -> None:
        """Serve the speakers; return when all that were admitted have ended."""
        for speaker in speakers:
            self._at(speaker.arrival, partial(self._begin, speaker))
        while self._events:
            self.clock.now, _, happen = heapq.heappop(self._events)
            happen()
            while self._idle and (turn := self._queue.pop(self.clock.now)):
                self._compute(turn)

    def _at(self, time: float, happen: Callable[[], None]) -> None:
        heapq.heappush(self._events, (time, next(self._tickets), happen))

    def _begin(self, speaker: Speaker) -> None:
        pace = Pace(streamed=speaker.streamed, client=speaker.client, clock=self.clock)
        with ExitStack() as stack:
            admission = self.admission.admit(
                speaker.client, len(speaker.text), None, Listener(pace)
            )
            try:
                call = _Call(speaker, pace, stack.enter_context(admission))
            except Overloaded as error:
                speaker.refused = error.retry_after
                return
            call.closing = stack.pop_all()
        self._ask(call)

    def _ask(self, call: _Call) -> None:
        """Queue the next piece; end the call if there is none."""
        call.rest = call.rest or next(call.segments, None)
        if call.rest is None:
            call.speaker.ended = self.clock.now - call.speaker.arrival
            call.closing.close()
            return
        whole = not call.speaker.streamed
        self._queue.push(call.pace.client, call.pace.due, call, self.clock.now, whole=whole)

    def _compute(self, turn: Turn[_Call]) -> None:
        self._idle -= 1
        call = turn.item
        assert call.rest
        fixed = call.speaker.has_seed
        longest = float("inf") if fixed else self.admission.longest_piece(call.admitted)
        call.piece, call.rest = cut_piece(call.rest, longest)
        cost = 0.02 + COST * len(call.piece.phonemes)
        seconds = cost / SPEEDUP if self._idle == CORES - 1 else cost
        self._at(self.clock.now + seconds, lambda: self._end(turn, seconds, cost))

    def _end(self, turn: Turn[_Call], seconds: float, cost: float) -> None:
        call, speaker, now = turn.item, turn.item.speaker, self.clock.now
        assert call.piece
        self._queue.done(turn, seconds)
        self._idle += 1
        phonemes = call.piece.phonemes
        if speaker.pieces:
            speaker.silence += max(0.0, now - speaker.played_until)
        else:
            speaker.first_audio = now - speaker.arrival
        speaker.pieces.append(phonemes)
        audio = AUDIO * len(phonemes)
        speaker.played_until = max(speaker.played_until, now) + audio
        call.pace.spoken(audio)
        call.admitted.work -= len(phonemes)
        self.admission.measured(speaker.client, len(phonemes), cost)
        self.admission.lasted(call.admitted, len(phonemes), audio)
        self._ask(call)
