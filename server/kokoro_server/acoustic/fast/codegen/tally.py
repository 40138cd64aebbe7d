"""Statistics of activations, gathered while they are computed."""

from __future__ import annotations

from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.values import (
    DOUBLE_BYTES,
    FLOAT_BYTES,
    Address,
    Integer,
    Vector,
)


class Tally:
    """The sum of values and the sum of their squares, for a vector of channels.

    They are doubles: a variance is the difference of two such sums, and some channels have a mean
    that is a hundred times their deviation.
    """

    def __init__(self, routine: Routine) -> None:
        """Begin at zero."""
        self._lanes = routine.lanes
        zero = routine.constant(0.0).to_doubles()
        self._sum = routine.variable(zero)
        self._squares = routine.variable(zero)

    def count(self, value: Vector) -> None:
        """Take in a vector of floats."""
        double = value.to_doubles()
        self._sum.set(self._sum.get() + double)
        self._squares.set(double.times_plus(double, self._squares.get()))

    def add_to(self, statistics: Address, channel: Integer, row_bytes: Integer) -> None:
        """Add the sums to the two rows of `statistics`.

        `channel` is the offset of the channels and `row_bytes` the length of a row, both in bytes
        of floats.
        """
        widening = DOUBLE_BYTES // FLOAT_BYTES
        for row, total in enumerate((self._sum, self._squares)):
            place = statistics + (row_bytes * row + channel) * widening
            place.store(place.load_doubles(self._lanes) + total.get())
