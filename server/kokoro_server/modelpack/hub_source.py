"""The hub source: builds a model pack from upstream's repositories on a model hub."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kokoro_server.modelpack import file_names
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.progress import Progress
from kokoro_server.modelpack.sources import PullFolders, SourceKind


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on the hub at a fixed revision."""

    name: str
    revision: str


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file in a repository on the hub."""

    repository: Repository
    path: str
    digest: Digest

    @property
    def url(self) -> str:
        """Return the file's path below the hub's endpoint."""
        return f"{self.repository.name}/resolve/{self.repository.revision}/{self.path}"


@dataclass(frozen=True)
class HubSource:
    """The place of each part of the pack on the hub."""

    endpoint: str
    """Address of the hub."""
    model: HubFile
    """The published float32 model."""
    parts: Mapping[str, HubFile]
    """Files that go into the pack unchanged, by their name within the pack."""
    converted_bytes: int
    """Size of the files that `convert` writes."""
    convert: Callable[[Path, Path], None]
    """Converts the published model to `model.onnx` and `weights.bin` in a folder."""

    kind = SourceKind.HUB
    label = "model hub"

    @property
    def versions(self) -> dict[str, str]:
        """Return the revision of each repository."""
        files = (self.model, *self.parts.values())
        return {file.repository.name: file.repository.revision for file in files}

    @property
    def files(self) -> frozenset[str]:
        """Return the names of the pack's files."""
        return frozenset({file_names.MODEL, file_names.WEIGHTS, *self.parts})

    @property
    def needed_bytes(self) -> int:
        """Return the disk space for the published model and the pack."""
        parts = sum(part.digest.size for part in self.parts.values())
        return self.model.digest.size + parts + self.converted_bytes

    def build(self, workspace: PullFolders, progress: Progress) -> None:
        """Download, verify, convert."""
        # A server with a finished pack downloads nothing, and httpx takes long to import.
        from kokoro_server.modelpack import http_download  # noqa: PLC0415

        model = workspace.downloads / "float32.onnx"
        with http_download.client(self.endpoint) as http:
            for name, part in self.parts.items():
                target = workspace.pack / name
                http_download.download(http, part.url, target, part.digest, progress)
            http_download.download(http, self.model.url, model, self.model.digest, progress)
        progress.step("adopting the model")
        self.convert(model, workspace.pack)
