"""A simulated service on a virtual clock: real pacing, the real queue, simulated speech."""

import heapq
import itertools
from dataclasses import dataclass, field

from kokoro_server.synthesis.fair_queue import FairQueue, Turn
from kokoro_server.synthesis.pacing import LEAD_SECONDS, Pace


class Clock:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Utterance:
    """An utterance of several segments; each is requested when the previous one is done."""

    client: str
    arrival: float
    segments: int
    audio: float = 4.0
    """Seconds of audio per segment."""
    cost: float = 0.6
    """Seconds of computing per segment."""
    first_audio: float = 0.4
    first_cost: float = 0.1
    streamed: bool = True
    again: bool = False
    """Whether the caller asks for the same again as soon as it is done."""


@dataclass(eq=False)
class Call:
    """An utterance that is being spoken."""

    utterance: Utterance
    pace: Pace
    spoken: int = 0
    finished: list[float] = field(default_factory=list)
    """The time at which each segment was done."""
    dry: float = 0.0
    """Seconds that its listener waited between segments."""


class Service:
    """Simulates a service with `workers` threads."""

    def __init__(self, workers: int) -> None:
        self.clock = Clock()
        self.calls: list[Call] = []
        self.computed: dict[str, float] = {}
        self._idle = workers
        self._queue = FairQueue[Call](most_running=max(1, workers - 1))
        self._events: list[tuple[float, int, Utterance | tuple[Turn[Call], float]]] = []
        self._ticket = itertools.count()

    def ask(self, *utterances: Utterance) -> None:
        for utterance in utterances:
            self._at(utterance.arrival, utterance)

    def run(self, until: float) -> None:
        """Move the clock to `until`."""
        while self._events and self._events[0][0] <= until:
            self.clock.now, _, event = heapq.heappop(self._events)
            if isinstance(event, Utterance):
                self._begin(event)
            else:
                self._end(*event)
            self._give_turns()

    def calls_of(self, client: str) -> list[Call]:
        return [call for call in self.calls if call.utterance.client == client]

    def _at(self, time: float, event: Utterance | tuple[Turn[Call], float]) -> None:
        heapq.heappush(self._events, (time, next(self._ticket), event))

    def _begin(self, utterance: Utterance) -> None:
        pace = Pace(streamed=utterance.streamed, client=utterance.client, clock=self.clock)
        call = Call(utterance, pace)
        self.calls.append(call)
        self._queue.push(pace.client, pace.due, call, self.clock.now)

    def _end(self, turn: Turn[Call], cost: float) -> None:
        call, utterance, now = turn.item, turn.item.utterance, self.clock.now
        self._queue.done(turn, cost)
        self._idle += 1
        self.computed[turn.client] = self.computed.get(turn.client, 0.0) + cost
        if call.spoken:
            call.dry += max(0.0, now - call.pace.due - LEAD_SECONDS)
        call.pace.spoken(utterance.audio if call.spoken else utterance.first_audio)
        call.spoken += 1
        call.finished.append(now)
        if call.spoken < utterance.segments:
            self._queue.push(turn.client, call.pace.due, call, self.clock.now)
        elif utterance.again:
            self._begin(utterance)

    def _give_turns(self) -> None:
        while self._idle and (turn := self._queue.pop(self.clock.now)):
            self._idle -= 1
            utterance = turn.item.utterance
            cost = utterance.cost if turn.item.spoken else utterance.first_cost
            self._at(self.clock.now + cost, (turn, cost))
