"""What a pull does to the disk, apart from downloading: room, durability, and the swap."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import file_names


@contextmanager
def disk_errors(directory: Path) -> Iterator[None]:
    """Turn an `OSError` into a `ModelPackError` that says what to do about `directory`."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise ModelPackError(
                f"the disk is full: make room for {directory} or name another folder; "
                "what is downloaded already is kept"
            ) from error
        place = error.filename or directory
        raise ModelPackError(
            f"the model pack can't be written: {place}: {error.strerror}; name another folder"
        ) from error


def refuse_foreign(directory: Path) -> None:
    """Raise `ModelPackError` where replacing `directory` would take somebody's files away."""
    if not directory.exists():
        return
    if not directory.is_dir():
        raise ModelPackError(f"{directory} is not a folder; name another one")
    if directory.is_mount():
        raise ModelPackError(f"{directory} is a mount point; name a folder inside it")
    names = file_names.files_in(directory)
    foreign = file_names.foreign(names)
    if not foreign and names and file_names.MANIFEST not in names:
        foreign = sorted(names)
    if foreign:
        raise ModelPackError(
            f"{directory} holds files that are no model pack's, such as {foreign[0]}; "
            "name another folder, or move them away"
        )


def require_room(directory: Path, needed_bytes: int) -> None:
    """Raise `ModelPackError` where fewer than `needed_bytes` are free for `directory`."""
    free = shutil.disk_usage(directory).free
    if free < needed_bytes:
        raise ModelPackError(
            f"the model pack needs {needed_bytes / 1e6:.0f} MB on the disk of {directory}, and "
            f"{free / 1e6:.0f} MB are free; make room or name another folder"
        )


def size_of(*directories: Path) -> int:
    """Return the bytes of the files that stand in `directories` themselves."""
    files = (path for directory in directories for path in directory.iterdir() if path.is_file())
    return sum(path.stat().st_size for path in files)


def sync(directory: Path) -> None:
    """Wait until everything below `directory` is on the disk."""
    for path in (*directory.rglob("*"), directory):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def publish(ready: Path, directory: Path, replaced: Path) -> None:
    """Rename `ready` to `directory`; whatever stands there moves to `replaced` first.

    A kill between the two renames leaves `ready` complete, for the next pull to publish.
    """
    if directory.exists():
        shutil.rmtree(replaced, ignore_errors=True)
        directory.rename(replaced)
    ready.rename(directory)
    descriptor = os.open(directory.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
