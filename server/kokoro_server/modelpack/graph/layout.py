"""Rewriting of products with constant weights into the forms that ONNX Runtime does best.

The constants stay in PyTorch's layout; the nodes put behind them are folded when a session loads.
"""

from typing import Any

import numpy as np
from onnx import NodeProto, helper

from kokoro_server.modelpack.graph.editor import GraphEditor, attributes

_CONV1D_RANK = 3
_CHANNEL_BLOCK = 16
"""Channels that the blocked convolution takes at once on the widest CPUs."""
_HEIGHT_AXIS = "height_axis"
_BLOCKING_PADS = "blocking_pads_{}"


def transpose_weights(graph: GraphEditor) -> None:
    """Keep the weight of every MatMul as `[out, in]`, and transpose it where it is read."""
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


def expand_convolutions(graph: GraphEditor) -> None:
    """Rewrite every one-dimensional Conv as a two-dimensional one of height 1.

    ONNX Runtime has no blocked kernels for one dimension. Its general path is slower, and cuts
    sums by the columns that fall to a thread, so that samples would depend on the threads.
    """
    for conv in graph.of_type("Conv"):
        weight = graph.constants.get(conv.input[1])
        if weight is not None and weight.ndim == _CONV1D_RANK:
            _expand_convolution(graph, conv, weight.shape[1])


def _expand_convolution(graph: GraphEditor, conv: NodeProto, channels: int) -> None:
    axis = graph.add_constant(_HEIGHT_AXIS, np.array([2], np.int64))
    nodes, expanded = [], []
    for value, role in zip(conv.input[:2], ("input", "weight"), strict=True):
        name = f"{conv.name}_{role}"
        source = value
        if missing := -channels % _CHANNEL_BLOCK:
            source = f"{name}_padded"
            nodes.append(_pad_channels(graph, value, source, missing))
        nodes.append(helper.make_node("Unsqueeze", [source, axis], [name], name))
        expanded.append(name)
    output = f"{conv.name}_output"
    nodes.append(
        helper.make_node("Conv", [*expanded, *conv.input[2:]], [output], conv.name, **_plane(conv))
    )
    nodes.append(helper.make_node("Squeeze", [output, axis], conv.output, f"{conv.name}_squeeze"))
    graph.replace([conv], *nodes)


def _pad_channels(graph: GraphEditor, value: str, padded: str, missing: int) -> NodeProto:
    """Add `missing` channels of zeros: blocked kernels want whole blocks."""
    pads = np.array([0, 0, 0, 0, missing, 0], np.int64)
    name = graph.add_constant(_BLOCKING_PADS.format(missing), pads)
    return helper.make_node("Pad", [value, name], [padded], padded)


def _plane(conv: NodeProto) -> dict[str, Any]:
    """Give the attributes of `conv` for a plane of height 1."""
    given = attributes(conv)
    begin, end = given.get("pads", (0, 0))
    plane = {
        name: [1, *given[name]]
        for name in ("kernel_shape", "strides", "dilations")
        if name in given
    }
    return plane | {"pads": [0, begin, 0, end], "group": given.get("group", 1)}
