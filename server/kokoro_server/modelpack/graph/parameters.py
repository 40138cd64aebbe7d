"""Naming of a graph's weights as upstream's PyTorch model names its parameters.

A pack's weights are called what `kokoro.KModel.state_dict` calls them, with weight norm folded
(plain `weight`), and stand in PyTorch's layout, so that every engine finds them in one file. LSTMs
alone keep ONNX's layout: see `kokoro_server.acoustic.pytorch_weights`, which reads them all.
"""

import re

from onnx import NodeProto

from kokoro_server.acoustic.pytorch_weights import LSTM_GATES
from kokoro_server.modelpack.graph.editor import GraphEditor

_LSTM_ROLES = {1: "weight_ih", 2: "weight_hh", 3: "bias"}

_MODULES = ("bert", "bert_encoder", "predictor", "text_encoder", "decoder")
"""The children of `KModel`."""
_WRAPPER = re.compile(r"^(?:kmodel|encoder|decoder(?=\.decoder\.))\.")
"""What exporters wrapped the model in: the model itself, or one module for each half of it."""
_PARAMETER = re.compile(
    r"^(?P<name>[A-Za-z_]\w*(?:\.\w+)*\.(?:weight|bias|gamma|beta|alpha[12]\.\d+))"
    r"(?:_float|_gemm)*$"
)


def name_parameters(graph: GraphEditor) -> None:
    """Rename the weights of `graph` as this module says."""
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
    """Read the path of the PyTorch module that `node` was exported from off the node's name.

    A container shows up before each of its items (`cnn.0/cnn.0.0`), and what is called other than
    by a module's `forward` lacks its parents: only the predictor does so.
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
