"""Files of the cache."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path


def code_digest() -> bytes:
    """Digest the code of this package, which decides what stands in its cache."""
    digest = hashlib.blake2b(digest_size=8)
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.digest()


def write_whole(path: Path, *parts: bytes | memoryview) -> None:
    """Write `parts` to the file `path`, whole or not at all, and make its folder.

    Raises `OSError`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".making-") as directory:
        unfinished = Path(directory) / path.name
        with unfinished.open("wb") as file:
            for part in parts:
                file.write(part)
        unfinished.replace(path)
