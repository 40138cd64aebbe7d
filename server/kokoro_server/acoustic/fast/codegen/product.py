"""What the kernels need to know of the product that multiplies for them."""

from __future__ import annotations

from dataclasses import dataclass

from kokoro_server.acoustic.fast.codegen.bfloat import BFLOAT_BYTES, split
from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.values import FLOAT_BYTES, Address, Integer, Vector


@dataclass(frozen=True, slots=True, eq=False)
class Product:
    """A routine that multiplies matrices, and the form of the values that it reads.

    `routine` computes `output = initial + values @ weights` on `rows` rows. Every row of `values`
    is `depth` values long; `initial` and `output` are `columns` floats wide; `..._row` are the
    distances between rows in bytes. `initial` may be `output`; where its distance is 0, all rows
    start from the same one. `rest` is the distance in bytes from a value's high part to its rest.
    """

    routine: Routine
    split: bool
    """Whether the values are split into two bfloat16, in two arrays of the same layout."""

    @property
    def value_bytes(self) -> int:
        """Bytes from one value of a row to the next."""
        return BFLOAT_BYTES if self.split else FLOAT_BYTES

    def store(self, vector: Vector, row: Address, channel: Integer, rest: Integer) -> None:
        """Write values to a row that the product will read.

        `channel` is the offset of the vector in a row of floats, in bytes.
        """
        if not self.split:
            (row + channel).store(vector)
            return
        place = row + channel // (FLOAT_BYTES // BFLOAT_BYTES)
        high, low = split(vector)
        place.store(high)
        (place + rest).store(low)


PRODUCT_ADDRESSES = ("values", "weights", "initial", "output")
PRODUCT_INTEGERS = ("rows", "depth", "columns", "values_row", "rest", "initial_row", "output_row")
