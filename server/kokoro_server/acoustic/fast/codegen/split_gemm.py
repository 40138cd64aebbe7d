"""Matrix products of split floats, in Intel's matrix registers.

Values and weights are sums of two bfloat16, see `bfloat`. Of the four products of parts, three are
computed: high times rest, high times high, and rest times high. The fourth is as small as the
rounding of the rests. The registers add the products up in float32.

Weights are packed `[columns / 16, depth / 32, 2, 16, 16, 2]`: the high parts and the rests of 32
rows and 16 columns, in the order that `MatrixRegisters.multiply` reads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.amx import REGISTER_ROWS, ROW_BYTES, MatrixRegisters
from kokoro_server.acoustic.fast.codegen.bfloat import BFLOAT_BYTES
from kokoro_server.acoustic.fast.codegen.calling import DEPTH_MULTIPLE
from kokoro_server.acoustic.fast.codegen.product import (
    PRODUCT_ADDRESSES,
    PRODUCT_INTEGERS,
    Product,
)
from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.values import FLOAT, FLOAT_BYTES, Address, Integer

_BLOCK_ROWS = 2 * REGISTER_ROWS
_PANEL = ROW_BYTES // FLOAT_BYTES
_BLOCK_COLUMNS = 2 * _PANEL
_EDGE_ROW = _BLOCK_COLUMNS * FLOAT_BYTES
_OPERAND_BYTES = REGISTER_ROWS * ROW_BYTES
_TOTALS, _VALUES, _WEIGHTS = ((0, 1), (2, 3)), (4, 5), (6, 7)
"""Numbers of the registers of a block: by row and column, by row, and by column."""
_Move: TypeAlias = Callable[[int, Address, Integer], None]
"""Moves 16 rows between a register and memory."""


def define_split_product(module: ir.Module, lanes: int) -> Product:
    """Define a `Product` of split values."""
    blocks = [_define_block(module, lanes, count) for count in (1, 2)]
    routine = Routine(
        module,
        "split_product",
        lanes=lanes,
        addresses=PRODUCT_ADDRESSES,
        integers=PRODUCT_INTEGERS,
    )
    registers = MatrixRegisters(routine)
    registers.configure()
    rows, output_row = routine.integer("rows"), routine.integer("output_row")
    whole = rows // _BLOCK_ROWS * _BLOCK_ROWS
    left = rows - whole
    edge = _edge(routine)
    with routine.loop(0, routine.integer("columns"), _BLOCK_COLUMNS) as column:
        output = routine.address("output") + column * FLOAT_BYTES
        with routine.loop(0, whole, _BLOCK_ROWS) as row:
            _call_block(routine, blocks[1], row, column, (output + row * output_row, output_row))
        with routine.when(routine.number(0) < left):
            with routine.either(left < REGISTER_ROWS + 1) as branches:
                for branch, block in zip(branches, blocks, strict=True):
                    with branch:
                        _call_block(routine, block, whole, column, (edge, _EDGE_ROW))
            _copy(routine, edge, output + whole * output_row, left)
    registers.release()
    return Product(routine.finish(), split=True)


def _edge(routine: Routine) -> Address:
    """Return memory for the last block, of which only some rows are part of the output."""
    with routine.builder.goto_entry_block():
        place = routine.builder.alloca(ir.ArrayType(FLOAT, _BLOCK_ROWS * _BLOCK_COLUMNS))
    place.align = ROW_BYTES
    return Address(routine.builder, place)


def _copy(routine: Routine, edge: Address, output: Address, rows: Integer) -> None:
    with routine.loop(0, rows) as row, routine.vectors(_EDGE_ROW) as column:
        target = output + row * routine.integer("output_row") + column
        target.store(routine.load(edge + row * _EDGE_ROW + column))


_Target: TypeAlias = tuple[Address, Integer | int]
"""Where a block writes, and the distance between rows."""


def _call_block(
    routine: Routine, block: Routine, row: Integer, column: Integer, target: _Target
) -> None:
    def at(name: str) -> Address:
        return routine.address(name) + row * routine.integer(f"{name}_row")

    column_bytes, depth = column * FLOAT_BYTES, routine.integer("depth")
    routine.call(
        block,
        values=at("values"),
        weights=routine.address("weights") + column_bytes * depth,
        initial=at("initial") + column_bytes,
        output=target[0],
        depth=depth,
        values_row=routine.integer("values_row"),
        rest=routine.integer("rest"),
        initial_row=routine.integer("initial_row"),
        output_row=target[1],
    )


def _define_block(module: ir.Module, lanes: int, count: int) -> Routine:
    """Define the micro-kernel for `count` times 16 rows and for 32 columns."""
    routine = Routine(
        module,
        f"split_block_{count}",
        lanes=lanes,
        addresses=["values", "weights", "initial", "output"],
        integers=["depth", "values_row", "rest", "initial_row", "output_row"],
    )
    routine.function.attributes.add("noinline")
    _Block(routine, count).write()
    return routine.finish()


class _Block:
    """The parts of the micro-kernel."""

    def __init__(self, routine: Routine, count: int) -> None:
        self._routine = routine
        self._registers = MatrixRegisters(routine)
        self._values, self._totals = _VALUES[:count], _TOTALS[:count]

    def write(self) -> None:
        """Write the body."""
        routine = self._routine
        integer = routine.integer
        self._move(self._registers.load, routine.address("initial"), integer("initial_row"))
        with routine.loop(0, integer("depth"), DEPTH_MULTIPLE) as index:
            values = routine.address("values") + index * BFLOAT_BYTES
            weights = routine.address("weights") + index * (_PANEL * FLOAT_BYTES)
            self._load_values(values)
            self._load_weights(weights + _OPERAND_BYTES)
            self._multiply()
            self._load_weights(weights)
            self._multiply()
            self._load_values(values + integer("rest"))
            self._multiply()
        self._move(self._registers.store, routine.address("output"), integer("output_row"))

    def _move(self, move: _Move, base: Address, row_bytes: Integer) -> None:
        """Load or store all totals."""
        for row, registers in enumerate(self._totals):
            for column, register in enumerate(registers):
                place = base + (row_bytes * (row * REGISTER_ROWS) + column * ROW_BYTES)
                move(register, place, row_bytes)

    def _load_values(self, base: Address) -> None:
        row_bytes = self._routine.integer("values_row")
        for row, register in enumerate(self._values):
            self._registers.load(register, base + row_bytes * (row * REGISTER_ROWS), row_bytes)

    def _load_weights(self, base: Address) -> None:
        panel = self._routine.integer("depth") * (_PANEL * FLOAT_BYTES)
        for column, register in enumerate(_WEIGHTS):
            self._registers.load(register, base + panel * column, ROW_BYTES)

    def _multiply(self) -> None:
        for values, totals in zip(self._values, self._totals, strict=True):
            for weights, total in zip(_WEIGHTS, totals, strict=True):
                self._registers.multiply(total, values, weights)
