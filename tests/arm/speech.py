"""A sentence by the fast engine on Arm; run by `make test-arm`, and compared by `compare.py`.

Not collected by `make test`: it needs an Arm processor, or an emulator. ARM_ENGINE names the folder
that `engine.py` has filled.
"""

import os
import platform
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tests.server.acoustic.speaking import say

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, best_instruction_set
from kokoro_server.acoustic.fast.model import FastModel
from kokoro_server.acoustic.fast.sessions import Front, FrontOutput
from kokoro_server.modelpack import default_directory, open_pack

PHONEMES = "ɡˈʊd mˈɔɹnɪŋ."


def test_the_engine_speaks_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    assert platform.machine() == "aarch64"
    assert best_instruction_set() is InstructionSet.NEON
    pack = open_pack(default_directory())
    folder = Path(os.environ["ARM_ENGINE"])
    engine = FastModel(pack.model_path, folder, threads=1, identity=pack.identity)
    fronts: list[FrontOutput] = []
    monkeypatch.setattr(Front, "run", _recorded(Front.run, fronts))

    waveform = say(engine, pack, PHONEMES)

    (front,) = fronts
    assert np.array_equal(waveform.durations, front.durations)
    np.savez(
        folder / "sentence.npz",
        encoded=front.decoder.encoded,
        text=front.decoder.text,
        harmonics=front.harmonics,
        samples=waveform.samples,
    )


def _recorded(run: Callable[..., FrontOutput], outputs: list[FrontOutput]) -> object:
    def recording(*arguments: object) -> FrontOutput:
        outputs.append(run(*arguments))
        return outputs[-1]

    return recording
