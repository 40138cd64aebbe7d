"""Intel's matrix registers (AMX): 8 registers of 16 rows of 64 bytes, numbered from 0.

A row holds 16 floats or 32 bfloat16. A program needs the operating system's permission to use
them, see `matrix_permission`; and every thread must configure them before use.
"""

from __future__ import annotations

from typing import Final

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.values import Address, Integer

REGISTER_ROWS: Final = 16
ROW_BYTES: Final = 64
_REGISTERS = 8
_BYTE = ir.IntType(8)
_CONFIGURATION_BYTES = 64


class MatrixRegisters:
    """Writes instructions on matrix registers into a routine."""

    def __init__(self, routine: Routine) -> None:
        """Write into `routine`."""
        self._builder = routine.builder

    def configure(self) -> None:
        """Give every register its full size, and fill it with zeros."""
        self._write("ldtilecfg", _configuration(self._builder.module))

    def release(self) -> None:
        """Leave the registers unused, so that switches between threads don't save them."""
        self._write("tilerelease")

    def load(self, register: int, place: Address, row_bytes: Integer | int) -> None:
        """Read 16 rows of 64 bytes; `row_bytes` is the distance between them."""
        self._write("tileloadd64", _number(register), place.value, self._distance(row_bytes))

    def store(self, register: int, place: Address, row_bytes: Integer | int) -> None:
        """Write 16 rows of 64 bytes; `row_bytes` is the distance between them."""
        self._write("tilestored64", _number(register), place.value, self._distance(row_bytes))

    def multiply(self, totals: int, left: int, right: int) -> None:
        """Add `left` `[16, 32]` times `right` to the floats of `totals` `[16, 16]`.

        `right` is a matrix `[32, 16]` of bfloat16 with pairs of rows interleaved: its row r holds
        for every column the matrix's rows 2r and 2r + 1.
        """
        self._write("tdpbf16ps", *(_number(each) for each in (totals, left, right)))

    def _distance(self, row_bytes: Integer | int) -> ir.Value:
        if isinstance(row_bytes, int):
            row_bytes = Integer(self._builder, row_bytes)
        return row_bytes.value

    def _write(self, name: str, *operands: ir.Value) -> None:
        module, full_name = self._builder.module, f"llvm.x86.{name}"
        function = module.globals.get(full_name) or ir.Function(
            module, ir.FunctionType(ir.VoidType(), [each.type for each in operands]), full_name
        )
        self._builder.call(function, operands)


def _number(register: int) -> ir.Constant:
    """Return a register's number; it is part of the instruction."""
    return ir.Constant(_BYTE, register)


def _configuration(module: ir.Module) -> ir.GlobalVariable:
    """Return the operand of `ldtilecfg`: palette 1, then row lengths and numbers of rows."""
    name = "matrix_configuration"
    held = module.globals.get(name)
    if held is None:
        lengths = b"".join(ROW_BYTES.to_bytes(2, "little") for _ in range(_REGISTERS))
        rows = bytes([REGISTER_ROWS] * _REGISTERS)
        content = bytes([1]).ljust(16, b"\0") + lengths.ljust(32, b"\0") + rows.ljust(16, b"\0")
        kind = ir.ArrayType(_BYTE, _CONFIGURATION_BYTES)
        held = ir.GlobalVariable(module, kind, name)
        held.initializer = ir.Constant(kind, bytearray(content))
        held.linkage = "internal"
        held.global_constant = True
    return held
