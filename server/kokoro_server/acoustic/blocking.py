"""Rewriting of one-dimensional convolutions for ONNX Runtime's blocked kernels."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

_CONV1D_RANK = 3
_CHANNEL_BLOCK = 16
"""Channels per block of a blocked kernel on the widest CPUs."""
_HEIGHT_AXIS = "blocking_height_axis"
_SIDES = ("kernel_shape", "strides", "dilations")
"""Attributes of a Conv with one number per spatial dimension."""


def block_convolutions(model: onnx.ModelProto) -> onnx.ModelProto:
    """Make every one-dimensional Conv with a constant weight two-dimensional, of height 1.

    ONNX Runtime has no blocked kernels for one dimension. Its general path is slower. It also
    splits sums by the columns of each thread, so samples would depend on the number of threads.
    Weights stay where they are stored; only their shape changes.
    """
    graph = model.graph
    flat = {each.name: each for each in graph.initializer if len(each.dims) == _CONV1D_RANK}
    weights = {
        node.input[1]: flat[node.input[1]]
        for node in graph.node
        if node.op_type == "Conv" and node.input[1] in flat
    }
    if not weights:
        return model
    missing = {name: -weight.dims[1] % _CHANNEL_BLOCK for name, weight in weights.items()}
    nodes = [
        new
        for node in graph.node
        for new in (
            _block(node, missing[node.input[1]])
            if node.op_type == "Conv" and node.input[1] in weights
            else [node]
        )
    ]
    constants = [
        *(_give_height(each) if each.name in weights else each for each in graph.initializer),
        numpy_helper.from_array(np.array([2], np.int64), _HEIGHT_AXIS),
        *_paddings(missing.values()),
    ]
    body = helper.make_graph(nodes, graph.name, graph.input, graph.output, constants)
    return helper.make_model(body, opset_imports=model.opset_import, ir_version=model.ir_version)


def _give_height(weight: TensorProto) -> TensorProto:
    """Reshape `[out, in, kernel]` to `[out, in, 1, kernel]`."""
    tall = TensorProto()
    tall.CopyFrom(weight)
    tall.dims.insert(2, 1)
    return tall


def _block(conv: NodeProto, missing: int) -> Iterator[NodeProto]:
    """Add a height and whole blocks of channels to the operand, convolve, and drop the height.

    `missing` is the number of zero channels that fill the last block of operand and weight.
    """
    (result,) = conv.output
    operand, weight, *bias = conv.input
    tall = f"{result}_tall"
    yield helper.make_node("Unsqueeze", [operand, _HEIGHT_AXIS], [tall])
    if missing:
        for value, padded in ((tall, f"{result}_padded"), (weight, f"{result}_padded_weight")):
            yield helper.make_node("Pad", [value, _padding(missing)], [padded])
        tall, weight = f"{result}_padded", f"{result}_padded_weight"
    convolved = f"{result}_convolved"
    yield helper.make_node("Conv", [tall, weight, *bias], [convolved], conv.name, **_plane(conv))
    yield helper.make_node("Squeeze", [convolved, _HEIGHT_AXIS], [result])


def _plane(conv: NodeProto) -> dict[str, Any]:
    """Return the attributes of `conv` for a plane of height 1."""
    given = {item.name: helper.get_attribute_value(item) for item in conv.attribute}
    begin, end = given.get("pads", (0, 0))
    sides = {name: [1, *given[name]] for name in _SIDES if name in given}
    return {**sides, "pads": [0, begin, 0, end], "group": given.get("group", 1)}


def _padding(missing: int) -> str:
    return f"blocking_padding_{missing}"


def _paddings(missing: Iterable[int]) -> Iterator[TensorProto]:
    for count in sorted({*missing} - {0}):
        pads = np.array([0, 0, 0, 0, 0, count, 0, 0], np.int64)
        yield numpy_helper.from_array(pads, _padding(count))
