"""Size and SHA-256 of a file: what every download and every file of a pack is checked against."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Digest:
    """What a file has to be, byte for byte."""

    size: int
    """Bytes."""
    sha256: str
    """Lower-case hexadecimal."""

    @classmethod
    def of(cls, path: Path) -> Digest:
        """Measure the file at `path`; `OSError` where it can't be read."""
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            return cls(file.tell(), sha256)

    def matches(self, path: Path) -> bool:
        """Return whether `path` is a file with these very bytes."""
        # The size comes first: it settles an unfinished file without reading it.
        return path.is_file() and path.stat().st_size == self.size and Digest.of(path) == self
