"""espeak-ng at a distance: it writes past the end of its buffers for some texts.

In a process of its own it can break nothing but the call whose text breaks it.
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
"""No text takes so long, not even the first, which waits for the process to start."""


class EspeakCrashed(Exception):
    """espeak-ng died of a text; the next text finds it alive again."""


@dataclass(frozen=True, slots=True)
class _Running:
    process: subprocess.Popen[str]
    requests: IO[str]
    answers: IO[str]
    folder: str
    """Its temporary files: cleared away by whichever of the two processes outlives the other."""

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.requests.close()
        self.answers.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class EspeakProcess:
    """Speaks with any of espeak-ng's voices; safe from several threads.

    The process starts with the first text, and again with the first one after it died.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: _Running | None = None
        atexit.register(self.close)

    def phonemize(self, voice: str, text: str) -> str:
        """Return the phonemes of `text`, which is one line; raises `EspeakCrashed`."""
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
    phonemes: str = json.loads(running.answers.readline())  # an end of file is no JSON
    return phonemes


ESPEAK = EspeakProcess()
"""The one process that all languages share."""
