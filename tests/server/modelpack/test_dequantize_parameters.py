import numpy as np
import pytest
from onnx import helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import Inputs, random

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.parameters import name_parameters

PLANE: Inputs = {"x": ("float32", [1, 6, "time"])}


@pytest.mark.parametrize(
    ("node", "name"),
    [
        ("/encoder/text_encoder/cnn.0/cnn.0.0/Conv_quant", "text_encoder.cnn.0.0.weight"),
        ("/encoder/F0.1/conv1/Conv", "predictor.F0.1.conv1.weight"),
        ("/encoder/F0_proj/Conv", "predictor.F0_proj.weight"),
        ("/decoder/decoder/asr_res/asr_res.0/Conv", "decoder.asr_res.0.weight"),
        ("/decoder/generator/conv_post/Conv", "decoder.generator.conv_post.weight"),
    ],
)
def test_weight_is_called_after_the_module_of_its_node(node: str, name: str) -> None:
    conv = helper.make_node("Conv", ["x", "onnx::Conv_1"], ["y"], node)
    graph = GraphEditor(small_graphs.model([conv], {"onnx::Conv_1": random(5, 6, 3)}, PLANE))
    name_parameters(graph)
    assert list(graph.constants) == [name]
    assert graph.nodes[0].input[1] == name


@pytest.mark.parametrize(
    ("exported", "name"),
    [
        ("decoder.decoder.encode.conv1.weight_float", "decoder.encode.conv1.weight"),
        ("encoder.predictor.N_proj.weight", "predictor.N_proj.weight"),
        ("kmodel.decoder.asr_res.0.weight", "decoder.asr_res.0.weight"),
        ("bert_encoder.weight_float_gemm", "bert_encoder.weight"),
    ],
)
def test_weight_keeps_the_name_that_the_export_gave_it(exported: str, name: str) -> None:
    conv = helper.make_node("Conv", ["x", exported], ["y"], "/elsewhere/Conv")
    graph = GraphEditor(small_graphs.model([conv], {exported: random(5, 6, 3)}, PLANE))
    name_parameters(graph)
    assert list(graph.constants) == [name]


def test_other_parameters_lose_the_wrapper_alone() -> None:
    names = ["encoder.bert.embeddings.LayerNorm.bias", "decoder.decoder.r.alpha1.2", "/x/Constant"]
    nodes = [
        helper.make_node("Add", [value, name], [after])
        for value, name, after in zip(["x", "h", "g"], names, ["h", "g", "y"], strict=True)
    ]
    constants = {name: random(6, 1) for name in names}
    graph = GraphEditor(small_graphs.model(nodes, constants, PLANE))
    name_parameters(graph)
    expected = ["bert.embeddings.LayerNorm.bias", "decoder.r.alpha1.2", "/x/Constant"]
    assert list(graph.constants) == expected


def test_lstm_says_that_its_gates_stand_in_the_order_of_onnx() -> None:
    lstm = helper.make_node("LSTM", ["x", "w", "r", "b"], ["y"], "/encoder/shared/LSTM")
    constants = {"w": random(1, 16, 6), "r": random(1, 16, 4), "b": random(1, 32)}
    graph = GraphEditor(small_graphs.model([lstm], constants, PLANE))
    name_parameters(graph)
    assert list(graph.constants) == [
        "predictor.shared.weight_ih.iofc",
        "predictor.shared.weight_hh.iofc",
        "predictor.shared.bias.iofc",
    ]


def test_two_weights_of_one_name_are_refused() -> None:
    nodes = [
        helper.make_node("Conv", ["x", "one"], ["h"], "/encoder/F0_proj/Conv"),
        helper.make_node("Conv", ["h", "two"], ["y"], "/encoder/F0_proj/Conv_1"),
    ]
    constants = {"one": random(6, 6, 1), "two": np.ones((6, 6, 1), np.float32)}
    graph = GraphEditor(small_graphs.model(nodes, constants, PLANE))
    with pytest.raises(ModelPackError, match="F0_proj"):
        name_parameters(graph)
