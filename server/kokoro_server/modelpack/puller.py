"""Builds a model pack: atomically, by one process at a time, resumable after a kill.

Work happens in a folder inside the pack's folder, which may be the mount point of a volume:

    pack-v2/.partial/downloads   verified and unfinished downloads
    pack-v2/.partial/pack        the unfinished pack; its manifest is written last
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from filelock import FileLock, Timeout

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import disk, file_names
from kokoro_server.modelpack.manifest import Manifest
from kokoro_server.modelpack.pack import ModelPack, load
from kokoro_server.modelpack.progress import Progress
from kokoro_server.modelpack.sources import PackBuilder, PullFolders, SourceUnavailable


def pull_from(candidates: Sequence[PackBuilder], directory: Path, progress: Progress) -> ModelPack:
    """Build the pack in `directory` from the first reachable of `candidates`.

    Returns at once if `directory` holds the valid pack of one of them; rebuilds a damaged pack.
    Raises `ModelPackError`, in one line.
    """
    directory = directory.resolve()
    if pack := _sound_pack(candidates, directory):
        return pack
    with disk.disk_errors(directory):
        disk.refuse_foreign(directory)
        directory.mkdir(parents=True, exist_ok=True)
        with _alone(directory, progress):
            # Another process may have built the pack while it held the lock.
            if pack := _sound_pack(candidates, directory):
                return pack
            if file_names.files_in(directory):
                progress.step(f"{directory} is not the sound pack that is asked for; replacing it")
            _make(candidates, directory, progress)
    return load(directory)


@contextmanager
def _alone(directory: Path, progress: Progress) -> Iterator[None]:
    """Hold the lock in `directory`; the kernel releases it when the process dies."""
    lock = FileLock(directory / file_names.LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress.step(f"another process is making {directory}; waiting for it")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _make(candidates: Sequence[PackBuilder], directory: Path, progress: Progress) -> None:
    partial = directory / file_names.PARTIAL
    workspace = PullFolders(downloads=partial / "downloads", pack=partial / "pack")
    if not _published(candidates, workspace.pack, directory):
        _build(candidates, workspace, progress)
        disk.publish(workspace.pack, directory)
    disk.remove_others(directory, load(directory).manifest.files)
    # The removal may fail while the pip of a killed run still writes there; that is harmless.
    shutil.rmtree(partial, ignore_errors=True)


def _published(candidates: Sequence[PackBuilder], ready: Path, directory: Path) -> bool:
    """Publish the finished pack of a run that was killed then; return whether it is valid."""
    if not (ready / file_names.MANIFEST).exists():
        return False
    disk.publish(ready, directory)
    return _sound_pack(candidates, directory) is not None


def _build(candidates: Sequence[PackBuilder], workspace: PullFolders, progress: Progress) -> None:
    """Build from the first reachable candidate."""
    for source, following in pairwise(candidates):
        try:
            _build_from(source, workspace, progress)
        except SourceUnavailable as error:
            progress.step(f"{error}; taking the {following.label} instead")
        else:
            return
    _build_from(candidates[-1], workspace, progress)


def _build_from(source: PackBuilder, workspace: PullFolders, progress: Progress) -> None:
    workspace.downloads.mkdir(parents=True, exist_ok=True)
    voices = workspace.pack / file_names.VOICES
    voices.mkdir(parents=True, exist_ok=True)
    reusable = disk.size_of(workspace.downloads, workspace.pack, voices)
    disk.require_room(workspace.pack, source.needed_bytes - reusable)
    progress.step(f"making the model pack from the {source.label}")
    source.build(workspace, progress)
    for name in file_names.files_in(workspace.pack) - source.files:
        (workspace.pack / name).unlink()
    progress.step("verifying the model pack")
    disk.sync(workspace.pack)
    Manifest.describe(workspace.pack, source.kind, source.versions).write(workspace.pack)


def _sound_pack(candidates: Sequence[PackBuilder], directory: Path) -> ModelPack | None:
    """Return the pack in `directory` if it is valid and one that a candidate would build."""
    try:
        pack = load(directory)
    except ModelPackError:
        return None
    return pack if any(_would_make(source, pack.manifest) for source in candidates) else None


def _would_make(source: PackBuilder, manifest: Manifest) -> bool:
    return (
        source.kind == manifest.source
        and source.versions == manifest.versions
        and source.files <= manifest.files.keys()
    )
