"""Turns what libraries write to standard error into log records.

gRPC, ONNX Runtime and espeak-ng don't use Python's logging: they write to file descriptor 2.
"""

import logging
import os
import re
import threading
from io import TextIOWrapper
from typing import IO

_log = logging.getLogger("kokoro_server.standard_error")

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LEVEL = re.compile(r"^([IWEF])\d{4} |\[([VIWEF]):")
"""How gRPC ("E1128 01:02:03 …") and ONNX Runtime ("[W:onnxruntime…") mark the level of a line."""
_LEVELS = {"V": logging.DEBUG, "I": logging.INFO, "E": logging.ERROR, "F": logging.CRITICAL}
_FLUSH_SECONDS = 2.0


class CapturedStandardError:
    """Logs each line that this process, or a child of it, writes to file descriptor 2."""

    def __init__(self) -> None:
        """Replace standard error with a pipe."""
        self.stream: IO[str] = os.fdopen(os.dup(2), "w", encoding="utf-8", buffering=1)
        """The original standard error; the log itself goes there."""
        logging.raiseExceptions = False  # a failed write must not print to the captured stream
        self._end = f"end of standard error of process {os.getpid()}"
        self._ended = threading.Event()
        reading, writing = os.pipe()
        os.dup2(writing, 2)
        os.close(writing)
        lines = os.fdopen(reading, encoding="utf-8", errors="replace")
        threading.Thread(target=self._read, args=(lines,), name="stderr", daemon=True).start()

    def flush(self) -> None:
        """Return when everything written so far is logged."""
        self._ended.clear()
        os.write(2, f"{self._end}\n".encode())
        self._ended.wait(_FLUSH_SECONDS)

    def _read(self, lines: TextIOWrapper) -> None:
        for line in lines:
            text = _COLOURS.sub("", line.rstrip())
            before = text.removesuffix(self._end)  # it may lack its own line end
            if before:
                _log.log(level_of(before), "%s", before)
            if before != text:
                self._ended.set()


def level_of(line: str) -> int:
    """Return the level of a library's line; `WARNING` if the line names none."""
    found = _LEVEL.search(line)
    return _LEVELS.get(found[1] or found[2], logging.WARNING) if found else logging.WARNING
