"""Stores weights in PyTorch's layout where ONNX reads them in another."""

import numpy as np
from onnx import helper

from kokoro_server.modelpack.graph.editor import GraphEditor


def transpose_weights(graph: GraphEditor) -> None:
    """Store the weight of every MatMul as `[out, in]`, and transpose it where it is read.

    ONNX Runtime folds the Transpose when a session loads.
    """
    weights = dict.fromkeys(matmul.input[1] for matmul in graph.of_type("MatMul"))
    for weight in weights:
        if weight not in graph.constants:
            continue
        transposed = f"{weight}_transposed"
        graph.rename(weight, transposed)
        array = graph.constants.pop(transposed)
        graph.add_constant(weight, np.ascontiguousarray(array.T))
        first, *_ = graph.consumers(transposed)
        node = helper.make_node("Transpose", [weight], [transposed], transposed, perm=[1, 0])
        graph.replace([first], node, first)
