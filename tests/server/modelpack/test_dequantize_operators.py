from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import Array, Inputs, random

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.quantized import dequantize_operators

PLANE: Inputs = {"x": ("float32", ["batch", 6, "time"])}
ROWS: Inputs = {"x": ("float32", ["batch", "time", 6])}
CONV: dict[str, Any] = {"kernel_shape": [3], "pads": [2, 2], "dilations": [2]}
CONV_NODE = helper.make_node("Conv", ["x", "w", "b"], ["y"], name="/conv/Conv", **CONV)
BARE_CONV_NODE = helper.make_node("Conv", ["x", "w"], ["y"], name="/conv/Conv", **CONV)
LSTM_NODE = helper.make_node(
    "LSTM", ["x", "w", "r", "b"], ["y"], hidden_size=4, direction="bidirectional"
)
MODELS = {
    "MatMul": small_graphs.model(
        [helper.make_node("MatMul", ["x", "w"], ["y"])], {"w": random(6, 5)}, ROWS
    ),
    "Conv": small_graphs.model([CONV_NODE], {"w": random(5, 6, 3), "b": random(5)}, PLANE),
    "Conv without bias": small_graphs.model([BARE_CONV_NODE], {"w": random(5, 6, 3)}, PLANE),
    "LSTM": small_graphs.model(
        [LSTM_NODE], {"w": random(2, 16, 6), "r": random(2, 16, 4), "b": random(2, 32)}, ROWS
    ),
    "Gather": small_graphs.model(
        [helper.make_node("Gather", ["w", "x"], ["y"])],
        {"w": random(9, 5)},
        {"x": ("int64", ["batch", "time"])},
    ),
}
OPERANDS: dict[str, Array] = {
    "Gather": np.array([[3, 0, 8]]),
    "Conv": random(1, 6, 11),
    "Conv without bias": random(1, 6, 11),
    "MatMul": random(2, 7, 6),
    "LSTM": random(7, 2, 6),
}


def quantize(model: onnx.ModelProto, directory: Path, *, per_channel: bool) -> onnx.ModelProto:
    onnx.save(model, directory / "float.onnx")
    quantize_dynamic(
        directory / "float.onnx",
        directory / "int8.onnx",
        per_channel=per_channel,
        weight_type=QuantType.QUInt8,
        op_types_to_quantize=["MatMul", "Conv", "LSTM", "Gather"],
    )
    return onnx.load(directory / "int8.onnx")


@pytest.mark.parametrize("per_channel", [False, True])
@pytest.mark.parametrize("case", MODELS)
def test_quantized_operator_becomes_the_float_one(
    case: str, *, per_channel: bool, tmp_path: Path
) -> None:
    graph = GraphEditor(quantize(MODELS[case], tmp_path, per_channel=per_channel))
    dequantize_operators(graph)

    # The current quantizer adds a bias in float32 after a Conv.
    operators = [node.op_type for node in graph.nodes if node.op_type not in ("Reshape", "Add")]
    assert operators == [MODELS[case].graph.node[0].op_type]
    (expected,) = small_graphs.run(MODELS[case], tmp_path, x=OPERANDS[case])
    (computed,) = small_graphs.run(graph, tmp_path, x=OPERANDS[case])
    assert np.abs(computed - expected).max() < 0.02 * np.abs(expected).max()


@pytest.mark.parametrize("case", MODELS)
def test_weights_are_within_a_step_of_the_original(case: str, tmp_path: Path) -> None:
    graph = GraphEditor(quantize(MODELS[case], tmp_path, per_channel=False))
    dequantize_operators(graph)

    original = next(each for each in MODELS[case].graph.initializer if each.name == "w")
    values = onnx.numpy_helper.to_array(original)
    weight = next(array for name, array in graph.constants.items() if name.startswith("w"))
    assert weight.dtype == np.float32
    assert np.abs(weight - values).max() <= (values.max() - values.min()) / 255


