"""Values that are read from files and reloaded when a file changes."""

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
    """A value read from files. Thread-safe.

    Each access compares the modification time, size and inode of the files with the last ones. If
    changed files hold no valid value, perhaps because they are half written, the last valid value
    stays.
    """

    def __init__(self, paths: Callable[[], Sequence[Path]], load: Callable[[], T]) -> None:
        """Read the first value with `load`, which raises `ConfigurationError` if it is broken.

        `paths` returns the files and folders to watch.
        """
        self._paths = paths
        self._load = load
        self._lock = threading.Lock()
        self._stamp = self._look()
        self._value = load()

    def current(self) -> T:
        """Return the value, reloaded if a file has changed."""
        self.changed()
        return self._value

    def changed(self) -> T | None:
        """Return the value if it has changed since the last access, otherwise `None`."""
        with self._lock:
            stamp = self._look()
            if stamp == self._stamp:
                return None
            # Take the stamp before the content: a write during the read changes the next stamp.
            self._stamp = stamp
            return self._reload()

    def _reload(self) -> T | None:
        names = ", ".join(map(str, self._paths()))
        try:
            self._value = self._load()
        except ConfigurationError as error:
            _log.warning("not reloaded, what was read before stays in use: %s", error)
            return None
        _log.info("reloaded %s", names)
        return self._value

    def _look(self) -> _Stamp:
        return tuple(map(_stamp_of, self._paths()))


def read(path: Path, option: str) -> bytes:
    """Return the content of the file that `option` names; raises `ConfigurationError`."""
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
