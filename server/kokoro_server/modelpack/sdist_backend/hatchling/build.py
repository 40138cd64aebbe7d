"""A build backend that hands out the metadata that a source distribution brings along.

`pip download` asks the backend for metadata before it keeps a source distribution. With this one
in the place of the real one (see `pip_download`), that takes nothing but the archive itself: no
further packages from the index, and no code from it.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def prepare_metadata_for_build_wheel(
    metadata_directory: str, config_settings: object = None
) -> str:
    """Copy PKG-INFO from the unpacked archive, the working folder, as PEP 517 asks for it."""
    del config_settings
    info = Path(metadata_directory, "package.dist-info")
    info.mkdir()
    shutil.copyfile("PKG-INFO", info / "METADATA")
    return info.name
