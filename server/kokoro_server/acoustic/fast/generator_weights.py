"""The generator's weights as the kernels read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast import network
from kokoro_server.acoustic.fast.codegen.calling import PANEL
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.packing import as_matrix, columns_shape, pack_columns, pack_planes

Floats = NDArray[np.float32]


def pack(parameters: Mapping[str, Floats], target: InstructionSet) -> Iterator[tuple[str, Floats]]:
    """Yield all arrays with their names: matrices packed, and vectors as they are."""
    for layer in network.convolutions():
        yield layer.name, pack_planes(layer.transform, parameters[f"{layer.name}.weight"], target)
    for name, matrix in _matrices(parameters):
        yield name, pack_columns(matrix, target)
    for name in vector_sizes():
        yield name, parameters[name].reshape(-1)


def _matrices(parameters: Mapping[str, Floats]) -> Iterator[tuple[str, Floats]]:
    for stage in network.STAGES:
        name = f"ups.{stage.index}"
        yield name, _upsampling_matrix(parameters[f"{name}.weight"], stage)
        name = f"noise_convs.{stage.index}"
        yield name, _source_matrix(parameters[f"{name}.weight"])
    yield "conv_post", as_matrix(parameters["conv_post.weight"])
    norms = [parameters[f"{layer.norm}.weight"] for layer in network.convolutions()]
    yield "style", np.concatenate(norms).T


def _upsampling_matrix(weight: Floats, stage: network.Stage) -> Floats:
    """Write a transposed convolution of twice as many taps as its stride as a matrix.

    `[in, out, 2 stride]` becomes `[2 in, stride out]`: an input row and the row before it give
    `stride` output rows. The later taps apply to the earlier row.
    """
    later, earlier = np.split(weight, [stage.upsampling], axis=2)
    rows = np.concatenate([earlier, later]).transpose(0, 2, 1)
    return rows.reshape(rows.shape[0], -1)


def _source_matrix(weight: Floats) -> Floats:
    missing = network.HARMONIC_ROW - network.HARMONIC_CHANNELS
    return as_matrix(np.pad(weight, ((0, 0), (0, missing), (0, 0))))


def shapes() -> dict[str, tuple[int, ...]]:
    """Return the shapes of the packed matrices."""
    shapes: dict[str, tuple[int, ...]] = {}
    for layer in network.convolutions():
        planes, channels = layer.transform.operand_planes, layer.channels
        shapes[layer.name] = (planes, channels // PANEL, channels, PANEL)
    for stage in network.STAGES:
        shapes[f"ups.{stage.index}"] = columns_shape(
            4 * stage.channels, stage.upsampling * stage.channels
        )
        depth = stage.source_taps * network.HARMONIC_ROW
        shapes[f"noise_convs.{stage.index}"] = columns_shape(depth, stage.channels)
    shapes["conv_post"] = columns_shape(7 * network.STAGES[-1].channels, network.HARMONIC_CHANNELS)
    gains_and_shifts = sum(2 * layer.channels for layer in network.convolutions())
    shapes["style"] = columns_shape(network.STYLE_CHANNELS, gains_and_shifts)
    return shapes


def vector_sizes() -> dict[str, int]:
    """Return the sizes of biases, and of the parameters of Snake."""
    sizes: dict[str, int] = {}
    for layer in network.convolutions():
        sizes[f"{layer.name}.bias"] = sizes[layer.alpha] = layer.channels
        sizes[f"{layer.norm}.bias"] = 2 * layer.channels
    for stage in network.STAGES:
        sizes[f"ups.{stage.index}.bias"] = sizes[f"noise_convs.{stage.index}.bias"] = stage.channels
    return sizes | {"conv_post.bias": network.HARMONIC_CHANNELS}
