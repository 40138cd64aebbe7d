"""Adds pitch per phoneme and durations at normal speed to an export's graph.

Speed per phoneme needs no node: an export divides each phoneme's duration by `speed`, which may
be a row of speeds.
"""

import numpy as np
from onnx import NodeProto, TensorProto, helper, numpy_helper

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.interface import add_flat_output

_F0_WEIGHT = "predictor.F0_proj.weight"
"""Weight of the layer that outputs the fundamental frequency, two values per frame."""
_INT64_MAX = np.iinfo(np.int64).max


def add_prosody(graph: GraphEditor) -> None:
    """Add the input `pitch` and the output of natural durations to `graph`.

    The parameters must have their final names. Raises `ModelPackError` when the graph isn't an
    export of this model.
    """
    natural = _natural_durations(graph)
    graph.outputs.append(
        add_flat_output(graph, natural, "natural_durations", TensorProto.FLOAT, "ids")
    )
    _scale_pitch(graph)
    graph.inputs.append(helper.make_tensor_value_info("pitch", TensorProto.FLOAT, ["ids"]))


def _natural_durations(graph: GraphEditor) -> str:
    """Find the value that `speeds` divides."""
    division = graph.consumer("speeds")
    if division.op_type != "Div":
        raise ModelPackError(f"expected speeds to divide durations, found {division.op_type}")
    return division.input[0]


def _scale_pitch(graph: GraphEditor) -> None:
    """Multiply the fundamental frequency of each half frame by its phoneme's `pitch`."""
    projection = graph.consumer(_F0_WEIGHT)
    (frequency,) = projection.output
    unscaled = NodeProto()
    unscaled.CopyFrom(projection)
    unscaled.output[:] = [f"{frequency}_unscaled"]
    scale = helper.make_node("Mul", [unscaled.output[0], "pitch_of_halves"], [frequency])
    graph.replace([projection], unscaled, *_spread_pitch(graph), scale)


def _spread_pitch(graph: GraphEditor) -> list[NodeProto]:
    """Make `pitch_of_halves` `[2 frames]`: `pitch`, repeated according to the durations.

    The cumulative sum of ones at the first half frame of every id but the first gives each half
    frame the index of its id.
    """
    durations = graph.produced_by("durations", "Reshape").input
    for name, value in (("first", 0), ("last", -1), ("beyond", _INT64_MAX), ("halves", 2)):
        graph.add_constant(f"pitch_{name}", np.array([value], np.int64))
    axis = graph.add_constant("pitch_axis", np.array(0, np.int64))
    node = helper.make_node
    return [
        node("Reshape", list(durations), ["pitch_durations"]),
        node("CumSum", ["pitch_durations", axis], ["pitch_frame_ends"]),
        node("Mul", ["pitch_frame_ends", "pitch_halves"], ["pitch_ends"]),
        node("Slice", ["pitch_ends", "pitch_first", "pitch_last"], ["pitch_starts"]),
        node("Slice", ["pitch_ends", "pitch_last", "pitch_beyond"], ["pitch_length"]),
        node("ConstantOfShape", ["pitch_length"], ["pitch_unmarked"], value=_integer(0)),
        node("Shape", ["pitch_starts"], ["pitch_count"]),
        node("ConstantOfShape", ["pitch_count"], ["pitch_ones"], value=_integer(1)),
        node("ScatterElements", ["pitch_unmarked", "pitch_starts", "pitch_ones"], ["pitch_marks"]),
        node("CumSum", ["pitch_marks", axis], ["pitch_ids"]),
        node("Gather", ["pitch", "pitch_ids"], ["pitch_of_halves"]),
    ]


def _integer(value: int) -> TensorProto:
    return numpy_helper.from_array(np.array([value], np.int64))
