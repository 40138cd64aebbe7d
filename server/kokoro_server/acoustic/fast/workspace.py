"""Memory that kernels and runs work in, kept from one use to the next."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_LINE_BYTES = 64
"""A cache line: vectors of 16 floats that don't start on one cost two accesses each."""


class Buffer:
    """A flat buffer that grows to the most that was asked of it; its content is never promised.

    It starts on a cache line.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self._held = np.empty(0, np.float32)

    @property
    def size(self) -> int:
        """Floats that it holds."""
        return self._held.size

    def take(self, size: int) -> Floats:
        """Give `size` floats."""
        if self._held.size < size:
            self._held = _aligned(size)
        return self._held[:size]


def _aligned(size: int) -> Floats:
    itemsize = np.dtype(np.float32).itemsize
    room = np.empty(size + _LINE_BYTES // itemsize, np.float32)
    start = -room.ctypes.data % _LINE_BYTES // itemsize
    return room[start : start + size]


class Workspace:
    """What one thread needs for a chunk: a few megabytes that stay in its cache."""

    def __init__(self) -> None:
        """Begin empty."""
        self._activated, self._operands, self._products = Buffer(), Buffer(), Buffer()

    def activated(self, size: int) -> Floats:
        """Give room for activated rows."""
        return self._activated.take(size)

    def operands(self, size: int) -> Floats:
        """Give room for planes of operands."""
        return self._operands.take(size)

    def products(self, size: int) -> Floats:
        """Give room for planes of products."""
        return self._products.take(size)
