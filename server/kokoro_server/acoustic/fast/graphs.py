"""The pack's graph in three parts: front, generator weights, and tail.

The front ends where the generator reads the decoder's features and the source's harmonic
features. The tail begins with the magnitudes and phases from the generator's last convolution,
`conv_post`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from onnx import TensorProto, ValueInfoProto, helper, numpy_helper

from kokoro_server.acoustic.fast.parts import (
    DURATIONS,
    FEATURES,
    HARMONICS,
    SPECTRUM,
    WAVEFORM,
    Part,
)
from kokoro_server.errors import ModelPackError

_GENERATOR = "decoder.generator."


def read_model(path: Path) -> onnx.ModelProto:
    """Read the pack's graph without its weights.

    Raises `ModelPackError` when it can't be read.
    """
    try:
        return onnx.load(path, load_external_data=False)
    except (OSError, DecodeError) as error:
        raise ModelPackError(f"can't read {path} as an ONNX model: {error}") from error


def generator_parameters(model: onnx.ModelProto, directory: Path) -> dict[str, NDArray[np.float32]]:
    """Read the generator's parameters, by their names below `decoder.generator.`.

    `directory` is the folder of the model's file. Raises `ModelPackError`.
    """
    try:
        return {
            tensor.name.removeprefix(_GENERATOR): numpy_helper.to_array(tensor, str(directory))
            for tensor in model.graph.initializer
            if tensor.name.startswith(_GENERATOR)
        }
    except (OSError, ValueError) as error:
        raise ModelPackError(f"can't read the weights of the model pack: {error}") from error


def weight_files(model: onnx.ModelProto) -> set[str]:
    """Return the names of the files that hold the weights of `model`."""
    return {
        entry.value
        for tensor in model.graph.initializer
        for entry in tensor.external_data
        if entry.key == "location"
    }


def front_graph(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the part for `features` and `harmonics`, `[1, channels, frames]`, and durations.

    Raises `ModelPackError` when the generator isn't found.
    """
    graph = model.graph
    activated = _convolution(graph, "ups.0").input[0]
    features = next(node for node in graph.node if activated in node.output).input[0]
    harmonics = _convolution(graph, "noise_convs.0").input[0]
    nodes = _ancestors(graph.node, {features, harmonics, *DURATIONS})
    nodes += [
        helper.make_node("Identity", [value], [name])
        for value, name in ((features, FEATURES), (harmonics, HARMONICS))
    ]
    durations = [output for output in graph.output if output.name in DURATIONS]
    outputs = [_channels_first(FEATURES), _channels_first(HARMONICS), *durations]
    return _model(model, nodes, graph.input, outputs)


def tail_graph(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the part that computes `waveform` `[samples]` from `spectrum` `[1, channels, frames]`.

    Raises `ModelPackError` when the generator isn't found.
    """
    graph = model.graph
    (spectrum,) = _convolution(graph, "conv_post").output
    start = helper.make_node("Identity", [SPECTRUM], [spectrum])
    others = [node for node in graph.node if spectrum not in node.output]
    nodes = _ancestors([start, *others], {WAVEFORM})
    waveform = [output for output in graph.output if output.name == WAVEFORM]
    return _model(model, nodes, [_channels_first(SPECTRUM)], waveform)


def _convolution(graph: onnx.GraphProto, name: str) -> onnx.NodeProto:
    weight = f"{_GENERATOR}{name}.weight"
    for node in graph.node:
        if weight in node.input:
            return node
    raise ModelPackError(f"the model has no {weight}")


def _ancestors(nodes: Iterable[onnx.NodeProto], values: set[str]) -> list[onnx.NodeProto]:
    """Find the nodes that compute `values`, in the order of `nodes`, which is topological."""
    needed, found = set(values), []
    for node in reversed([*nodes]):
        if needed.intersection(node.output):
            needed.update(node.input)
            found.append(node)
    return found[::-1]


def _channels_first(name: str) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, f"{name}_channels", name])


def _model(
    model: onnx.ModelProto,
    nodes: list[onnx.NodeProto],
    inputs: Iterable[ValueInfoProto],
    outputs: Iterable[ValueInfoProto],
) -> onnx.ModelProto:
    read = {name for node in nodes for name in node.input}
    constants = [tensor for tensor in model.graph.initializer if tensor.name in read]
    body = helper.make_graph(nodes, "part", [*inputs], [*outputs], constants)
    return helper.make_model(body, opset_imports=model.opset_import, ir_version=model.ir_version)


PARTS: dict[Part, Callable[[onnx.ModelProto], onnx.ModelProto]] = {
    Part.FRONT: front_graph,
    Part.TAIL: tail_graph,
}
"""What returns each part."""
