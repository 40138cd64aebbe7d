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


def voice_file(voice_id: str) -> str:
    """Return the name of a voice's file within the pack, such as "voices/af_heart.bin"."""
    return f"{VOICES}/{voice_id}.bin"


def required_files() -> frozenset[str]:
    """Return the names of the files that every pack holds, its manifest aside."""
    voices = {voice_file(voice.id) for voice in catalogue.voices()}
    return frozenset({MODEL, WEIGHTS, CONFIG} | voices)


def files_in(directory: Path) -> frozenset[str]:
    """Return the names of all files below `directory`, relative to it, with forward slashes."""
    return frozenset(
        path.relative_to(directory).as_posix()
        for path in directory.rglob("*")
        if path.is_symlink() or not path.is_dir()
    )


def foreign(names: Iterable[str]) -> list[str]:
    """Return, sorted, the names that no pack holds."""
    return sorted(set(names) - required_files() - {CHECKPOINT, MANIFEST})
