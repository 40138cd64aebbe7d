"""Calls of the service, timed from the outside."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.setting import Setting
from bench.texts import VOICE
from kokoro_client import SpeechClient
from kokoro_client.local_server import local_server

_FORMAT = "linear16"
_BYTES_PER_SECOND = 48_000
"""Bytes per second of 16-bit samples at 24 kHz."""
_TIMEOUT = 900.0


@dataclass(frozen=True, slots=True)
class StreamTiming:
    """One streamed call."""

    started: float
    """When it was sent, on `time.perf_counter`."""
    arrivals: tuple[float, ...]
    """When each chunk came, in seconds after it was sent."""
    audio: tuple[float, ...]
    """Seconds of audio in each chunk."""

    @property
    def first(self) -> float:
        """Return the seconds until the first audio."""
        return self.arrivals[0]

    @property
    def seconds(self) -> float:
        """Return the seconds until the last audio."""
        return self.arrivals[-1]

    @property
    def megabytes(self) -> float:
        """Return the size of the audio in 10^6 bytes."""
        return sum(self.audio) * _BYTES_PER_SECOND / 1e6

    @property
    def silence(self) -> float:
        """Return the seconds that a listener who starts at the first chunk waits later on."""
        played_until, silence = self.first, 0.0
        for arrival, audio in zip(self.arrivals, self.audio, strict=True):
            silence += max(0.0, arrival - played_until)
            played_until = max(played_until, arrival) + audio
        return silence

    def has_underrun(self) -> bool:
        """Return whether a listener who starts at the first chunk has to wait later on."""
        return self.silence > 0


@contextmanager
def running_service(setting: Setting, *, bounded: bool = False) -> Iterator[SpeechClient]:
    """Run the service on loopback while the block runs; with `bounded`, it refuses streams."""
    arguments = ["--engine", setting.engine, "--model-dir", str(setting.pack), "--offline"]
    if not bounded:
        arguments.append("--no-stream-admission")
    with (
        local_server(*arguments, "--max-wait", "1000", log=setting.log) as address,
        SpeechClient(address) as client,
    ):
        yield client


def stream(client: SpeechClient, text: str, *, first_only: bool = False) -> StreamTiming:
    """Speak `text` as a stream; with `first_only`, cancel at its first audio."""
    arrivals: list[float] = []
    audio: list[float] = []
    started = time.perf_counter()
    call = client.stream(text, voice=VOICE, audio_format=_FORMAT, timeout=_TIMEOUT)
    with call as chunks:
        for chunk in chunks:
            if not chunk.audio:
                continue
            arrivals.append(time.perf_counter() - started)
            audio.append(len(chunk.audio) / _BYTES_PER_SECOND)
            if first_only:
                break
    return StreamTiming(started, tuple(arrivals), tuple(audio))
