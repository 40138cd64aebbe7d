"""A model pack: one folder with everything that the server needs to speak."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
from numpy.typing import NDArray

from kokoro_server.acoustic import MAX_PHONEMES, STYLE_SIZE
from kokoro_server.errors import ModelPackError
from kokoro_server.file_trust import anyone_may_write
from kokoro_server.modelpack import disk, file_names
from kokoro_server.modelpack.manifest import FORMAT, Manifest


@dataclass(frozen=True, slots=True)
class ModelPack:
    """A verified pack."""

    directory: Path
    """The pack's folder."""
    manifest: Manifest
    """The pack's origin and contents."""
    config: dict[str, Any]
    """Upstream's configuration: hyperparameters of the network, and the vocabulary."""

    @property
    def model_path(self) -> Path:
        """Return the path of the ONNX graph; its weights are beside it."""
        return self.directory / file_names.MODEL

    @property
    def checkpoint_path(self) -> Path | None:
        """Return the path of upstream's PyTorch checkpoint, if the pack holds it."""
        held = file_names.CHECKPOINT in self.manifest.files
        return self.directory / file_names.CHECKPOINT if held else None

    @property
    def identity(self) -> str:
        """Return a name of the graph and its weights that differs from every other model's."""
        files = (self.manifest.files[name] for name in (file_names.MODEL, file_names.WEIGHTS))
        digest = hashlib.blake2b("".join(file.sha256 for file in files).encode(), digest_size=8)
        return digest.hexdigest()

    @property
    def size_bytes(self) -> int:
        """Return the size of the folder on disk, with the cache of the fast engine."""
        return disk.total_bytes(self.directory)

    @property
    def vocabulary(self) -> dict[str, int]:
        """Return the id of every phoneme character."""
        vocabulary: dict[str, int] = self.config["vocab"]
        return vocabulary

    def voice(self, voice_id: str) -> NDArray[np.float32]:
        """Read the style vectors of a voice of the catalogue: `[510, 256]`, read-only.

        Row n - 1 is the style of an utterance of n phonemes. A mapped file would stay open.
        """
        path = self.directory / file_names.voice_file(voice_id)
        styles = np.fromfile(path, dtype="<f4").reshape(MAX_PHONEMES, STYLE_SIZE)
        styles.setflags(write=False)
        return styles


def default_directory() -> Path:
    """Return the default folder of the pack, below the user's cache."""
    return platformdirs.user_cache_path("kokoro-speech") / f"pack-v{FORMAT}"


def open_pack(directory: Path) -> ModelPack:
    """Verify the pack in `directory` and return it, without network access.

    Raises `ModelPackError` where there is no pack, or a pack that doesn't match its manifest.
    """
    try:
        return load(directory)
    except ModelPackError as error:
        raise ModelPackError(f"{error}; run `kokoro-server pull` to make it") from error


def load(directory: Path) -> ModelPack:
    """Verify the pack in `directory` as `open_pack` does, but with errors that give no advice."""
    try:
        manifest = Manifest.read(directory)
        _refuse_open(directory, manifest)
        manifest.verify(directory)
        config = json.loads((directory / file_names.CONFIG).read_bytes())
    except OSError as error:
        raise ModelPackError(f"{error.filename} can't be read: {error.strerror}") from error
    return ModelPack(directory, manifest, config)


def _refuse_open(directory: Path, manifest: Manifest) -> None:
    """Raise `ModelPackError` where anyone could change a file after it was verified."""
    paths = {directory / name for name in manifest.files if (directory / name).exists()}
    for path in sorted({directory, *paths, *(path.parent for path in paths)}):
        if anyone_may_write(path):
            raise ModelPackError(
                f"anyone on this machine can write to {path}, so what is verified may change; "
                f"run chmod o-w {path}"
            )
