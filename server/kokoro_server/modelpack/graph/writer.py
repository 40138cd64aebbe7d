"""Writes a graph as `model.onnx` beside `weights.bin`."""

from pathlib import Path
from typing import BinaryIO

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from kokoro_server.modelpack.graph.editor import Array, GraphEditor

MODEL_FILE = "model.onnx"
WEIGHTS_FILE = "weights.bin"
_ALIGNMENT = 4096
"""Every weight in the file starts at a multiple of this: a page, so that it can be mapped."""
_LEAST_EXTERNAL = 1024
"""Least bytes of a constant that goes into the weights file."""
_IR_VERSION = 9


def write(graph: GraphEditor, directory: Path) -> None:
    """Write `graph` to the existing `directory`."""
    with (directory / WEIGHTS_FILE).open("wb") as weights:
        tensors = [
            _write_external(name, array, weights)
            if array.nbytes >= _LEAST_EXTERNAL
            else numpy_helper.from_array(array, name)
            for name, array in graph.constants.items()
        ]
    body = helper.make_graph(graph.nodes, "kokoro", graph.inputs, graph.outputs, tensors)
    model = helper.make_model(body, opset_imports=graph.opsets, ir_version=_IR_VERSION)
    (directory / MODEL_FILE).write_bytes(model.SerializeToString(deterministic=True))


def _write_external(name: str, array: Array, weights: BinaryIO) -> TensorProto:
    """Write `array` at the next aligned place, and return the tensor that points there."""
    offset = -(-weights.tell() // _ALIGNMENT) * _ALIGNMENT
    weights.write(bytes(offset - weights.tell()))
    weights.write(np.ascontiguousarray(array).data)
    tensor = TensorProto(
        name=name,
        dims=array.shape,
        data_type=helper.np_dtype_to_tensor_dtype(array.dtype),
        data_location=TensorProto.EXTERNAL,
    )
    for key, value in (("location", WEIGHTS_FILE), ("offset", offset), ("length", array.nbytes)):
        tensor.external_data.add(key=key, value=str(value))
    return tensor
