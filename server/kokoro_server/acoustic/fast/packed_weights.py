"""Weights of decoder and generator, packed for the kernels: computed once, mapped from a file.

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

from kokoro_server.acoustic.fast import decoder_weights, files, generator_weights
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.packing import arrange

Floats = NDArray[np.float32]
_PARTS = (generator_weights, decoder_weights)
_ALIGNMENT = 16
"""Every array starts at a multiple of this number of floats: a cache line."""


class Weights(Protocol):
    """The weights of decoder and generator, as upstream has them."""

    @property
    def identity(self) -> str:
        """A name that no other weights have."""
        ...

    @property
    def parameters(self) -> Mapping[str, Floats]:
        """Upstream's parameters by their names: see `graphs.decoder_parameters`."""
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
    return cache / f"weights-{layout}-{files.code_digest()}-{weights.identity}.npy"


def _arranged(floats: Floats, target: InstructionSet) -> Iterator[tuple[str, Floats]]:
    unchanged = _vector_sizes()
    for name, array in _split(floats).items():
        yield name, array if name in unchanged else arrange(array, target)


def pack(parameters: Mapping[str, Floats], target: InstructionSet) -> Iterator[tuple[str, Floats]]:
    """Yield all arrays with their names: matrices packed, and vectors as they are."""
    for part in _PARTS:
        yield from part.pack(parameters, target)


def _shapes() -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {}
    for part in _PARTS:
        shapes |= part.shapes()
    return shapes | {name: (size,) for name, size in _vector_sizes().items()}


def _vector_sizes() -> dict[str, int]:
    sizes: dict[str, int] = {}
    for part in _PARTS:
        sizes |= part.vector_sizes()
    return sizes


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
