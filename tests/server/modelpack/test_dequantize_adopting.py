from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx.external_data_helper import load_external_data_for_model
from tests.server.acoustic.speaking import SENTENCE, say

from kokoro_server.acoustic import Prosody
from kokoro_server.acoustic.onnx_model import OnnxModel
from kokoro_server.acoustic.pytorch_weights import read_weights
from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import ModelPack
from kokoro_server.modelpack.dequantize import adopt_float32, dequantize

RENAMED = {"input_ids": "tokens", "style": "ref_s", "waveform": "speech"}


@pytest.fixture(scope="module")
def export(model_pack: ModelPack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Imitate a float32 export: one file, other names, no durations and no pitch."""
    model = onnx.load(model_pack.model_path, load_external_data=False)
    load_external_data_for_model(model, str(model_pack.directory))
    graph = model.graph
    del graph.output[1:]
    del graph.input[3]
    for node in graph.node:
        if "pitch_of_halves" in node.input:
            node.op_type = "Identity"
            del node.input[1]
    for value in (*graph.input, *graph.output):
        value.name = RENAMED.get(value.name, value.name)
    for node in graph.node:
        node.input[:] = [RENAMED.get(name, name) for name in node.input]
        node.output[:] = [RENAMED.get(name, name) for name in node.output]
    for tensor in graph.initializer:
        tensor.data_location = onnx.TensorProto.DEFAULT
    path = tmp_path_factory.mktemp("export") / "model.onnx"
    onnx.save(model, path)
    return path


@pytest.fixture(scope="module")
def adopted(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("adopted")
    adopt_float32(export, directory)
    return directory


def test_adopted_export_says_the_same(adopted: Path, model_pack: ModelPack) -> None:
    prosody = Prosody.steady(len(SENTENCE), 1.2)
    prosody.pitch[20:30] = 1.5
    expected, spoken = (
        say(OnnxModel(path, threads=2), model_pack, SENTENCE, prosody=prosody)
        for path in (model_pack.model_path, adopted / "model.onnx")
    )
    np.testing.assert_array_equal(spoken.samples, expected.samples)
    np.testing.assert_array_equal(spoken.durations, expected.durations)


def test_adopted_export_has_the_same_weights(adopted: Path, model_pack: ModelPack) -> None:
    expected = read_weights(model_pack.model_path)
    weights = read_weights(adopted / "model.onnx")
    assert weights.keys() == expected.keys()
    for name, array in weights.items():
        np.testing.assert_array_equal(array, expected[name])


def test_same_source_gives_the_same_files(export: Path, adopted: Path, tmp_path: Path) -> None:
    adopt_float32(export, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model.onnx", "weights.bin"]
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (adopted / path.name).read_bytes()


def test_no_node_draws_noise(adopted: Path) -> None:
    graph = onnx.load(adopted / "model.onnx", load_external_data=False).graph
    assert not [node.op_type for node in graph.node if "Random" in node.op_type]


@pytest.mark.parametrize("make", [dequantize, adopt_float32])
def test_source_that_is_no_model_is_refused(make: type, tmp_path: Path) -> None:
    source = tmp_path / "source.onnx"
    with pytest.raises(ModelPackError, match="can't read"):
        make(source, tmp_path)
    source.write_bytes(b"something else")
    with pytest.raises(ModelPackError, match="can't read"):
        make(source, tmp_path)
