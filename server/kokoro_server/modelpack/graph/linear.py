"""Merges MatMul and Add into Gemm, where the operand is a matrix."""

import numpy as np
from onnx import NodeProto, helper

from kokoro_server.modelpack.graph.editor import GraphEditor

_MATRIX_RANK = 2


def merge_gemms(graph: GraphEditor) -> None:
    """Rewrite every `x @ W + b` with a matrix `x` and constants `W` and `b` as Gemm.

    Gemm reads its weight as `[out, in]`, the layout of PyTorch's linear layers.
    """
    for matmul in graph.of_type("MatMul"):
        operand, weight = matmul.input
        if weight in graph.constants and _is_matrix(graph, operand):
            _merge_gemm(graph, matmul)
    graph.prune()


def _merge_gemm(graph: GraphEditor, matmul: NodeProto) -> None:
    readers = graph.consumers(matmul.output[0])
    if [reader.op_type for reader in readers] != ["Add"]:
        return
    (add,) = readers
    bias = next(name for name in add.input if name != matmul.output[0])
    if bias not in graph.constants or graph.constants[bias].ndim != 1:
        return
    operand, weight = matmul.input
    transposed = np.ascontiguousarray(graph.constants[weight].T)
    name = graph.add_constant(f"{weight}_gemm", transposed)
    gemm = helper.make_node("Gemm", [operand, name, bias], add.output, name=matmul.name, transB=1)
    graph.replace([matmul, add], gemm)


def _is_matrix(graph: GraphEditor, value: str) -> bool:
    """Return whether `value` is an input of two dimensions, or a part of one."""
    maker = graph.producer(value)
    if maker is not None:
        return maker.op_type in ("Split", "Slice") and _is_matrix(graph, maker.input[0])
    return any(
        graph_input.name == value and len(graph_input.type.tensor_type.shape.dim) == _MATRIX_RANK
        for graph_input in graph.inputs
    )
