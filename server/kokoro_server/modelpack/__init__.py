"""The model pack: a folder with the acoustic model, the voices and the vocabulary."""

from kokoro_server.modelpack.pack import ModelPack, default_directory, open_pack
from kokoro_server.modelpack.progress import (
    ConsoleProgress,
    LogProgress,
    Progress,
    SilentProgress,
)
from kokoro_server.modelpack.published import DEFAULT_HUB_ENDPOINT, pull
from kokoro_server.modelpack.sources import SourceKind

__all__ = [
    "DEFAULT_HUB_ENDPOINT",
    "ConsoleProgress",
    "LogProgress",
    "ModelPack",
    "Progress",
    "SilentProgress",
    "SourceKind",
    "default_directory",
    "open_pack",
    "pull",
]
