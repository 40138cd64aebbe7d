"""Matrix products: rows of values times packed weights.

Weights are packed `[columns / PANEL, depth, PANEL]`, so that a step along the depth reads
`PANEL` adjacent floats. A micro-kernel keeps the sums of a block of rows in registers, one or two
panels wide: 6 rows by 2 vectors fit into 16 registers of 8 floats, 12 by 2 into 32 registers of 16,
6 by 4 into 32 registers of 4. The remaining rows form one smaller block.
"""

from __future__ import annotations

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.calling import PANEL
from kokoro_server.acoustic.fast.codegen.product import (
    PRODUCT_ADDRESSES,
    PRODUCT_INTEGERS,
    Product,
)
from kokoro_server.acoustic.fast.codegen.routine import Routine, Variable
from kokoro_server.acoustic.fast.codegen.values import FLOAT_BYTES, Address, Integer

_PANEL_BYTES = PANEL * FLOAT_BYTES
_UNROLL = 4
"""Steps along the depth per iteration of the loop; the depth must be a multiple of it."""
_BLOCK_DEPTH = 128
"""Products summed before they are added to the total: long sums of floats round more."""
_BLOCKS = {4: (6, 4), 8: (6, 2), 16: (12, 2)}
"""Rows of a block and vectors per row, by lanes: as many as fit into the registers."""


def define_product(module: ir.Module, lanes: int) -> Product:
    """Define a `Product` of float32."""
    most, vectors = _BLOCKS[lanes]
    blocks = {rows: _define_block(module, lanes, rows) for rows in range(1, most + 1)}
    routine = Routine(
        module,
        "product",
        lanes=lanes,
        addresses=PRODUCT_ADDRESSES,
        integers=PRODUCT_INTEGERS,
    )
    block_columns = vectors * lanes
    with routine.loop(0, routine.integer("columns"), block_columns) as column:
        whole = routine.integer("rows") // most * most
        with routine.loop(0, whole, most) as row:
            _call_block(routine, blocks.pop(most), row, column)
        left = routine.integer("rows") - whole
        for rows, block in blocks.items():
            with routine.when(left.equals(rows)):
                _call_block(routine, block, whole, column)
    return Product(routine.finish(), split=False)


def _call_block(routine: Routine, block: Routine, row: Integer, column: Integer) -> None:
    column_bytes = column * FLOAT_BYTES

    def at(name: str) -> Address:
        return routine.address(name) + row * routine.integer(f"{name}_row")

    routine.call(
        block,
        values=at("values"),
        weights=routine.address("weights") + column_bytes * routine.integer("depth"),
        initial=at("initial") + column_bytes,
        output=at("output") + column_bytes,
        depth=routine.integer("depth"),
        values_row=routine.integer("values_row"),
        initial_row=routine.integer("initial_row"),
        output_row=routine.integer("output_row"),
    )


def _define_block(module: ir.Module, lanes: int, rows: int) -> Routine:
    """Define the micro-kernel for `rows` rows."""
    routine = Routine(
        module,
        f"block_{rows}",
        lanes=lanes,
        addresses=["values", "weights", "initial", "output"],
        integers=["depth", "values_row", "initial_row", "output_row"],
    )
    routine.function.attributes.add("noinline")
    _, vectors = _BLOCKS[lanes]
    places = [(row, vector) for row in range(rows) for vector in range(vectors)]

    def place(base: Address, row_bytes: Integer, row: int, vector: int) -> Address:
        return base + (row_bytes * row + vector * routine.vector_bytes)

    depth, output_row = routine.integer("depth"), routine.integer("output_row")
    initial_row = routine.integer("initial_row")
    weights = [routine.address("weights") + _vector_offset(routine, i) for i in range(vectors)]
    values = [routine.address("values") + routine.integer("values_row") * i for i in range(rows)]
    with routine.loop(0, depth, _BLOCK_DEPTH) as block:
        sums = {at: routine.variable(routine.constant(0.0)) for at in places}
        with routine.loop(block, depth.minimum(block + _BLOCK_DEPTH), _UNROLL) as turn:
            for step in range(_UNROLL):
                _write_step(routine, sums, values, weights, turn + step)
        begun = block.equals(0)
        base = routine.address("initial").where(begun, otherwise=routine.address("output"))
        base_row = initial_row.where(begun, otherwise=output_row)
        for at in places:
            total = routine.load(place(base, base_row, *at)) + sums[at].get()
            place(routine.address("output"), output_row, *at).store(total)
    return routine.finish()


def _write_step(
    routine: Routine,
    sums: dict[tuple[int, int], Variable],
    values: list[Address],
    weights: list[Address],
    index: Integer,
) -> None:
    """Write a step along the depth: one value per row times the vectors of weights."""
    columns = [routine.load(each + index * _PANEL_BYTES) for each in weights]
    for row, row_values in enumerate(values):
        value = routine.spread(row_values + index * FLOAT_BYTES)
        for vector, column in enumerate(columns):
            total = sums[row, vector]
            total.set(value.times_plus(column, total.get()))


def _vector_offset(routine: Routine, vector: int) -> Integer:
    """Return the offset in bytes of a vector of packed weights, in this panel or a later one."""
    panel, within = divmod(vector * routine.lanes, PANEL)
    return routine.integer("depth") * (panel * _PANEL_BYTES) + within * FLOAT_BYTES
