"""A simulated fleet: a balancer, servers that come, go and die, and a day's load."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.fleet_simulation.autoscaler import POLL_SECONDS, START_SECONDS, Autoscaler
from bench.fleet_simulation.calls import Call, Day
from bench.fleet_simulation.events import Events
from bench.fleet_simulation.server import CORES, Server

_ATTEMPTS = 4
"""Of one call, through Envoy."""
_RETRY_SECONDS = 0.1


@dataclass(slots=True)
class Found:
    """What a day brought."""

    calls: list[Call] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    """Servers at each poll of the autoscaler."""
    kills: int = 0
    computed: float = 0.0
    offered: float = 0.0
    """Seconds of cores that were there."""


class Fleet:
    """The servers and their balancer: least calls of two at random, as Envoy's."""

    def __init__(self, day: Day, servers: int, kills: int, *, scaled: bool) -> None:
        """Start with `servers`, or with half of them if their number is scaled."""
        self._day, self._kills = day, kills
        self._events = Events()
        self._scaler = Autoscaler(servers) if scaled else None
        self._starting = 0
        self.found = Found()
        self._servers = [self._server() for _ in range(max(1, servers // 2 if scaled else servers))]
        self._computed_before = 0.0

    def run(self) -> Found:
        """Let the day pass; return what it brought."""
        self._events.after(self._day.pause(0.0), self._arrive)
        self._events.after(POLL_SECONDS, self._poll)
        for number in range(self._kills):
            self._events.after(self._day.seconds * (number + 1) / (self._kills + 1), self._kill)
        self._events.run()
        return self.found

    def _server(self) -> Server:
        return Server(self._events, self.found.calls.append)

    def _arrive(self) -> None:
        now = self._events.now
        self._call(self._day.call(now))
        if now < self._day.seconds:
            self._events.after(self._day.pause(now), self._arrive)

    def _call(self, call: Call) -> None:
        serving = [server for server in self._servers if not server.is_draining]
        call.attempts += 1
        if serving:
            chosen = self._day.chance.choices(serving, k=2)
            min(chosen, key=lambda server: len(server.running)).take(call)
        elif call.attempts > _ATTEMPTS * 100:
            call.is_broken = True
            self.found.calls.append(call)
        else:
            self._events.after(_RETRY_SECONDS, lambda: self._call(call))

    def _kill(self) -> None:
        """Kill the busiest server; a new one starts in its place."""
        victim = max(self._servers, key=lambda server: len(server.running))
        self._servers.remove(victim)
        self.found.kills += 1
        self.found.computed += victim.computed
        for call in victim.kill():
            if call.spoken:
                call.is_broken = True
                self.found.calls.append(call)
            else:
                self._call(call)
        self._start(1)

    def _start(self, count: int) -> None:
        self._starting += count
        for _ in range(count):
            self._events.after(START_SECONDS, self._started)

    def _started(self) -> None:
        self._starting -= 1
        self._servers.append(self._server())

    def _poll(self) -> None:
        """Measure as Prometheus does, and scale as the autoscaler says."""
        for server in [one for one in self._servers if one.is_draining and not one.running]:
            self._servers.remove(server)
            self.found.computed += server.computed
        serving = [server for server in self._servers if not server.is_draining]
        total = self.found.computed + sum(server.computed for server in self._servers)
        offered = POLL_SECONDS * CORES * max(1, len(self._servers))
        busy = (total - self._computed_before) / offered
        self._computed_before = total
        self.found.counts.append(len(self._servers) + self._starting)
        self.found.offered += offered
        if self._scaler and serving:
            backlog = sum(server.backlog for server in serving)
            there = len(serving) + self._starting
            wanted = self._scaler.wanted(self._events.now, there, backlog, busy)
            self._start(max(0, wanted - there))
            for server in serving[: max(0, there - wanted)]:
                server.is_draining = True
        if self._events.now < self._day.seconds:
            self._events.after(POLL_SECONDS, self._poll)
        else:
            self.found.computed = total
