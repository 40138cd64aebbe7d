"""Builds and runs small graphs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from kokoro_server.modelpack.graph import writer
from kokoro_server.modelpack.graph.editor import GraphEditor

Array = NDArray[Any]
Inputs = Mapping[str, tuple[str, Sequence[int | str]]]
OPSETS = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
TYPES = {"float32": TensorProto.FLOAT, "int64": TensorProto.INT64}


def model(
    nodes: Sequence[NodeProto],
    constants: Mapping[str, Array],
    inputs: Inputs,
    outputs: Sequence[str] = ("y",),
) -> onnx.ModelProto:
    """Make a model; `inputs` gives the type and shape of each."""
    graph = helper.make_graph(
        nodes,
        "small",
        [
            helper.make_tensor_value_info(name, TYPES[kind], shape)
            for name, (kind, shape) in inputs.items()
        ],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        [numpy_helper.from_array(np.asarray(array), name) for name, array in constants.items()],
    )
    return helper.make_model(graph, opset_imports=OPSETS, ir_version=9)


def random(*shape: int) -> NDArray[np.float32]:
    return np.random.default_rng(len(shape)).standard_normal(shape, np.float32)


def run(graph: GraphEditor | onnx.ModelProto, directory: Path, **feed: Array) -> list[Array]:
    """Run a graph as a pack holds it, or a model as it is."""
    source: str | bytes
    if isinstance(graph, GraphEditor):
        writer.write(graph, directory)
        source = str(directory / writer.MODEL_FILE)
    else:
        source = graph.SerializeToString()
    session = onnxruntime.InferenceSession(source, providers=["CPUExecutionProvider"])
    return list(session.run(None, feed))
