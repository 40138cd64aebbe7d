"""Files of the cache, named after the code that made them."""

from __future__ import annotations

import hashlib
import tempfile
from functools import cache as cached
from pathlib import Path

_KINDS = ("generator-*.npy", "kernels-*.o")


@cached
def code_digest() -> str:
    """Digest the code of this package, which decides what stands in its cache."""
    digest = hashlib.blake2b(digest_size=8)
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def remove_others(cache: Path) -> None:
    """Remove what other code than this has left in the folder `cache`.

    A process that runs such code keeps what it has mapped. Raises `OSError`.
    """
    for kind in _KINDS:
        for path in cache.glob(kind):
            if code_digest() not in path.name:
                path.unlink(missing_ok=True)


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
