from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import Inputs

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.interface import standardize
from kokoro_server.modelpack.graph.prosody import add_prosody

INPUTS: Inputs = {
    "tokens": ("int64", [1, "n"]),
    "ref_s": ("float32", [1, 256]),
    "rate": ("float32", [1]),
}
CONSTANTS: dict[str, NDArray[Any]] = {
    "least": np.array(1, np.float32),
    "two": np.array([2], np.int64),
    "first_axis": np.array([0], np.int64),
    "predictor.F0_proj.weight": np.array(100, np.float32),
}


def export(rate: str = "Div") -> GraphEditor:
    """Make an export in which each id is its own duration, and the frequency is always 100."""
    node = helper.make_node
    nodes: list[NodeProto] = [
        node("Cast", ["tokens"], ["floats"], to=TensorProto.FLOAT),
        node(rate, ["floats", "rate"], ["slow"]),
        node("Round", ["slow"], ["rounded"]),
        node("Clip", ["rounded", "least"], ["kept"]),
        node("Cast", ["kept"], ["frames"], to=TensorProto.INT64),
        node("ReduceSum", ["frames"], ["total"], keepdims=0),
        node("Mul", ["total", "two"], ["halves"]),
        node("ConstantOfShape", ["halves"], ["nothing"]),
        node("Add", ["nothing", "predictor.F0_proj.weight"], ["frequency"]),
        node("ReduceSum", ["ref_s"], ["style_sum"], keepdims=0),
        node("Add", ["frequency", "style_sum"], ["audio"]),
    ]
    return GraphEditor(small_graphs.model(nodes, CONSTANTS, INPUTS, ["audio"]))


@pytest.mark.parametrize("pitch", [[1, 1, 1, 1], [1, 2, 0.5, 3]])
def test_each_half_frame_has_the_pitch_of_its_id(pitch: list[float], tmp_path: Path) -> None:
    graph = export()
    standardize(graph)
    add_prosody(graph)
    waveform, durations, natural = small_graphs.run(
        graph,
        tmp_path,
        input_ids=np.array([[2, 3, 0, 4]]),
        style=np.zeros((1, 256), np.float32),
        speeds=np.array([1, 1, 1, 2], np.float32),
        pitch=np.array(pitch, np.float32),
    )
    assert durations.tolist() == [2, 3, 1, 2]
    assert natural.tolist() == [2, 3, 0, 4]
    expected = [*[pitch[0]] * 4, *[pitch[1]] * 6, *[pitch[2]] * 2, *[pitch[3]] * 4]
    assert waveform.tolist() == [100 * factor for factor in expected]


def test_export_that_does_not_divide_by_speed_is_refused() -> None:
    graph = export(rate="Mul")
    standardize(graph)
    with pytest.raises(ModelPackError, match="expected speeds to divide durations, found Mul"):
        add_prosody(graph)
