"""The pack's graph in three parts: front, the weights in between, and tail.

The front ends where the decoder reads the text's features, pitch and energy, and where the
generator reads the source's harmonic features. The tail begins with the magnitudes and phases from
the generator's last convolution, `conv_post`.
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
    ENCODED,
    HARMONICS,
    SPECTRUM,
    TEXT,
    WAVEFORM,
    Part,
)
from kokoro_server.errors import ModelPackError

_DECODER = "decoder."
_GENERATOR = "generator."


def read_model(path: Path) -> onnx.ModelProto:
    """Read the pack's graph without its weights.

    Raises `ModelPackError` when it can't be read.
    """
    try:
        return onnx.load(path, load_external_data=False)
    except (OSError, DecodeError) as error:
        raise ModelPackError(f"can't read {path} as an ONNX model: {error}") from error


def decoder_parameters(model: onnx.ModelProto, directory: Path) -> dict[str, NDArray[np.float32]]:
    """Read the parameters of the decoder and, within it, the generator.

    By their names below `decoder.`, those of the generator below `decoder.generator.`.

    `directory` is the folder of the model's file. Raises `ModelPackError`.
    """
    try:
        return {
            tensor.name.removeprefix(_DECODER).removeprefix(_GENERATOR): numpy_helper.to_array(
                tensor, str(directory)
            )
            for tensor in model.graph.initializer
            if tensor.name.startswith(_DECODER)
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
    """Return the part for `encoded`, `text`, `harmonics`, `[1, channels, frames]`, and durations.

    Raises `ModelPackError` when a layer isn't found that reads or makes them.
    """
    graph = model.graph
    values = {
        ENCODED: _convolution(graph, "encode.conv1x1").input[0],
        TEXT: _convolution(graph, "asr_res.0").output[0],
        HARMONICS: _convolution(graph, "generator.noise_convs.0").input[0],
    }
    nodes = ancestors(graph.node, {*values.values(), *DURATIONS})
    nodes += [helper.make_node("Identity", [value], [name]) for name, value in values.items()]
    durations = [output for output in graph.output if output.name in DURATIONS]
    return model_of(model, nodes, graph.input, [*map(channels_first, values), *durations])


def tail_graph(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the part that computes `waveform` `[samples]` from `spectrum` `[1, channels, frames]`.

    Raises `ModelPackError` when the generator isn't found.
    """
    graph = model.graph
    (spectrum,) = _convolution(graph, "generator.conv_post").output
    start = helper.make_node("Identity", [SPECTRUM], [spectrum])
    others = [node for node in graph.node if spectrum not in node.output]
    nodes = ancestors([start, *others], {WAVEFORM})
    waveform = [output for output in graph.output if output.name == WAVEFORM]
    return model_of(model, nodes, [channels_first(SPECTRUM)], waveform)


def _convolution(graph: onnx.GraphProto, name: str) -> onnx.NodeProto:
    weight = f"{_DECODER}{name}.weight"
    for node in graph.node:
        if weight in node.input:
            return node
    raise ModelPackError(f"the model has no {weight}")


def ancestors(nodes: Iterable[onnx.NodeProto], values: set[str]) -> list[onnx.NodeProto]:
    """Find the nodes that compute `values`, in the order of `nodes`, which is topological."""
    needed, found = set(values), []
    for node in reversed([*nodes]):
        if needed.intersection(node.output):
            needed.update(node.input)
            found.append(node)
    return found[::-1]


def channels_first(name: str) -> ValueInfoProto:
    """Declare a value `[1, channels, frames]`."""
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, f"{name}_channels", name])


def model_of(
    model: onnx.ModelProto,
    nodes: list[onnx.NodeProto],
    inputs: Iterable[ValueInfoProto],
    outputs: Iterable[ValueInfoProto],
) -> onnx.ModelProto:
    """Return `nodes` of `model`, with its constants that they read, as a model of their own."""
    read = {name for node in nodes for name in node.input}
    constants = [tensor for tensor in model.graph.initializer if tensor.name in read]
    body = helper.make_graph(nodes, "part", [*inputs], [*outputs], constants)
    return helper.make_model(body, opset_imports=model.opset_import, ir_version=model.ir_version)


PARTS: dict[Part, Callable[[onnx.ModelProto], onnx.ModelProto]] = {
    Part.FRONT: front_graph,
    Part.TAIL: tail_graph,
}
"""What returns each part."""
