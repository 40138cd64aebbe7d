"""A sentence by the fast engine on Arm, against ONNX Runtime; run by `make test-arm`.

Not collected by `make test`: it needs an Arm processor, or an emulator. ARM_ENGINE names the folder
that `engine.py` has filled.
"""

import logging
import os
import platform
from pathlib import Path

import numpy as np
from tests.server.acoustic.speaking import say

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, best_instruction_set
from kokoro_server.acoustic.fast.model import FastModel
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.modelpack import default_directory, open_pack

PHONEMES = "ɡˈʊd mˈɔɹnɪŋ."
LEAST_RATIO = 85
"""Least signal-to-difference ratio of the engines, in dB."""


def test_a_sentence_is_the_same_as_by_onnx_runtime() -> None:
    assert platform.machine() == "aarch64"
    assert best_instruction_set() is InstructionSet.NEON
    pack = open_pack(default_directory())
    engine = FastModel(
        pack.model_path, Path(os.environ["ARM_ENGINE"]), threads=1, identity=pack.identity
    )
    fast = say(engine, pack, PHONEMES)
    onnx = say(OnnxModel(pack.model_path, threads=1), pack, PHONEMES)

    assert fast.durations.tolist() == onnx.durations.tolist()
    difference = fast.samples - onnx.samples
    ratio = 10 * np.log10(np.sum(onnx.samples**2) / np.sum(difference**2))
    logging.getLogger(__name__).warning("signal to difference: %.1f dB", ratio)
    assert ratio >= LEAST_RATIO