def test_bias_that_was_rounded_to_the_integers_grid_is_itself_again(tmp_path: Path) -> None:
    nodes = [
        helper.make_node("DynamicQuantizeLinear", ["x"], ["q", "scale", "zero"]),
        helper.make_node("ConvInteger", ["q", "w", "zero", "w_zero"], ["product"], **CONV),
        helper.make_node("Mul", ["scale", "w_scale"], ["both"]),
        helper.make_node("Div", ["b", "both"], ["steps"]),
        helper.make_node("Floor", ["steps"], ["whole"]),
        helper.make_node("Cast", ["whole"], ["b_int"], to=TensorProto.INT32),
        helper.make_node("Reshape", ["b_int", "column"], ["b_column"]),
        helper.make_node("Add", ["product", "b_column"], ["sum"]),
        helper.make_node("Cast", ["sum"], ["sum_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["sum_float", "both"], ["y"]),
    ]
    constants: dict[str, Array] = {
        "w": np.arange(90, dtype=np.uint8).reshape(5, 6, 3),
        "w_zero": np.array(45, np.uint8),
        "w_scale": np.array(0.02, np.float32),
        "b": random(5),
        "column": np.array([1, 5, 1]),
    }
    quantized = small_graphs.model(nodes, constants, PLANE)
    graph = GraphEditor(quantized)
    dequantize_operators(graph)

    (conv,) = graph.nodes
    assert (conv.op_type, list(conv.input)) == ("Conv", ["x", "w_float", "b"])
    (expected,) = small_graphs.run(quantized, tmp_path, x=OPERANDS["Conv"])
    (computed,) = small_graphs.run(graph, tmp_path, x=OPERANDS["Conv"])
    assert np.abs(computed - expected).max() < 0.02 * np.abs(expected).max()


def test_operators_may_share_a_zero_point_and_a_scale(tmp_path: Path) -> None:
    weight = random(6, 6)
    two = small_graphs.model(
        [
            helper.make_node("MatMul", ["x", "w"], ["h"], name="first"),
            helper.make_node("MatMul", ["h", "v"], ["y"], name="second"),
        ],
        {"w": weight, "v": weight[::-1]},
        ROWS,
    )
    quantized = quantize(two, tmp_path, per_channel=False)
    for node in quantized.graph.node:
        for index, name in enumerate(node.input):
            if name in ("v_scale", "v_zero_point"):
                node.input[index] = name.replace("v", "w", 1)
    graph = GraphEditor(quantized)
    dequantize_operators(graph)

    assert [node.op_type for node in graph.nodes] == ["MatMul", "MatMul"]
    np.testing.assert_array_equal(graph.constants["v_float"], graph.constants["w_float"][::-1])


def test_operators_may_share_a_quantized_operand(tmp_path: Path) -> None:
    fork = small_graphs.model(
        [
            helper.make_node("MatMul", ["x", "w"], ["left"], name="left"),
            helper.make_node("MatMul", ["x", "v"], ["right"], name="right"),
            helper.make_node("Add", ["left", "right"], ["y"]),
        ],
        {"w": random(6, 5), "v": random(6, 5)[::-1]},
        ROWS,
    )
    graph = GraphEditor(quantize(fork, tmp_path, per_channel=True))
    dequantize_operators(graph)

    assert [node.op_type for node in graph.nodes] == ["MatMul", "MatMul", "Add"]
    assert sorted(graph.constants) == ["v_float", "w_float"]


def test_unknown_quantized_operator_is_refused() -> None:
    node = helper.make_node("QLinearMatMul", ["x"] * 8, ["y"])
    graph = GraphEditor(small_graphs.model([node], {}, ROWS))
    with pytest.raises(ModelPackError, match="QLinearMatMul"):
        dequantize_operators(graph)


def test_product_that_is_not_dynamically_quantized_is_refused() -> None:
    node = helper.make_node("MatMulInteger", ["x", "w"], ["y"])
    graph = GraphEditor(small_graphs.model([node], {"w": np.ones((6, 5), np.uint8)}, ROWS))
    with pytest.raises(ModelPackError, match="DynamicQuantizeLinear"):
        dequantize_operators(graph)
