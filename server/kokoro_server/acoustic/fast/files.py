"""Files of the cache, named after the code that writes them."""

from __future__ import annotations

import hashlib
import logging
import tempfile
from functools import cache as cached
from pathlib import Path

from kokoro_server.file_trust import writable_by_others

_log = logging.getLogger(__name__)
_SEAL_BYTES = 32
_KINDS = ("weights-*.npy", "generator-*.npy", "kernels-*", "front-*", "tail-*")
"""The second was the first's name before they had the decoder's weights."""


@cached
def code_digest() -> str:
    """Return the digest of the code of all engines, which determines the contents of the cache."""
    digest = hashlib.blake2b(digest_size=8)
    for source in sorted(Path(__file__).parent.parent.rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def remove_others(cache: Path) -> None:
    """Remove the files of other versions of the code from the folder `cache`.

    A process that runs such a version keeps the files that it has mapped. Raises `OSError`.
    """
    for kind in _KINDS:
        for path in cache.glob(kind):
            if code_digest() not in path.name:
                path.unlink(missing_ok=True)


def trusted(path: Path) -> bool:
    """Return whether `path` is a file, and nobody else can write to it or to its folder.

    The process runs the code in the cache, so anyone who can write there could act as this
    process. The log names a file that is not trusted.
    """
    try:
        trouble = writable_by_others(path, path.parent) if path.exists() else None
    except OSError:
        return False
    if trouble:
        _log.warning("%s; its contents are not used", trouble)
    return path.exists() and not trouble


def read_sealed(path: Path) -> bytes | None:
    """Return what `write_sealed` wrote to `path`.

    `None` where it is missing, damaged, or not to be trusted.
    """
    if not trusted(path):
        return None
    content = path.read_bytes()
    seal, content = content[:_SEAL_BYTES], content[_SEAL_BYTES:]
    return content if seal == hashlib.sha256(content).digest() else None


def write_sealed(path: Path, content: bytes) -> None:
    """Write `content` behind its SHA-256; raises `OSError`."""
    write_whole(path, hashlib.sha256(content).digest(), content)


def make_folder(cache: Path) -> None:
    """Create the folder `cache` if needed; nobody else can write to it. Raises `OSError`."""
    cache.mkdir(mode=0o755, parents=True, exist_ok=True)


def write_whole(path: Path, *parts: bytes | memoryview) -> None:
    """Write `parts` to the file `path`, whole or not at all; create its folder if needed.

    Nobody else can write to the created folder. Raises `OSError`.
    """
    make_folder(path.parent)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".making-") as directory:
        unfinished = Path(directory) / path.name
        with unfinished.open("wb") as file:
            for part in parts:
                file.write(part)
        unfinished.replace(path)
