"""Size and SHA-256 of a file, to verify downloads and the files of a pack."""

from __future__ import annotations

import hashlib
import mmap
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Digest:
    """The expected size and hash of a file."""

    size: int
    """Bytes."""
    sha256: str
    """Lower-case hexadecimal."""

    @classmethod
    def of(cls, path: Path) -> Digest:
        """Compute the digest of the file at `path`; raises `OSError` where it can't be read."""
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            if not size:  # nothing to map
                return cls(0, hashlib.sha256().hexdigest())
            # One call for the whole file leaves the interpreter to other threads meanwhile. Read
            # in chunks beside a busy thread, it would wait for the interpreter after each.
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
                return cls(size, hashlib.sha256(content).hexdigest())

    def matches(self, path: Path) -> bool:
        """Return whether `path` is a file with this digest."""
        # Compare the size first, so that an unfinished file needs no read.
        return path.is_file() and path.stat().st_size == self.size and Digest.of(path) == self
