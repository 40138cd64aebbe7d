"""Names of the files in a model pack."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kokoro_speech import catalogue

MODEL = "model.onnx"
WEIGHTS = "weights.bin"
CONFIG = "config.json"
CHECKPOINT = "kokoro-v1_0.pth"
MANIFEST = "manifest.json"
VOICES = "voices"

LOCK, PARTIAL, FAST = ".lock", ".partial", ".fast"
"""Other entries in the folder of a pack: the lock of a pull, its work folder, and the cache of the
fast engine. They are inside, because the folder may be the mount point of a volume."""


def voice_file(voice_id: str) -> str:
    """Return the name of a voice's file within the pack, such as "voices/af_heart.bin"."""
    return f"{VOICES}/{voice_id}.bin"


def required_files() -> frozenset[str]:
    """Return the names of the files that every pack holds, without the manifest."""
    voices = {voice_file(voice.id) for voice in catalogue.voices()}
    return frozenset({MODEL, WEIGHTS, CONFIG} | voices)


def files_in(directory: Path) -> frozenset[str]:
    """Return the names of the pack's files and of foreign files below `directory`.

    Names are relative to `directory`, with forward slashes.
    """
    return frozenset(
        path.relative_to(directory).as_posix()
        for entry in directory.iterdir()
        if entry.name not in {LOCK, PARTIAL, FAST}
        for path in (entry, *entry.rglob("*"))
        if path.is_symlink() or not path.is_dir()
    )


def foreign(names: Iterable[str]) -> list[str]:
    """Return the names that belong to no pack, sorted."""
    return sorted(set(names) - required_files() - {CHECKPOINT, MANIFEST})
