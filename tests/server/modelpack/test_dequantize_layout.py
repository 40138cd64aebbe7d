from pathlib import Path

import numpy as np
import pytest
from onnx import helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import random

from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.linear import merge_gemms
from kokoro_server.modelpack.graph.pytorch_layout import transpose_weights


def test_matmul_weight_stands_in_the_layout_of_pytorch(tmp_path: Path) -> None:
    nodes = [
        helper.make_node("MatMul", ["x", "w"], ["h"]),
        helper.make_node("MatMul", ["h", "w"], ["y"]),
    ]
    model = small_graphs.model(nodes, {"w": random(6, 6)}, {"x": ("float32", [1, "time", 6])})
    graph = GraphEditor(model)
    transpose_weights(graph)

    feed = {"x": random(1, 4, 6)}
    (expected,) = small_graphs.run(model, tmp_path, **feed)
    (computed,) = small_graphs.run(graph, tmp_path, **feed)
    np.testing.assert_array_equal(computed, expected)
    np.testing.assert_array_equal(graph.constants["w"], random(6, 6).T)
    assert [node.op_type for node in graph.nodes] == ["Transpose", "MatMul", "MatMul"]


@pytest.mark.parametrize(
    ("shape", "operators"),
    [([1, 6], ["Split", "Gemm"]), ([1, 1, 6], ["Split", "MatMul", "Add"])],
)
def test_gemm_is_made_of_matrices_alone(
    shape: list[int], operators: list[str], tmp_path: Path
) -> None:
    nodes = [
        helper.make_node("Split", ["x"], ["first", "second"], axis=-1, num_outputs=2),
        helper.make_node("MatMul", ["first", "w"], ["product"]),
        helper.make_node("Add", ["product", "b"], ["y"]),
    ]
    constants = {"w": random(3, 5), "b": random(5)}
    model = small_graphs.model(nodes, constants, {"x": ("float32", shape)})
    graph = GraphEditor(model)
    merge_gemms(graph)

    feed = {"x": random(*shape)}
    (expected,) = small_graphs.run(model, tmp_path, **feed)
    (computed,) = small_graphs.run(graph, tmp_path, **feed)
    np.testing.assert_allclose(computed, expected, rtol=1e-5)
    assert [node.op_type for node in graph.nodes] == operators
