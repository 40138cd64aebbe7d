"""Reads a pack's weights under PyTorch's names and in PyTorch's layout."""

from pathlib import Path

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from onnx import TensorProto, numpy_helper

from kokoro_server.errors import ModelPackError

Weights = dict[str, NDArray[np.float32]]
LSTM_GATES = ".iofc"
"""Suffix of the names of LSTM weights, the only weights in ONNX's layout:

    <module>.weight_ih.iofc    [directions, 4h, in], gates in ONNX's order
    <module>.weight_hh.iofc    [directions, 4h, h]
    <module>.bias.iofc         [directions, 8h]: for the input, then for the hidden state
"""
_DIRECTIONS = ("", "_reverse")
_TORCH_GATE_ORDER = (0, 2, 3, 1)
"""Index in ONNX's order (i, o, f, c) of PyTorch's gates (input, forget, cell, output)."""


def read_weights(model: Path) -> Weights:
    """Map every float32 constant of the pack's graph `model`, copy-on-write.

    They include every parameter of `kokoro.KModel` that the graph uses. Names are those of its
    `state_dict` with weight norm folded; LSTM weights are split as in PyTorch.
    Raises `ModelPackError` when a file can't be read.
    """
    try:
        graph = onnx.load(model, load_external_data=False).graph
        stored = {
            tensor.name: _read(tensor, model.parent)
            for tensor in graph.initializer
            if tensor.data_type == TensorProto.FLOAT
        }
    except (OSError, ValueError, DecodeError) as error:
        raise ModelPackError(f"can't read the weights of {model}: {error}") from error
    weights: Weights = {}
    for name, array in stored.items():
        if name.endswith(LSTM_GATES):
            weights |= _split_lstm(name.removesuffix(LSTM_GATES), array)
        else:
            weights[name] = array
    return weights


def _read(tensor: TensorProto, directory: Path) -> NDArray[np.float32]:
    if tensor.data_location != TensorProto.EXTERNAL:
        return np.array(numpy_helper.to_array(tensor))
    place = {entry.key: entry.value for entry in tensor.external_data}
    return np.memmap(
        directory / place["location"],
        dtype=np.float32,
        mode="c",
        offset=int(place["offset"]),
        shape=tuple(tensor.dims),
    )


def _split_lstm(name: str, array: NDArray[np.float32]) -> Weights:
    """Split `<module>.<role>` of an LSTM by direction, and its bias by its operand."""
    module, _, role = name.rpartition(".")
    weights = {}
    for suffix, values in zip(_DIRECTIONS, array, strict=True):
        parts = (
            zip(("bias_ih", "bias_hh"), np.split(values, 2), strict=True)
            if role == "bias"
            else [(role, values)]
        )
        for part, gates in parts:
            weights[f"{module}.{part}_l0{suffix}"] = _order_gates(gates)
    return weights


def _order_gates(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Reorder the gates of `[4h, ...]` from ONNX's order to PyTorch's."""
    gates = np.split(values, 4)
    return np.concatenate([gates[index] for index in _TORCH_GATE_ORDER])
