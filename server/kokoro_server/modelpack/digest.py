"""Size and SHA-256 of a file, to verify downloads and the files of a pack."""

from __future__ import annotations

import hashlib
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
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            return cls(file.tell(), sha256)

    def matches(self, path: Path) -> bool:
        """Return whether `path` is a file with this digest."""
        # Compare the size first, so that an unfinished file needs no read.
        return path.is_file() and path.stat().st_size == self.size and Digest.of(path) == self
