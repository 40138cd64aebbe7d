"""How much speech and computing a million characters are, in each language."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.process import server_process
from bench.sizing.texts import TEXTS
from kokoro_client import SpeechClient
from kokoro_client.local_server import local_server
from kokoro_client.results import Usage

MILLION = 1_000_000
_CALLERS = 4
_OPTIONS = ("--offline", "--languages", "all", "--max-wait", "1000000", "--no-stream-admission")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What streams in one language came to."""

    characters: int
    audio_seconds: float
    core_seconds: float
    """Of all processes of the server: the model, G2P, encoding, gRPC."""

    @property
    def hours(self) -> float:
        """Return the hours of speech per million characters."""
        return self.audio_seconds / self.characters * MILLION / 3600

    @property
    def cost(self) -> float:
        """Return the core-seconds per second of speech."""
        return self.core_seconds / self.audio_seconds

    @property
    def core_hours(self) -> float:
        """Return the core-hours of computing per million characters."""
        return self.hours * self.cost


def measure(calls: int, log: Path) -> dict[str, Spoken]:
    """Stream `calls` times the paragraph of each language; return what that came to."""
    with (
        log.open("w", encoding="utf-8") as lines,
        local_server(*_OPTIONS, log=lines) as address,
        SpeechClient(address) as client,
    ):
        return {language: _speak(client, language, calls) for language in TEXTS}


def _speak(client: SpeechClient, language: str, calls: int) -> Spoken:
    _stream(client, language)  # loads what the language needs
    process = server_process()
    before = process.tree_cpu_seconds
    with ThreadPoolExecutor(_CALLERS) as pool:
        usages = list(pool.map(lambda _: _stream(client, language), range(calls)))
    core_seconds = process.tree_cpu_seconds - before
    characters = sum(usage.billable_characters for usage in usages)
    return Spoken(characters, sum(usage.audio_duration_ms for usage in usages) / 1000, core_seconds)


def _stream(client: SpeechClient, language: str) -> Usage:
    with client.stream(TEXTS[language], language=language, audio_format="linear16") as chunks:
        for _ in chunks:
            pass
    assert chunks.usage is not None  # noqa: S101 - the stream has ended
    return chunks.usage
