from pathlib import Path

import numpy as np
import pytest
from onnx import NodeProto, TensorProto, helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import Inputs

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import GraphEditor
from kokoro_server.modelpack.graph.interface import standardize

INPUTS: Inputs = {
    "tokens": ("int64", [1, "n"]),
    "ref_s": ("float32", [1, 256]),
    "rate": ("float32", [1]),
}
LEAST = {"least": np.array(1, np.float32)}


def rounding(suffix: str = "") -> list[NodeProto]:
    return [
        helper.make_node("Round", ["slow"], [f"rounded{suffix}"]),
        helper.make_node("Clip", [f"rounded{suffix}", "least"], [f"kept{suffix}"]),
        helper.make_node("Cast", [f"kept{suffix}"], [f"frames{suffix}"], to=TensorProto.INT64),
    ]


def export(*chains: list[NodeProto], output: str = "audio") -> GraphEditor:
    nodes = [
        helper.make_node("Cast", ["tokens"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("Div", ["floats", "rate"], ["slow"]),
        *(node for chain in chains for node in chain),
        helper.make_node("Add", ["slow", "ref_s"], [output]),
    ]
    return GraphEditor(small_graphs.model(nodes, LEAST, INPUTS, [output]))


@pytest.mark.parametrize("output", ["audio", "waveform"])
def test_inputs_and_outputs_are_those_of_a_pack(output: str, tmp_path: Path) -> None:
    graph = export(rounding(), output=output)
    standardize(graph)
    feed = {
        "input_ids": np.full((1, 256), 5),
        "style": np.ones((1, 256), np.float32),
        "speeds": np.array([2], np.float32),
    }
    waveform, durations = small_graphs.run(graph, tmp_path, **feed)
    np.testing.assert_array_equal(waveform, np.full(256, 3.5, np.float32))
    np.testing.assert_array_equal(durations, np.full(256, 2))
    assert [value.name for value in graph.outputs] == ["waveform", "durations"]


@pytest.mark.parametrize("chains", [[], [rounding("1"), rounding("2")]])
def test_export_without_one_duration_of_each_id_is_refused(chains: list[list[NodeProto]]) -> None:
    with pytest.raises(ModelPackError, match=f"durations, found {len(chains)}"):
        standardize(export(*chains))


def test_export_with_other_inputs_is_refused() -> None:
    node = helper.make_node("Neg", ["x"], ["y"])
    with pytest.raises(ModelPackError, match="unexpected input 'x'"):
        standardize(GraphEditor(small_graphs.model([node], {}, {"x": ("float32", [1, 2, 3])})))
    with pytest.raises(ModelPackError, match="expected inputs for ids, style and speed"):
        standardize(GraphEditor(small_graphs.model([node], {}, {"x": ("float32", [1])})))
