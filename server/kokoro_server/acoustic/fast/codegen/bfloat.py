"""Floats as sums of two bfloat16: a high part, and the rest.

A bfloat16 has the 8 exponent bits of a float32, and 8 significant bits. Rounding to the nearest
leaves a rest of at most 2^-9 of the value, so both parts together keep 17 to 18 of 24 bits.
"""

from __future__ import annotations

from typing import Final

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.values import FLOAT, Vector

BFLOAT_BYTES: Final = 2


class _BFloatType(ir.Type):  # type: ignore[misc]  # llvmlite has no types
    """LLVM's type of a bfloat16, which llvmlite lacks."""

    def _to_string(self) -> str:
        return "bfloat"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _BFloatType)

    def __hash__(self) -> int:
        return hash(_BFloatType)


def split(vector: Vector) -> tuple[Vector, Vector]:
    """Return the high parts of floats, and the rests, as vectors of bfloat16."""
    high = _rounded(vector)
    builder = vector.builder
    kind = ir.VectorType(FLOAT, vector.value.type.count)
    return high, _rounded(vector - Vector(builder, builder.fpext(high.value, kind)))


def _rounded(vector: Vector) -> Vector:
    kind = ir.VectorType(_BFloatType(), vector.value.type.count)
    return Vector(vector.builder, vector.builder.fptrunc(vector.value, kind))
