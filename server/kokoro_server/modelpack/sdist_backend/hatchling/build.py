"""A build backend that returns the metadata inside a source distribution.

`pip download` asks the backend for metadata before it keeps a source distribution. With this
backend instead of the real one (see `pip_download`), pip needs only the archive itself: it
downloads no further packages, and runs no code from the archive.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def prepare_metadata_for_build_wheel(
    metadata_directory: str, config_settings: object = None
) -> str:
    """Copy PKG-INFO from the unpacked archive, the working folder, as PEP 517 requires."""
    del config_settings
    info = Path(metadata_directory, "package.dist-info")
    info.mkdir()
    shutil.copyfile("PKG-INFO", info / "METADATA")
    return info.name
