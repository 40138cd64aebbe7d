from pathlib import Path

import numpy as np
import pytest
from onnx import helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import random

from kokoro_server.acoustic.blocking import block_convolutions


@pytest.mark.parametrize("channels", [6, 16, 22])
def test_blocked_convolution_computes_the_same(channels: int, tmp_path: Path) -> None:
    conv = helper.make_node(
        "Conv", ["x", "w", "b"], ["y"], "conv",
        kernel_shape=[3], pads=[3, 1], strides=[2], dilations=[2],
    )  # fmt: skip
    constants = {"w": random(32, channels, 3), "b": random(32)}
    model = small_graphs.model([conv], constants, {"x": ("float32", [1, channels, "time"])})
    blocked = block_convolutions(model)

    feed = {"x": random(1, channels, 50)}
    (expected,) = small_graphs.run(model, tmp_path, **feed)
    (computed,) = small_graphs.run(blocked, tmp_path, **feed)
    np.testing.assert_allclose(computed, expected, atol=1e-4)
    assert list(blocked.graph.initializer[0].dims) == [32, channels, 1, 3]


def test_weight_may_be_shared(tmp_path: Path) -> None:
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["h"], kernel_shape=[3], pads=[1, 1]),
        helper.make_node("Conv", ["h", "w"], ["y"], kernel_shape=[3], pads=[1, 1]),
    ]
    model = small_graphs.model(nodes, {"w": random(6, 6, 3)}, {"x": ("float32", [1, 6, "time"])})
    feed = {"x": random(1, 6, 20)}
    (expected,) = small_graphs.run(model, tmp_path, **feed)
    (computed,) = small_graphs.run(block_convolutions(model), tmp_path, **feed)
    np.testing.assert_allclose(computed, expected, rtol=1e-3, atol=1e-4)


def test_other_convolutions_are_left_alone() -> None:
    node = helper.make_node("Conv", ["x", "w"], ["y"], kernel_shape=[1, 3])
    inputs: small_graphs.Inputs = {"x": ("float32", [1, 6, 1, "time"])}
    model = small_graphs.model([node], {"w": random(6, 6, 1, 3)}, inputs)
    assert list(block_convolutions(model).graph.node) == [node]
