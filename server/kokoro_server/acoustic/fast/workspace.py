"""Memory for kernels and runs, kept from one use to the next."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_LINE_BYTES = 64
"""A cache line. An unaligned vector of 16 floats costs two accesses."""


class Buffer:
    """A flat buffer that grows to the largest size requested; its content is undefined.

    It starts on a cache line.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self._held = np.empty(0, np.float32)

    @property
    def size(self) -> int:
        """Capacity in floats."""
        return self._held.size

    def take(self, size: int) -> Floats:
        """Return `size` floats."""
        if self._held.size < size:
            self._held = _aligned(size)
        return self._held[:size]


def _aligned(size: int) -> Floats:
    itemsize = np.dtype(np.float32).itemsize
    room = np.empty(size + _LINE_BYTES // itemsize, np.float32)
    start = -room.ctypes.data % _LINE_BYTES // itemsize
    return room[start : start + size]


class Workspace:
    """Memory of one thread for a chunk: a few megabytes that stay in its cache."""

    def __init__(self) -> None:
        """Begin empty."""
        self._activated, self._operands, self._products = Buffer(), Buffer(), Buffer()

    def activated(self, size: int) -> Floats:
        """Return memory for activated rows."""
        return self._activated.take(size)

    def operands(self, size: int) -> Floats:
        """Return memory for planes of operands."""
        return self._operands.take(size)

    def products(self, size: int) -> Floats:
        """Return memory for planes of products."""
        return self._products.take(size)
