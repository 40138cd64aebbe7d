"""Names a graph's weights like the parameters of upstream's PyTorch model.

A pack's weights have the names of `kokoro.KModel.state_dict`, with weight norm folded (plain
`weight`), and PyTorch's layout. So all engines can read them from one file. Only LSTMs keep ONNX's
layout: see `kokoro_server.acoustic.pytorch_weights`, which reads all weights.
"""

import re

from onnx import NodeProto

from kokoro_server.acoustic.pytorch_weights import LSTM_GATES
from kokoro_server.modelpack.graph.editor import GraphEditor

_LSTM_ROLES = {1: "weight_ih", 2: "weight_hh", 3: "bias"}

_MODULES = ("bert", "bert_encoder", "predictor", "text_encoder", "decoder")
"""The children of `KModel`."""
_WRAPPER = re.compile(r"^(?:kmodel|encoder|decoder(?=\.decoder\.))\.")
"""Prefixes that exporters added: for the whole model, or one module per half of it."""
_PARAMETER = re.compile(
    r"^(?P<name>[A-Za-z_]\w*(?:\.\w+)*\.(?:weight|bias|gamma|beta|alpha[12]\.\d+))"
    r"(?:_float|_gemm)*$"
)


def name_parameters(graph: GraphEditor) -> None:
    """Rename the weights of `graph` as described in this module's docstring."""
    for node in graph.nodes:
        if node.op_type == "LSTM":
            for index, role in _LSTM_ROLES.items():
                graph.rename(node.input[index], f"{_module(node)}.{role}{LSTM_GATES}")
        elif node.op_type in ("Conv", "ConvTranspose", "Gemm", "MatMul", "Gather"):
            _name_weight(graph, node)
    for constant in list(graph.constants):
        if match := _PARAMETER.match(constant):
            graph.rename(constant, _unwrap(match["name"]))


def _name_weight(graph: GraphEditor, node: NodeProto) -> None:
    weight = node.input[0 if node.op_type == "Gather" else 1]
    if weight not in graph.constants or graph.constants[weight].dtype != "float32":
        return
    match = _PARAMETER.match(weight)
    graph.rename(weight, _unwrap(match["name"]) if match else f"{_module(node)}.weight")


def _module(node: NodeProto) -> str:
    """Return the path of the PyTorch module that `node` was exported from, by the node's name.

    A container appears before each of its items (`cnn.0/cnn.0.0`). A module that is called from
    outside its parent's `forward` lacks its parents; only the predictor has such modules.
    """
    *path, _operator = node.name.strip("/").split("/")
    parts = [
        part
        for part, following in zip(path, [*path[1:], ""], strict=True)
        if not following.startswith(f"{part}.")
    ]
    name = _unwrap(".".join(parts))
    return name if name.split(".")[0] in _MODULES else f"predictor.{name}"


def _unwrap(name: str) -> str:
    return _WRAPPER.sub("", name, count=1)
