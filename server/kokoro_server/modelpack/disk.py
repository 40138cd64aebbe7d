"""Disk operations of a pull, apart from downloads: free space, sync, and publishing."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import file_names


@contextmanager
def disk_errors(directory: Path) -> Iterator[None]:
    """Turn an `OSError` into a `ModelPackError` with advice about `directory`."""
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
    """Raise `ModelPackError` where `directory` holds files that don't belong to a pack."""
    if not directory.exists():
        return
    if not directory.is_dir():
        raise ModelPackError(f"{directory} is not a folder; name another one")
    names = file_names.files_in(directory)
    foreign = file_names.foreign(names)
    unfinished = (directory / file_names.PARTIAL).exists()
    if not foreign and names and file_names.MANIFEST not in names and not unfinished:
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
    """Return the bytes of the files directly in `directories`, without subfolders."""
    files = (path for directory in directories for path in directory.iterdir() if path.is_file())
    return sum(path.stat().st_size for path in files)


def sync(directory: Path) -> None:
    """Wait until everything below `directory` is on the disk."""
    for path in (*directory.rglob("*"), directory):
        _sync(path)


def publish(ready: Path, directory: Path) -> None:
    """Move the finished pack in `ready` into `directory`, and replace what is there.

    The old manifest is removed first and the new one is moved last. So a kill in between leaves no
    valid pack in `directory`, and the remaining files in `ready`. A process that has mapped an old
    file keeps it.
    """
    (directory / file_names.MANIFEST).unlink(missing_ok=True)
    _sync(directory)
    for name in sorted(file_names.files_in(ready) - {file_names.MANIFEST}):
        target = directory / name
        target.parent.mkdir(exist_ok=True)
        (ready / name).replace(target)
    _sync(directory / file_names.VOICES)
    (ready / file_names.MANIFEST).replace(directory / file_names.MANIFEST)
    _sync(directory)


def remove_others(directory: Path, names: Collection[str]) -> None:
    """Remove the files in `directory` that are not among a pack's files `names`."""
    for name in file_names.files_in(directory) - {*names, file_names.MANIFEST}:
        (directory / name).unlink()


def total_bytes(directory: Path) -> int:
    """Return the bytes of all files below `directory`."""
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
