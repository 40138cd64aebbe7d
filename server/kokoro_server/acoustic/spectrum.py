"""Rewrites short-time Fourier transforms as convolutions.

The published graph computes the spectrum of its harmonic source with the operator STFT. Its kernel
in ONNX Runtime is slow: a sixth of the time of everything before the generator. It is also
inexact: the first and the last bin are real, but come out with rounding noise as imaginary part.
The graph uses the sign of that part to choose between a phase of pi and of minus pi; upstream's
arctangent returns pi. A convolution with the Fourier matrix is faster, and gives these bins the
imaginary part that leads to upstream's phase. So both engines come closer to upstream.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

_ABOVE_ZERO = 1e-30
"""Added to imaginary parts. Where they are zero, the phase becomes pi for a negative real part, and
stays a number where both parts are zero. Any other sum rounds it away."""
_SIGNAL_SHAPE, _SPECTRUM_SHAPE = "stft_signal_shape", "stft_spectrum_shape"
_BASIS, _BIAS = "stft_basis", "stft_bias"


def convolve_spectra(model: onnx.ModelProto) -> onnx.ModelProto:
    """Replace every STFT of real signals with a constant window by a convolution.

    All STFTs of a graph must have the same window and step. Kokoro's graph has only one.
    """
    graph = model.graph
    transforms = [node for node in graph.node if node.op_type == "STFT"]
    if not transforms:
        return model
    tensors = {each.name: each for each in graph.initializer}
    _, step, window, _ = transforms[0].input
    hop = int(numpy_helper.to_array(tensors[step]))
    nodes = [
        new
        for node in graph.node
        for new in (_convolution(node, hop) if node.op_type == "STFT" else [node])
    ]
    basis = _fourier_matrix(numpy_helper.to_array(tensors[window]))
    constants = [*_still_read(nodes, tensors), *_constants(basis)]
    body = helper.make_graph(nodes, graph.name, graph.input, graph.output, constants)
    return helper.make_model(body, opset_imports=model.opset_import, ir_version=model.ir_version)


def _convolution(stft: NodeProto, hop: int) -> list[NodeProto]:
    """Map `[batch, samples]` or `[batch, samples, 1]` to `[batch, frames, bins, 2]`."""
    (result,) = stft.output
    signal, planes, parts = (f"{result}_{part}" for part in ("signal", "planes", "parts"))
    return [
        helper.make_node("Reshape", [stft.input[0], _SIGNAL_SHAPE], [signal]),
        helper.make_node("Conv", [signal, _BASIS, _BIAS], [planes], stft.name, strides=[hop]),
        helper.make_node("Reshape", [planes, _SPECTRUM_SHAPE], [parts]),
        helper.make_node("Transpose", [parts], [result], perm=[0, 3, 2, 1]),
    ]


def _fourier_matrix(window: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return `[2 bins, 1, samples]`: real parts of bins 0 to size / 2, then imaginary parts."""
    length = window.size
    turns = np.outer(np.arange(length // 2 + 1), np.arange(length)) % length
    angles = 2 * np.pi * turns / length
    sines = np.where(2 * turns % length, np.sin(angles), 0)
    rows = np.concatenate([np.cos(angles), -sines]) * window.astype(np.float64)
    return rows[:, np.newaxis].astype(np.float32)


def _constants(basis: NDArray[np.float32]) -> list[TensorProto]:
    bins = len(basis) // 2
    bias = np.repeat(np.array([0, _ABOVE_ZERO], np.float32), bins)
    arrays: dict[str, NDArray[Any]] = {
        _BASIS: basis,
        _BIAS: bias,
        _SIGNAL_SHAPE: np.array([0, 1, -1], np.int64),
        _SPECTRUM_SHAPE: np.array([0, 2, bins, -1], np.int64),
    }
    return [numpy_helper.from_array(array, name) for name, array in arrays.items()]


def _still_read(nodes: list[NodeProto], tensors: Mapping[str, TensorProto]) -> list[TensorProto]:
    """Return the tensors that `nodes` still read; ONNX Runtime warns of unused ones."""
    read = {name for node in nodes for name in node.input}
    return [tensor for name, tensor in tensors.items() if name in read]
