from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from onnx import helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import random

from kokoro_server.acoustic.pytorch_weights import read_weights
from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph import writer
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.parameters import name_parameters

LSTM = helper.make_node(
    "LSTM", ["x", "w", "r", "b"], ["y"], "/encoder/shared/LSTM",
    hidden_size=40, direction="bidirectional",
)  # fmt: skip
CONSTANTS = {"w": random(2, 160, 6), "r": random(2, 160, 40), "b": random(2, 320)}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    inputs: small_graphs.Inputs = {"x": ("float32", ["time", 1, 6])}
    graph = GraphEditor(small_graphs.model([LSTM], CONSTANTS, inputs))
    name_parameters(graph)
    writer.write(graph, tmp_path)
    return tmp_path / writer.MODEL_FILE


def test_lstm_of_pytorch_computes_what_that_of_onnx_does(pack: Path) -> None:
    lstm = torch.nn.LSTM(6, 40, bidirectional=True)
    weights = {
        name.removeprefix("predictor.shared."): torch.from_numpy(array)
        for name, array in read_weights(pack).items()
    }
    lstm.load_state_dict(weights)
    operand = random(5, 1, 6)
    with torch.inference_mode():
        computed = lstm(torch.from_numpy(operand))[0].numpy()

    session = onnxruntime.InferenceSession(pack, providers=["CPUExecutionProvider"])
    (expected,) = session.run(None, {"x": operand})
    np.testing.assert_allclose(computed.reshape(5, 1, 2, 40).swapaxes(1, 2), expected, atol=1e-5)


def test_writing_to_a_weight_leaves_the_file_alone(pack: Path) -> None:
    before = (pack.parent / writer.WEIGHTS_FILE).read_bytes()
    for array in read_weights(pack).values():
        array[:] = 0
    assert (pack.parent / writer.WEIGHTS_FILE).read_bytes() == before


def test_every_weight_in_the_file_starts_at_a_page(pack: Path) -> None:
    size = (pack.parent / writer.WEIGHTS_FILE).stat().st_size
    bias, hidden = CONSTANTS["b"].nbytes, CONSTANTS["r"].nbytes
    assert (bias, CONSTANTS["w"].nbytes, hidden) == (2560, 7680, 51200)
    assert size == 8192 + 53248 + 2560


@pytest.mark.parametrize("lost", [writer.MODEL_FILE, writer.WEIGHTS_FILE])
def test_lost_file_is_an_error_of_the_pack(pack: Path, lost: str) -> None:
    (pack.parent / lost).unlink()
    with pytest.raises(ModelPackError, match="can't read the weights"):
        read_weights(pack)


def test_file_that_is_no_model_is_an_error_of_the_pack(pack: Path) -> None:
    pack.write_bytes(b"not a model")
    with pytest.raises(ModelPackError, match="can't read the weights"):
        read_weights(pack)
