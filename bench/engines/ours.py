"""An engine of this project: `python -m bench.engines.ours ENGINE PACK THREADS`."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.engines.serving import Pieces, Task, serve
from bench.texts import VOICE
from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.acoustic.vocabulary import Vocabulary
from kokoro_server.engines import Engine, load_engine
from kokoro_server.modelpack import open_pack
from kokoro_speech.facts import SAMPLE_RATE_HERTZ


def load() -> dict[str, Task]:
    """Load the engine that the command line names."""
    engine, directory, threads = sys.argv[1:]
    pack = open_pack(Path(directory))
    model = load_engine(Engine(engine), pack, int(threads))
    if engine == Engine.FAST and isinstance(model, OnnxModel):
        sys.exit("the fast engine can't run on this machine, so there is nothing to measure")
    vocabulary = Vocabulary(pack.vocabulary)
    styles = pack.voice(VOICE)

    def speak(phonemes: str) -> Pieces:
        """Speak segments of phonemes, one per line."""
        for segment in phonemes.splitlines():
            ids = vocabulary.encode(segment)
            prosody = Prosody.steady(len(ids), 1.0)
            waveform = model.run(ids, styles[len(ids) - 1], prosody, 0)
            yield len(waveform.samples) / SAMPLE_RATE_HERTZ

    return {"phonemes": speak}


if __name__ == "__main__":
    serve(load)
