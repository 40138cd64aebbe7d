"""The package `kokoro-onnx`: `python -m bench.engines.published_int8 MODEL PACK THREADS`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import onnxruntime
from kokoro_onnx import Kokoro
from numpy.typing import NDArray

from bench.engines.serving import Pieces, Task, serve
from bench.texts import VOICE

Chunk = tuple[NDArray[np.float32], int]


def load() -> dict[str, Task]:
    """Load the published int8 file."""
    model, directory, threads = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads  # the rest is kokoro-onnx's default
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    kokoro = _with_voice(session, directory / "voices" / f"{VOICE}.bin")

    def speak(phonemes: str) -> Pieces:
        samples, rate = kokoro.create(phonemes, VOICE, is_phonemes=True, trim=False)
        yield len(samples) / rate

    def read(text: str) -> Pieces:
        stream = kokoro.create_stream(text, VOICE)
        with asyncio.Runner() as runner:
            try:
                while chunk := runner.run(_next(stream)):
                    samples, rate = chunk
                    yield len(samples) / rate
            finally:
                runner.run(stream.aclose())

    return {"phonemes": speak, "text": read}


def _with_voice(session: onnxruntime.InferenceSession, voice: Path) -> Kokoro:
    """Write the voice as an archive of arrays, the form that kokoro-onnx reads."""
    styles = np.fromfile(voice, np.float32).reshape(-1, 1, 256)
    with tempfile.TemporaryDirectory() as directory:
        archive = Path(directory) / "voices.npz"
        np.savez(archive, styles)
        kokoro = Kokoro.from_session(session, str(archive))
    kokoro.voices = {VOICE: styles}  # the archive is gone with its folder
    return kokoro


async def _next(stream: AsyncIterator[Chunk]) -> Chunk | None:
    return await anext(stream, None)


if __name__ == "__main__":
    serve(load)
