"""The folder of the operator's own voices."""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kokoro_server.file_trust import anyone_may_write
from kokoro_server.voices.voice import Voice
from kokoro_server.voices.voice_file import SUFFIX, VoiceFileError, read_voice
from kokoro_speech.voice_names import is_custom_name

_log = logging.getLogger(__name__)

_Stamps = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class InstalledVoice:
    """A voice that the operator installed."""

    voice: Voice
    language_code: str
    """BCP-47."""


class InstalledVoices:
    """Reads the folder's voices, and reads them again when a file changes. Thread-safe.

    The folder may be missing. A file that is damaged, or that anyone may write to, is left out
    with a warning; the others speak.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._lock = threading.Lock()
        self._stamps: _Stamps = ()
        self._voices: Mapping[str, InstalledVoice] = {}

    def current(self) -> Mapping[str, InstalledVoice]:
        """Return the voices by name, sorted."""
        with self._lock:
            # Look before reading: a change during the read changes the next stamps.
            stamps = tuple(sorted(self._look()))
            if stamps != self._stamps:
                unchanged = set(stamps) & set(self._stamps)
                self._voices = dict(self._read(stamps, unchanged))
                self._stamps = stamps
            return self._voices

    def _look(self) -> Iterator[tuple[str, int, int, int]]:
        for path in self.directory.glob(f"*{SUFFIX}"):
            if is_custom_name(path.stem):
                with suppress(OSError):  # it was removed meanwhile
                    status = path.stat()
                    yield path.stem, status.st_mtime_ns, status.st_size, status.st_ino

    def _read(
        self, stamps: _Stamps, unchanged: set[tuple[str, int, int, int]]
    ) -> Iterator[tuple[str, InstalledVoice]]:
        for stamp in stamps:
            name = stamp[0]
            if stamp in unchanged and name in self._voices:
                yield name, self._voices[name]
            elif voice := self._read_one(name):
                yield name, voice

    def _read_one(self, name: str) -> InstalledVoice | None:
        path = self.directory / f"{name}{SUFFIX}"
        try:
            _refuse_open(path)
            styles, facts = read_voice(path)
        except (VoiceFileError, OSError) as error:
            _log.warning("the voice %s is left out: %s", name, error)
            return None
        return InstalledVoice(Voice(name, "custom", styles, facts.gain_db), facts.language_code)


def _refuse_open(path: Path) -> None:
    for each in (path.parent, path):
        if anyone_may_write(each):
            raise VoiceFileError(f"anyone on this machine can write to {each}; run chmod o-w")
