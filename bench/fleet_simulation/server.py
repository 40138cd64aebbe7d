"""A simulated server: the real queue, pacing and admission; only computing is a delay."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field

from bench.fleet_simulation.calls import PHONEMES_PER_SECOND, Call
from bench.fleet_simulation.events import Events
from kokoro_server.errors import Overloaded
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.admitted import Admitted
from kokoro_server.synthesis.fair_queue import FairQueue, Turn
from kokoro_server.synthesis.pacing import Pace

CORES = 2
_MAX_WAIT = 120.0
"""The default of --max-wait."""
COST_PER_AUDIO_SECOND, COST_PER_SEGMENT = 0.16, 0.05
"""Seconds of one core. Together they give what docs/performance.md measured: two cores spoke 11.7
seconds of audio per second, G2P, encoding and gRPC included."""


@dataclass(slots=True)
class _Running:
    """A call on a server."""

    call: Call
    pace: Pace
    admitted: Admitted
    exits: ExitStack = field(default_factory=ExitStack)


class Server:
    """A server of two cores."""

    def __init__(self, events: Events, ended: Callable[[Call], None]) -> None:
        """Serve at once; `ended` is called with every call that has been spoken to its end."""
        self._events = events
        self._ended = ended
        self._queue = FairQueue[_Running](most_running=CORES - 1)
        self._admission = Admission(_MAX_WAIT, CORES)
        self._idle = CORES
        self.running: dict[int, _Running] = {}
        self.is_dead = False
        self.is_draining = False
        self.computed = 0.0
        """Seconds of computing so far."""

    @property
    def backlog(self) -> float:
        """Return the metric `kokoro_speech_queue_backlog_seconds`."""
        return self._admission.backlog

    def take(self, call: Call) -> None:
        """Accept a call, or refuse it."""
        exits = ExitStack()
        try:
            work = float(sum(call.segments))
            admitted = exits.enter_context(self._admission.admit(call.client, work))
        except Overloaded:
            call.is_refused = True
            self._ended(call)
            return
        pace = Pace(streamed=True, client=call.client, clock=self._events.clock)
        running = _Running(call, pace, admitted, exits)
        self.running[id(call)] = running
        self._push(running)

    def kill(self) -> list[Call]:
        """End at once; return the calls under way."""
        self.is_dead = True
        return [running.call for running in self.running.values()]

    def _push(self, running: _Running) -> None:
        now = self._events.now
        running.admitted.is_reading = False
        self._queue.push(running.call.client, running.pace.due, running, now)
        self._give_turns()

    def _give_turns(self) -> None:
        while self._idle and (turn := self._queue.pop(self._events.now)):
            self._idle -= 1
            self._compute(turn)

    def _compute(self, turn: Turn[_Running]) -> None:
        call = turn.item.call
        phonemes = call.segments[call.spoken]
        seconds = COST_PER_SEGMENT + COST_PER_AUDIO_SECOND * phonemes / PHONEMES_PER_SECOND
        self._events.after(seconds, lambda: self._computed(turn, phonemes, seconds))

    def _computed(self, turn: Turn[_Running], phonemes: int, seconds: float) -> None:
        if self.is_dead:
            return
        running = turn.item
        self.computed += seconds
        self._idle += 1
        self._queue.done(turn, seconds)
        self._admission.measured(turn.client, phonemes, seconds)
        running.admitted.work -= phonemes
        running.pace.spoken(running.call.deliver(self._events.now))
        if running.call.spoken < len(running.call.segments):
            self._push(running)
        else:
            del self.running[id(running.call)]
            running.exits.close()
            self._ended(running.call)
        self._give_turns()
