"""A tone server as a process: `kokoro-server serve` with another model."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, Any

import click
from tests.server.tone_server import ToneModel, ToneSpeech

from kokoro_server.__main__ import run_server
from kokoro_server.acoustic.cancellation import CancelToken
from kokoro_server.languages import Languages
from kokoro_server.observing import Metrics
from kokoro_server.settings import server_options
from kokoro_server.synthesis.synthesizer import Synthesizer

ROOT = Path(__file__).parents[2]
LOADING, SPEAKING = "KOKORO_TONE_LOADING", "KOKORO_TONE_SPEAKING"


class ToneProcess:
    """The process, its address and its log."""

    def __init__(self, environment: dict[str, str], options: list[str]) -> None:
        command = [sys.executable, "-m", "tests.server.tone_process", "serve", *options]
        self.process = subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ | environment
        )
        assert self.process.stderr is not None
        self.stderr: IO[str] = self.process.stderr
        self.log: list[dict[str, Any]] = []
        self.reader = Thread(target=self._read)
        self.address = ""

    def listen(self, until: str) -> None:
        """Return once the server has logged `until`."""
        while not self.log or self.log[-1]["message"] != until:
            self._note(self.stderr.readline())
        self.address = self.log[-1]["address"]
        self.reader.start()

    def wait(self) -> int:
        """Wait for the exit and the full log; return the exit code, negative after a signal."""
        code = self.process.wait(60)
        self.reader.join()
        return code

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        if self.address:
            self.reader.join()
        self.stderr.close()

    def _read(self) -> None:
        for line in self.stderr:
            self._note(line)

    def _note(self, line: str) -> None:
        assert line, "the server ended"
        self.log.append(json.loads(line))


@contextmanager
def start(
    count: int = 1,
    *,
    loading: float = 0.0,
    speaking: float = 0.0,
    grace: float = 30.0,
    until: str = "serving",
    options: Sequence[str] = (),
) -> Iterator[list[ToneProcess]]:
    """Run `count` servers while the block runs; yield them when each has logged `until`.

    They take `loading` seconds to load, and `speaking` seconds per segment.
    """
    fixed = ["--listen", "127.0.0.1:0", "--log-format", "json", "--threads", "2"]
    environment = {LOADING: str(loading), SPEAKING: str(speaking)}
    with ExitStack() as stack:
        servers = []
        for _ in range(count):
            servers.append(ToneProcess(environment, [*fixed, "--grace", str(grace), *options]))
            stack.callback(servers[-1].end)
        for each in servers:
            each.listen(until)
        yield servers


class SlowToneModel(ToneModel):
    """Takes a given time per segment."""

    def _wait(self, stop: CancelToken) -> None:
        time.sleep(float(os.environ[SPEAKING]))
        super()._wait(stop)


class SlowToneSpeech(ToneSpeech):
    """Takes a given time to load."""

    async def load(self, languages: Languages, metrics: Metrics) -> Synthesizer:
        self.may_load.set()
        await asyncio.to_thread(time.sleep, float(os.environ[LOADING]))
        return await super().load(languages, metrics)


@click.group()
def commands() -> None:
    """Stand for the command `kokoro-server`."""


@commands.command("serve")
@server_options
def serve_command(**options: Any) -> None:
    run_server(options, lambda serve: SlowToneSpeech(SlowToneModel(), workers=serve.threads))


if __name__ == "__main__":
    commands()
