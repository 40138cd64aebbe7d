"""The inputs and outputs of a pack's graph.

input_ids          int64[1, n + 2]   phoneme ids, a 0 at both ends
style              float32[1, 256]   the voice's row for n phonemes
speeds             float32[n + 2]    factor of each id's speaking rate
pitch              float32[n + 2]    factor of each id's fundamental frequency
waveform           float32[t]        samples at 24 kHz
durations          int64[n + 2]      frames of 600 samples per id
natural_durations  float32[n + 2]    frames per id at speed 1, before rounding

`prosody` adds `pitch` and `natural_durations`.
"""

import numpy as np
from onnx import NodeProto, TensorProto, ValueInfoProto, helper

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import GraphEditor

_INPUTS: dict[tuple[int, int], tuple[str, list[str | int]]] = {
    (TensorProto.INT64, 2): ("input_ids", [1, "ids"]),
    (TensorProto.FLOAT, 2): ("style", [1, 256]),
    (TensorProto.FLOAT, 1): ("speeds", ["ids"]),
}
_FLAT_SHAPE = "flat_shape"


def standardize(graph: GraphEditor) -> None:
    """Give `graph` the standard inputs and outputs of an export, whatever their names were.

    Raises `ModelPackError` when the graph isn't an export of this model.
    """
    graph.inputs = [_standardize_input(graph, value) for value in graph.inputs]
    names = [value.name for value in graph.inputs]
    if sorted(names) != sorted(name for name, _ in _INPUTS.values()):
        raise ModelPackError(f"expected inputs for ids, style and speed, found {names}")
    waveforms = [value for value in graph.outputs if _kind(value)[0] == TensorProto.FLOAT]
    if len(waveforms) != 1:
        raise ModelPackError(f"expected one waveform as output, found {len(waveforms)}")
    durations = _find_durations(graph)
    graph.outputs = [
        add_flat_output(graph, waveforms[0].name, "waveform", TensorProto.FLOAT, "samples"),
        add_flat_output(graph, durations, "durations", TensorProto.INT64, "ids"),
    ]


def _kind(value: ValueInfoProto) -> tuple[int, int]:
    """Return the element type and rank of an input or output."""
    tensor = value.type.tensor_type
    return tensor.elem_type, len(tensor.shape.dim)


def _standardize_input(graph: GraphEditor, value: ValueInfoProto) -> ValueInfoProto:
    try:
        name, shape = _INPUTS[_kind(value)]
    except KeyError:
        raise ModelPackError(f"the model has an unexpected input {value.name!r}") from None
    graph.rename(value.name, name)
    return helper.make_tensor_value_info(name, _kind(value)[0], shape)


def _find_durations(graph: GraphEditor) -> str:
    """Find the value that is rounded, kept above zero, and made an integer."""
    found = [
        cast.output[0]
        for clip in graph.of_type("Clip", "Max")
        if _is_made_by(graph, clip.input[0], "Round")
        for cast in graph.consumers(clip.output[0])
        if _casts_to_int64(cast)
    ]
    if len(found) != 1:
        raise ModelPackError(f"expected one Round, Clip and Cast of durations, found {len(found)}")
    return found[0]


def _is_made_by(graph: GraphEditor, value: str, op_type: str) -> bool:
    maker = graph.producer(value)
    return maker is not None and maker.op_type == op_type


def _casts_to_int64(node: NodeProto) -> bool:
    return node.op_type == "Cast" and any(
        item.name == "to" and item.i == TensorProto.INT64 for item in node.attribute
    )


def add_flat_output(
    graph: GraphEditor, value: str, name: str, element_type: int, dimension: str
) -> ValueInfoProto:
    """Add an output `name` of one dimension, computed from `value`."""
    if graph.producer(name):
        exported = f"{name}_exported"
        graph.rename(name, exported)
        value = exported if value == name else value
    shape = graph.add_constant(_FLAT_SHAPE, np.array([-1], np.int64))
    graph.append(helper.make_node("Reshape", [value, shape], [name], name=f"{value}_flat"))
    return helper.make_tensor_value_info(name, element_type, [dimension])
