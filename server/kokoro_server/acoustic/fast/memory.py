"""The arrays of a run: the activations of a whole utterance, four at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kokoro_server.acoustic.fast.workspace import Buffer

Floats = NDArray[np.float32]

Slot: TypeAlias = Literal["signal", "hidden", "branch", "sum"]
"""Output of upsampling; output of a first convolution; a block's running value; sum of blocks."""
_SLOTS: tuple[Slot, ...] = ("signal", "hidden", "branch", "sum")
_KEPT_FLOATS = 8_000_000
"""Most floats that a slot keeps for the next run: 13 seconds of speech. Larger slots are freed."""


class RunMemory:
    """Four slots, reused by every stage."""

    def __init__(self) -> None:
        """Begin empty."""
        self._slots = {slot: Buffer() for slot in _SLOTS}

    def rows(self, slot: Slot, rows: int, columns: int) -> Floats:
        """Return an array `[rows, columns]` in a slot; its content is undefined."""
        return self._slots[slot].take(rows * columns).reshape(rows, columns)

    def shrink(self) -> None:
        """Free slots that a long utterance made large."""
        self._slots = {
            slot: Buffer() if buffer.size > _KEPT_FLOATS else buffer
            for slot, buffer in self._slots.items()
        }


class MemoryPool:
    """Memory for a limited number of concurrent runs; further runs wait."""

    def __init__(self, runs: int) -> None:
        """Allow `runs` concurrent runs."""
        self._free = [RunMemory() for _ in range(runs)]
        self._released = threading.Semaphore(runs)

    @contextmanager
    def borrow(self) -> Iterator[RunMemory]:
        """Lend memory to a run."""
        with self._released:
            memory = self._free.pop()
            try:
                yield memory
            finally:
                memory.shrink()
                self._free.append(memory)
