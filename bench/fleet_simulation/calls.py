"""Calls of a simulated fleet: when they come, how long they are, what their listeners hear."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from kokoro_server.segmenting import SegmentPolicy
from kokoro_speech.facts import MAX_CHARACTERS

PHONEMES_PER_SECOND = 18.0
"""Of English at normal speed (470 characters are 26 s); about as many as characters."""
_MEDIAN_CHARACTERS, _SPREAD = 300.0, 0.9
"""Of the log-normal distribution of a text's length."""
_NIGHT = 0.15
"""The load at night, as a share of that at the peak."""
CLIENTS = 200
"""Clients that share the servers, each with a token."""


@dataclass(slots=True)
class Call:
    """A stream, and what its listener noticed."""

    client: str
    segments: tuple[int, ...]
    """Phonemes of each segment."""
    began: float
    spoken: int = 0
    """Segments that have been spoken."""
    heard_all: float = 0.0
    """When all audio so far has been heard."""
    first_audio: float | None = None
    """Seconds from its begin to its first audio."""
    underruns: int = 0
    silence: float = 0.0
    """Seconds of all underruns together."""
    is_refused: bool = False
    is_broken: bool = False
    attempts: int = 0

    def deliver(self, now: float) -> float:
        """Note that the next segment has come; return its audio in seconds."""
        audio = self.segments[self.spoken] / PHONEMES_PER_SECOND
        self.spoken += 1
        if self.first_audio is None:
            self.first_audio, self.heard_all = now - self.began, now
        elif now > self.heard_all:
            self.underruns += 1
            self.silence += now - self.heard_all
        self.heard_all = max(self.heard_all, now) + audio
        return audio


@dataclass(slots=True)
class Day:
    """A day's load, which may be pressed into less time."""

    seconds: float
    peak: float
    """Calls per second at the peak."""
    chance: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311

    def rate(self, now: float) -> float:
        """Return the calls per second at a time: least at 4 in the morning, most at 16."""
        hour = 24 * now / self.seconds
        wave = (1 - math.cos(2 * math.pi * (hour - 4) / 24)) / 2
        return self.peak * float(_NIGHT + (1 - _NIGHT) * wave**1.5)

    def pause(self, now: float) -> float:
        """Return the seconds until the next call."""
        return self.chance.expovariate(self.rate(now))

    def call(self, now: float) -> Call:
        """Return a new call."""
        length = self.chance.lognormvariate(math.log(_MEDIAN_CHARACTERS), _SPREAD)
        client = f"client-{self.chance.randrange(CLIENTS)}"
        return Call(client, self._segments(min(MAX_CHARACTERS, max(20, round(length)))), now)

    def _segments(self, phonemes: int) -> tuple[int, ...]:
        """Cut a text as the policy of the servers does: a short first segment, then longer ones."""
        policy, parts = SegmentPolicy(), list[int]()
        while phonemes:
            most = policy.target(len(parts))
            size = self.chance.randint(policy.shortest, most) if not parts else most
            parts.append(min(phonemes, size))
            phonemes -= parts[-1]
        return tuple(parts)


def mean_audio_seconds() -> float:
    """Return the mean audio of a call."""
    return _MEDIAN_CHARACTERS * math.exp(_SPREAD**2 / 2) / PHONEMES_PER_SECOND
