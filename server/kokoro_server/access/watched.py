"""Values that are read from files, and read again when a file changes."""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from kokoro_server.errors import ConfigurationError

T = TypeVar("T")
_Stamp = tuple[tuple[int, int, int] | None, ...]

_log = logging.getLogger(__name__)


class Watched(Generic[T]):
    """A value read from files; safe from several threads.

    A change is noticed when the value is asked for, by what the file system says of the files.
    Where they hold no good value, or only half of it yet, the last good one stays.
    """

    def __init__(self, paths: Sequence[Path], load: Callable[[], T]) -> None:
        """Read the first value with `load`, which raises `ConfigurationError` for a broken one."""
        self._paths = paths
        self._load = load
        self._lock = threading.Lock()
        self._stamp = self._look()
        self._value = load()

    def current(self) -> T:
        """Return the value, read anew where a file has changed."""
        self.changed()
        return self._value

    def changed(self) -> T | None:
        """Return the value where it has changed since it was last asked for, otherwise `None`."""
        with self._lock:
            stamp = self._look()
            if stamp == self._stamp:
                return None
            # What is written while it is read has another stamp next time.
            self._stamp = stamp
            return self._reload()

    def _reload(self) -> T | None:
        names = ", ".join(map(str, self._paths))
        try:
            self._value = self._load()
        except ConfigurationError as error:
            _log.warning("not reloaded, what was read before stays in use: %s", error)
            return None
        _log.info("reloaded %s", names)
        return self._value

    def _look(self) -> _Stamp:
        return tuple(map(_stamp_of, self._paths))


def read(path: Path, option: str) -> bytes:
    """Return what the file of `option` holds; raises `ConfigurationError`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(f"{option}: can't read {path}: {error.strerror}") from None


def _stamp_of(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
