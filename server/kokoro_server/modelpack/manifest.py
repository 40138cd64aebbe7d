"""The manifest of a model pack: its origin, and the digest of each of its files."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import file_names
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.sources import SourceKind

FORMAT = 2
"""Version of the pack's layout and of its graph; a pack of another version is rebuilt."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Origin and contents of a pack."""

    source: SourceKind
    """`SourceKind.HUB` or `SourceKind.INDEX`."""
    versions: Mapping[str, str]
    """Version of each package, or revision of each hub repository, that the pack is made of."""
    files: Mapping[str, Digest]
    """Digest of every file but the manifest itself, by its name within the pack."""

    @classmethod
    def describe(cls, directory: Path, source: SourceKind, versions: Mapping[str, str]) -> Manifest:
        """Compute the digests of the files in `directory`."""
        names = sorted(file_names.files_in(directory) - {file_names.MANIFEST})
        return cls(source, versions, {name: Digest.of(directory / name) for name in names})

    def write(self, directory: Path) -> None:
        """Write `manifest.json` into `directory`, whole or not at all."""
        target = directory / file_names.MANIFEST
        draft = target.with_suffix(".json.part")
        with draft.open("w", encoding="utf-8") as file:
            json.dump({"format": FORMAT, **asdict(self)}, file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)

    @classmethod
    def read(cls, directory: Path) -> Manifest:
        """Read `manifest.json` from `directory`.

        Raises `ModelPackError` where it is missing, damaged or of another version, and `OSError`
        where it can't be read.
        """
        path = directory / file_names.MANIFEST
        try:
            content = json.loads(path.read_bytes())
            if content["format"] != FORMAT:
                raise ModelPackError(f"{path} is of format {content['format']}, not {FORMAT}")
            files = {name: Digest(**digest) for name, digest in content["files"].items()}
            return cls(SourceKind(content["source"]), dict(content["versions"]), files)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise ModelPackError(f"there is no model pack in {directory}") from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelPackError(f"{path} is damaged") from error

    def verify(self, directory: Path) -> None:
        """Check the files in `directory`; raises `ModelPackError`, which names the first bad one.

        Reads every byte. SHA-256 takes a fraction of a second, and the read warms the page cache
        for the memory-mapped weights.
        """
        for name in sorted(file_names.required_files() - self.files.keys()):
            raise ModelPackError(f"the model pack in {directory} lacks {name}")
        for name, digest in self.files.items():
            if not digest.matches(directory / name):
                raise ModelPackError(f"{directory / name} is missing or damaged")
