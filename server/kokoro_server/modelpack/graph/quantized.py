r"""Rewrites dynamically quantized operators as the original float32 operators.

ONNX Runtime's dynamic quantizer turns an operator with constant weights into:

    x -> DynamicQuantizeLinear -> MatMulInteger or ConvInteger -> Cast -> Mul -> y
                \_ x's scale -> Mul(weights' scale) ________________/

A Conv's bias is rounded to the integers' grid and added before the Cast. Operators may share zero
points and scales, so they are found by following the graph, never by name.
"""

import numpy as np
from onnx import NodeProto, helper

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.graph.editor import Array, GraphEditor

_LSTM_QUANTIZATION_INPUTS = 8
"""Index of the first scale of an LSTM. Scales and zero points follow ONNX's own eight inputs."""


def dequantize_operators(graph: GraphEditor) -> None:
    """Rewrite every quantized operator of `graph`; raise `ModelPackError` if any remains."""
    for node in graph.of_type("MatMulInteger", "ConvInteger"):
        _dequantize_product(graph, node)
    for node in graph.of_type("DynamicQuantizeLSTM"):
        _dequantize_lstm(graph, node)
    for node in graph.of_type("Gather"):
        _dequantize_gather(graph, node)
    graph.prune()
    left = sorted({node.op_type for node in graph.nodes if _is_quantized(node)})
    if left:
        raise ModelPackError(f"quantized operators that can't be rewritten: {left}")


def _is_quantized(node: NodeProto) -> bool:
    return any(mark in node.op_type for mark in ("Integer", "Quantize", "QLinear"))


def _dequantize_product(graph: GraphEditor, product: NodeProto) -> None:
    """Rewrite MatMulInteger as MatMul, ConvInteger and its bias as Conv."""
    quantizer = graph.produced_by(product.input[0], "DynamicQuantizeLinear")
    chain, bias = [product], []
    after = graph.consumer(product.output[0])
    if after.op_type == "Add":
        chain.append(after)
        bias = [_find_bias(graph, after, product)]
        after = graph.consumer(after.output[0])
    rescale = graph.consumer(after.output[0])
    if after.op_type != "Cast" or rescale.op_type != "Mul":
        raise ModelPackError(f"expected Cast and Mul after {product.name!r}")
    scale = _weight_scale(graph, rescale, after.output[0], quantizer.output[1])
    axis = product.op_type == "MatMulInteger"
    weight = _dequantize_constant(graph, product.input[1], scale, product.input[3:], int(axis))
    node = helper.make_node(
        product.op_type.removesuffix("Integer"),
        [quantizer.input[0], weight, *bias],
        [rescale.output[0]],
        name=product.name,
    )
    node.attribute.extend(product.attribute)
    graph.replace([*chain, after, rescale], node)


def _find_bias(graph: GraphEditor, add: NodeProto, product: NodeProto) -> str:
    """Trace the quantized bias back to the float constant that it is computed from."""
    value = next(name for name in add.input if name != product.output[0])
    for op_type in ("Reshape", "Cast", "Floor", "Div"):
        value = graph.produced_by(value, op_type).input[0]
    graph.constant(value)
    return value


def _weight_scale(graph: GraphEditor, rescale: NodeProto, product: str, input_scale: str) -> str:
    """Find the constant that `input_scale` is multiplied by in the factor of `product`."""
    factor = next(name for name in rescale.input if name != product)
    combined = graph.produced_by(factor, "Mul")
    if input_scale not in combined.input:
        raise ModelPackError(f"{rescale.name!r} doesn't scale by its own input's scale")
    return next(name for name in combined.input if name != input_scale)


def _dequantize_gather(graph: GraphEditor, gather: NodeProto) -> None:
    """Rewrite Gather and DequantizeLinear as Gather from a float table."""
    readers = graph.consumers(gather.output[0])
    if [reader.op_type for reader in readers] != ["DequantizeLinear"]:
        return
    (dequantizer,) = readers
    _, scale, *zero_point = dequantizer.input
    table = _dequantize_constant(graph, gather.input[0], scale, zero_point, 0)
    node = helper.make_node("Gather", [table, gather.input[1]], dequantizer.output, gather.name)
    node.attribute.extend(gather.attribute)
    graph.replace([gather, dequantizer], node)


def _dequantize_constant(
    graph: GraphEditor, quantized: str, scale: str, zero_points: list[str], axis: int
) -> str:
    """Add the float values of the constant `quantized`, scaled along `axis`; return their name."""
    values = graph.constant(quantized)
    zero_point = graph.constant(zero_points[0]) if zero_points else np.zeros((), values.dtype)
    shape = [-1 if index == axis else 1 for index in range(values.ndim)]
    factor, zero = (
        part.astype(np.float32).reshape(shape if part.size > 1 else ())
        for part in (graph.constant(scale), zero_point)
    )
    floats = (values.astype(np.float32) - zero) * factor
    return graph.add_constant(f"{quantized.removesuffix('_quantized')}_float", floats)


def _dequantize_lstm(graph: GraphEditor, lstm: NodeProto) -> None:
    """Rewrite DynamicQuantizeLSTM as LSTM."""
    quantization = lstm.input[_LSTM_QUANTIZATION_INPUTS:]
    names = []
    for name, scale, zero_point in zip(
        lstm.input[1:3], quantization[0::2], quantization[1::2], strict=True
    ):
        floats = _dequantize_directions(
            graph.constant(name), graph.constant(scale), graph.constant(zero_point)
        )
        names.append(graph.add_constant(f"{name.removesuffix('_quantized')}_float", floats))
    inputs = [lstm.input[0], *names, *lstm.input[3:_LSTM_QUANTIZATION_INPUTS]]
    node = helper.make_node("LSTM", inputs, lstm.output, lstm.name)
    node.attribute.extend(lstm.attribute)
    graph.replace([lstm], node)


def _dequantize_directions(values: Array, scale: Array, zero_point: Array) -> Array:
    """Convert `[directions, in, 4h]` integers to the `[directions, 4h, in]` floats of an LSTM.

    Scale and zero point are `[directions]`, or `[directions, 4h]` with one per output.
    """
    factor, zero = (
        part.astype(np.float32).reshape(len(values), 1, -1) for part in (scale, zero_point)
    )
    floats = (values.astype(np.float32) - zero) * factor
    return np.ascontiguousarray(floats.transpose(0, 2, 1))
