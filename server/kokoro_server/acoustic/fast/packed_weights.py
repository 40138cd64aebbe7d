"""The generator's weights, packed for the kernels: computed once, and mapped from a file.

The file is one flat array of float32 in NumPy's format; `_shapes` describes its layout.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from math import prod
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast import files, network
from kokoro_server.acoustic.fast.codegen.calling import COLUMN_MULTIPLE, PANEL
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.packing import arrange, pack_columns, pack_planes

Floats = NDArray[np.float32]
_ALIGNMENT = 16
"""Every array starts at a multiple of this number of floats: a cache line."""


class Weights(Protocol):
    """The generator's weights, as upstream has them."""

    @property
    def identity(self) -> str:
        """A name that no other weights have."""
        ...

    @property
    def parameters(self) -> Mapping[str, Floats]:
        """Upstream's parameters by their names below `decoder.generator.`."""
        ...


def packed_weights(
    weights: Weights,
    target: InstructionSet,
    cache: Path,
    missing: Callable[[], object] = lambda: None,
) -> dict[str, Floats]:
    """Map the weights packed for `target` from the folder `cache`; compute them where missing.

    Reads the parameters and calls `missing` only before it computes. Where `cache` isn't
    writable, the packed weights stay in memory.
    """
    path = _path(cache, weights, target)
    arrays = _mapped(path)
    if arrays is None:
        missing()
        # A cache that was made on a machine with other instructions has these weights as floats.
        floats = _mapped(_path(cache, weights, InstructionSet.AVX2)) if target.split else None
        if floats is None:
            flat = _flat(pack(weights.parameters, target))
        else:
            flat = _flat(_arranged(floats, target))
        with suppress(OSError):
            files.write_whole(path, *_file_of(flat))
        arrays = _mapped(path)
        if arrays is None:
            arrays = flat
    return _split(arrays)


def _path(cache: Path, weights: Weights, target: InstructionSet) -> Path:
    layout = "split" if target.split else "float"
    return cache / f"generator-{layout}-{files.code_digest()}-{weights.identity}.npy"


def _arranged(floats: Floats, target: InstructionSet) -> Iterator[tuple[str, Floats]]:
    unchanged = _vector_sizes()
    for name, array in _split(floats).items():
        yield name, array if name in unchanged else arrange(array, target)


def pack(parameters: Mapping[str, Floats], target: InstructionSet) -> Iterator[tuple[str, Floats]]:
    """Yield all arrays with their names: matrices packed, and vectors as they are."""
    for layer in network.convolutions():
        yield layer.name, pack_planes(layer.transform, parameters[f"{layer.name}.weight"], target)
    for name, matrix in _matrices(parameters):
        yield name, pack_columns(matrix, target)
    for name in _vector_sizes():
        yield name, parameters[name].reshape(-1)


def _matrices(parameters: Mapping[str, Floats]) -> Iterator[tuple[str, Floats]]:
    for stage in network.STAGES:
        name = f"ups.{stage.index}"
        yield name, _upsampling_matrix(parameters[f"{name}.weight"], stage)
        name = f"noise_convs.{stage.index}"
        yield name, _source_matrix(parameters[f"{name}.weight"])
    yield "conv_post", _matrix(parameters["conv_post.weight"])
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
    return _matrix(np.pad(weight, ((0, 0), (0, missing), (0, 0))))


def _matrix(weight: Floats) -> Floats:
    """Map `[out, in, taps]` to `[taps in, out]`."""
    return weight.transpose(2, 1, 0).reshape(-1, weight.shape[0])


def _shapes() -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {}
    for layer in network.convolutions():
        planes, channels = layer.transform.operand_planes, layer.channels
        shapes[layer.name] = (planes, channels // PANEL, channels, PANEL)
    for stage in network.STAGES:
        shapes[f"ups.{stage.index}"] = _columns(
            4 * stage.channels, stage.upsampling * stage.channels
        )
        depth = stage.source_taps * network.HARMONIC_ROW
        shapes[f"noise_convs.{stage.index}"] = _columns(depth, stage.channels)
    shapes["conv_post"] = _columns(7 * network.STAGES[-1].channels, network.HARMONIC_CHANNELS)
    gains_and_shifts = sum(2 * layer.channels for layer in network.convolutions())
    shapes["style"] = _columns(network.STYLE_CHANNELS, gains_and_shifts)
    return shapes | {name: (size,) for name, size in _vector_sizes().items()}


def _vector_sizes() -> dict[str, int]:
    """Return the sizes of biases, and of the parameters of Snake."""
    sizes: dict[str, int] = {}
    for layer in network.convolutions():
        sizes[f"{layer.name}.bias"] = sizes[layer.alpha] = layer.channels
        sizes[f"{layer.norm}.bias"] = 2 * layer.channels
    for stage in network.STAGES:
        sizes[f"ups.{stage.index}.bias"] = sizes[f"noise_convs.{stage.index}.bias"] = stage.channels
    return sizes | {"conv_post.bias": network.HARMONIC_CHANNELS}


def _columns(depth: int, columns: int) -> tuple[int, ...]:
    return (-(-columns // COLUMN_MULTIPLE) * COLUMN_MULTIPLE // PANEL, depth, PANEL)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _flat(arrays: Iterable[tuple[str, Floats]]) -> Floats:
    flat = np.zeros(sum(_aligned(prod(shape)) for shape in _shapes().values()), np.float32)
    places = _split(flat)
    for name, array in arrays:
        places[name][...] = array
    return flat


def _split(flat: Floats) -> dict[str, Floats]:
    arrays, start = {}, 0
    for name, shape in _shapes().items():
        arrays[name] = flat[start : start + prod(shape)].reshape(shape)
        start += _aligned(prod(shape))
    return arrays


def _mapped(path: Path) -> Floats | None:
    if not files.trusted(path):
        return None
    try:
        flat: Floats = np.load(path, mmap_mode="r")
    except (OSError, ValueError):
        return None
    whole = sum(_aligned(prod(shape)) for shape in _shapes().values())
    return flat if flat.shape == (whole,) and flat.dtype == np.float32 else None


def _file_of(flat: Floats) -> tuple[bytes, memoryview]:
    """Return the parts of a file in NumPy's format."""
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, np.lib.format.header_data_from_array_1_0(flat))
    return header.getvalue(), flat.data.cast("B")
