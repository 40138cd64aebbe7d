"""Runs espeak-ng in a separate process, because some texts make it overrun its buffers.

So a crash affects only the call with that text.
"""

import atexit
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_WORKER = Path(__file__).with_name("espeak_worker.py")
_LONGEST_MS = 30_000
"""Timeout per text. Even the first text, which waits for the process to start, takes less."""


class EspeakCrashed(Exception):
    """A text crashed espeak-ng; it restarts for the next text."""


@dataclass(frozen=True, slots=True)
class _Running:
    process: subprocess.Popen[str]
    requests: IO[str]
    answers: IO[str]
    folder: str
    """Folder of its temporary files; the process that ends last removes it."""

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.requests.close()
        self.answers.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class EspeakProcess:
    """Phonemizes with any of espeak-ng's voices; thread-safe.

    The process starts with the first text, and again with the first text after a crash.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: _Running | None = None
        atexit.register(self.close)

    def start(self) -> None:
        """Start the process if it doesn't run; it loads while the caller goes on."""
        with self._lock:
            self._running = self._running or _start()

    def phonemize(self, voice: str, text: str) -> str:
        """Return the phonemes of `text`, a single line; raises `EspeakCrashed`."""
        with self._lock:
            if self._running is None:
                self._running = _start()
            try:
                return _ask(self._running, voice, text)
            except (OSError, ValueError):
                self._stop()
                raise EspeakCrashed(f"espeak-ng died (voice {voice})") from None

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def _stop(self) -> None:
        running, self._running = self._running, None
        if running:
            running.close()


def _start() -> _Running:
    folder = tempfile.mkdtemp(prefix="kokoro-espeak-")
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-P", str(_WORKER), folder],
        env=os.environ | {"TMPDIR": folder},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdin is not None  # noqa: S101 - pipes were asked for
    assert process.stdout is not None  # noqa: S101 - as above
    return _Running(process, process.stdin, process.stdout, folder)


def _ask(running: _Running, voice: str, text: str) -> str:
    running.requests.write(json.dumps([voice, text]) + "\n")
    running.requests.flush()
    answered = select.poll()
    answered.register(running.answers, select.POLLIN)
    if not answered.poll(_LONGEST_MS):
        raise TimeoutError
    phonemes: str = json.loads(running.answers.readline())  # the end of the file raises
    return phonemes


ESPEAK = EspeakProcess()
"""The one process that all languages share."""
