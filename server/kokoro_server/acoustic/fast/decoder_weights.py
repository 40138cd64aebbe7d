"""The decoder's weights as the kernels read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.decoder_network import BLOCKS, CURVES, TAPS, Block
from kokoro_server.acoustic.fast.network import STYLE_CHANNELS
from kokoro_server.acoustic.fast.packing import as_matrix, columns_shape, pack_columns

Floats = NDArray[np.float32]
STYLE = "decoder.style"
"""Name of the linear layers of all AdaINs, side by side."""
SCALE = np.float32(0.5**0.5)
"""A block's output is the sum of two branches divided by the square root of two."""


def pack(parameters: Mapping[str, Floats], target: InstructionSet) -> Iterator[tuple[str, Floats]]:
    """Yield all arrays with their names: matrices packed, and vectors as they are."""
    for block in BLOCKS:
        for name, weight in _matrices(block, parameters):
            yield name, pack_columns(weight, target)
        yield curves(block), _curves(block, parameters).reshape(-1)
    yield STYLE, pack_columns(_style(parameters), target)
    for name in _parameter_sizes():
        yield name, parameters[name].reshape(-1)


def shapes() -> dict[str, tuple[int, ...]]:
    """Return the shapes of the packed matrices."""
    shapes = {STYLE: columns_shape(STYLE_CHANNELS, sum(2 * row for *_, row in _norms()))}
    for block in BLOCKS:
        shapes[f"{block.name}.conv1"] = columns_shape(TAPS * block.row, block.outputs)
        shapes[f"{block.name}.conv2"] = columns_shape(TAPS * block.outputs, block.outputs)
        shapes[f"{block.name}.conv1x1"] = columns_shape(block.row, block.outputs)
    return shapes


def vector_sizes() -> dict[str, int]:
    """Return the sizes of biases, of `curves`, and of the convolution that upsamples."""
    return _parameter_sizes() | {curves(block): CURVES * block.outputs for block in BLOCKS}


def _parameter_sizes() -> dict[str, int]:
    """Return the sizes of the vectors that are upstream's parameters as they are."""
    sizes = {f"{name}.bias": 2 * channels for name, channels, _ in _norms()}
    for block in BLOCKS:
        sizes |= {f"{block.name}.conv{number}.bias": block.outputs for number in (1, 2)}
        if block.upsamples:
            sizes[f"{block.name}.pool.weight"] = TAPS * block.inputs
            sizes[f"{block.name}.pool.bias"] = block.inputs
    return sizes


def curves(block: Block) -> str:
    """Name the weights, `[CURVES, outputs]`, of pitch and energy in the block's shortcut.

    They are apart because nothing normalizes what a shortcut reads. The curves are many times as
    large as the other channels, so what a product of split floats loses of them would be heard in
    all outputs.
    """
    return f"{block.name}.curves"


def style_bias(packed: Mapping[str, Floats]) -> Floats:
    """Return the bias of the layer `STYLE`."""
    return np.concatenate(
        [_halves(packed[f"{name}.bias"], channels, row) for name, channels, row in _norms()]
    )


def _matrices(block: Block, parameters: Mapping[str, Floats]) -> Iterator[tuple[str, Floats]]:
    name = block.name
    yield f"{name}.conv1", as_matrix(_padded(parameters[f"{name}.conv1.weight"], block))
    yield f"{name}.conv2", as_matrix(parameters[f"{name}.conv2.weight"] * SCALE)
    shortcut = parameters[f"{name}.conv1x1.weight"][:, :-CURVES] * SCALE
    yield f"{name}.conv1x1", as_matrix(_padded(shortcut, block))


def _padded(weight: Floats, block: Block) -> Floats:
    """Pad the input channels of `[out, in, taps]` with zeros."""
    return np.pad(weight, ((0, 0), (0, block.row - weight.shape[1]), (0, 0)))


def _curves(block: Block, parameters: Mapping[str, Floats]) -> Floats:
    return parameters[f"{block.name}.conv1x1.weight"][:, -CURVES:, 0].T * SCALE


def _style(parameters: Mapping[str, Floats]) -> Floats:
    weights = [
        _halves(parameters[f"{name}.weight"], channels, row) for name, channels, row in _norms()
    ]
    return np.concatenate(weights).T


def _halves(rows: Floats, channels: int, row: int) -> Floats:
    """Pad the gammas and the betas of `rows` `[2 channels, ...]` with zeros, to `[2 row, ...]`."""
    halves = np.zeros((2, row, *rows.shape[1:]), np.float32)
    halves[:, :channels] = rows.reshape(2, channels, *rows.shape[1:])
    return halves.reshape(2 * row, *rows.shape[1:])


def _norms() -> Iterator[tuple[str, int, int]]:
    for block in BLOCKS:
        yield from block.norms
