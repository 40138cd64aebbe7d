import heapq
import math
from dataclasses import dataclass, field

from kokoro_server.synthesis.pacing import WHOLE_SLACK_SECONDS, Pace


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_first_segment_is_due_before_all_else() -> None:
    assert Pace(streamed=True).due == -math.inf
    assert Pace(streamed=False).due == -math.inf


def test_a_stream_is_due_when_its_listener_has_heard_all() -> None:
    clock = Clock()
    pace = Pace(streamed=True, clock=clock)
    clock.now += 3  # in the queue
    pace.spoken(2.0)
    clock.now += 1
    pace.spoken(5.0)
    assert pace.due == 100 + 3 + 2 + 5


def test_a_whole_utterance_is_due_later_than_a_stream_that_began_with_it() -> None:
    clock = Clock()
    stream, whole = (Pace(streamed=streamed, clock=clock) for streamed in (True, False))
    stream.spoken(2.0)
    whole.spoken(2.0)
    assert whole.due - stream.due == WHOLE_SLACK_SECONDS


@dataclass
class Call:
    """A call in the simulation: so many segments of `audio` seconds, spoken at half that time."""

    arrival: float
    segments: int
    pace: Pace
    audio: float = 4.0
    underrun: float = 0.0
    first_audio: float = 0.0
    waiting: list[float] = field(default_factory=list)


def simulate(arrivals: list[tuple[float, int]], *, by_deadline: bool) -> list[Call]:
    """Serve streams with one worker on a virtual clock; return them with how long they ran dry."""
    clock = Clock()
    clock.now = 0.0
    pending = sorted(arrivals)
    calls, queue, ticket = list[Call](), list[tuple[float, int, Call]](), 0
    while pending or queue:
        while pending and (pending[0][0] <= clock.now or not queue):
            arrival, segments = pending.pop(0)
            clock.now = max(clock.now, arrival)
            call = Call(arrival, segments, Pace(streamed=True, clock=clock))
            calls.append(call)
            heapq.heappush(queue, (call.pace.due if by_deadline else arrival, ticket, call))
            ticket += 1
        _, _, call = heapq.heappop(queue)
        clock.now += call.audio / 2
        if not call.first_audio:
            call.first_audio = clock.now - call.arrival
        call.underrun += max(0.0, clock.now - call.pace.due) if call.pace.due > 0 else 0.0
        call.pace.spoken(call.audio)
        call.segments -= 1
        if call.segments:
            order = call.pace.due if by_deadline else call.arrival
            heapq.heappush(queue, (order, ticket, call))
            ticket += 1
    return calls


def test_deadlines_give_every_stream_its_first_audio_early_where_first_come_does_not() -> None:
    arrivals = [(0.0, 50), (1.0, 2), (2.0, 2), (30.0, 2)]
    by_deadline = simulate(arrivals, by_deadline=True)
    first_come = simulate(arrivals, by_deadline=False)
    assert max(call.first_audio for call in by_deadline) <= 6.0
    assert max(call.first_audio for call in first_come) > 60.0


def test_deadlines_keep_streams_from_running_dry_where_the_work_fits() -> None:
    arrivals = [(0.0, 12), (0.5, 12)]
    assert sum(call.underrun for call in simulate(arrivals, by_deadline=True)) == 0.0
