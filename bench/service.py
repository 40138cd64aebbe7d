"""Calls of the service, timed from the outside."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.setting import Setting
from bench.texts import VOICE
from kokoro_client import SpeechClient
from kokoro_client.local_server import local_server

_FORMAT = "linear16"
_BYTES_PER_SECOND = 48_000
"""Of 16-bit samples at 24 kHz."""
_TIMEOUT = 900.0


@dataclass(frozen=True, slots=True)
class StreamTiming:
    """One streamed call."""

    started: float
    """When it was sent, on `time.perf_counter`."""
    arrivals: tuple[float, ...]
    """When each chunk came, in seconds after that."""
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

    def has_underrun(self) -> bool:
        """Say whether a listener who starts at the first chunk has to wait later on."""
        played_until = self.first
        for arrival, audio in zip(self.arrivals, self.audio, strict=True):
            if arrival > played_until:
                return True
            played_until += audio
        return False


@contextmanager
def running_service(setting: Setting) -> Iterator[SpeechClient]:
    """Start the service on loopback, and stop it afterwards."""
    arguments = ("--engine", setting.engine, "--model-dir", str(setting.pack), "--offline")
    with (
        local_server(*arguments, "--max-wait", "1000", log=setting.log) as address,
        SpeechClient(address) as client,
    ):
        yield client


def stream(client: SpeechClient, text: str, *, first_only: bool = False) -> StreamTiming:
    """Speak `text` as a stream; with `first_only`, cancel once its first audio is here."""
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


def peak_bytes_of_service() -> int:
    """Return the most resident memory that the running service, our child, has held."""
    return max(filter(None, map(_peak_of_server, Path("/proc").glob("[0-9]*"))), default=0)


def _peak_of_server(process: Path) -> int:
    try:
        command = (process / "cmdline").read_bytes().split(b"\0")
        status = (process / "status").read_text(encoding="utf-8")
    except OSError:  # it has ended
        return 0
    fields = dict(line.split(":", 1) for line in status.splitlines())
    parent = (Path("/proc/self").resolve().name, fields["PPid"].strip())
    if b"kokoro_server" not in command or parent[0] != parent[1]:
        return 0
    return int(fields["VmHWM"].split()[0]) * 1024
