"""Values of generated code: integers, addresses and vectors, computed when the code runs."""

from __future__ import annotations

from llvmlite import ir

INTEGER = ir.IntType(64)
ADDRESS = ir.PointerType()
FLOAT = ir.FloatType()
DOUBLE = ir.DoubleType()
FLOAT_BYTES = 4
DOUBLE_BYTES = 8
_BYTE = ir.IntType(8)
_LANE = ir.IntType(32)
# A product and the sum that it is added to may be rounded once, as one fused operation.
_CONTRACT = ("contract",)


class Integer:
    """A signed 64-bit integer."""

    def __init__(self, builder: ir.IRBuilder, value: ir.Value | int) -> None:
        """Wrap `value`, a Python integer or an LLVM value."""
        self.builder = builder
        self.value = ir.Constant(INTEGER, value) if isinstance(value, int) else value

    def __add__(self, other: Integer | int) -> Integer:
        return Integer(self.builder, self.builder.add(self.value, self._wrap(other).value))

    def __sub__(self, other: Integer | int) -> Integer:
        return Integer(self.builder, self.builder.sub(self.value, self._wrap(other).value))

    def __mul__(self, other: Integer | int) -> Integer:
        return Integer(self.builder, self.builder.mul(self.value, self._wrap(other).value))

    def __floordiv__(self, other: Integer | int) -> Integer:
        """Divide, rounded toward zero."""
        return Integer(self.builder, self.builder.sdiv(self.value, self._wrap(other).value))

    def __lt__(self, other: Integer | int) -> ir.Value:
        """Return the condition `self < other`, for `Routine.when`."""
        return self.builder.icmp_signed("<", self.value, self._wrap(other).value)

    def equals(self, other: Integer | int) -> ir.Value:
        """Return the condition that both are the same."""
        return self.builder.icmp_signed("==", self.value, self._wrap(other).value)

    def where(self, condition: ir.Value, *, otherwise: Integer) -> Integer:
        """Return this one where `condition` holds, else the other."""
        chosen = self.builder.select(condition, self.value, otherwise.value)
        return Integer(self.builder, chosen)

    def minimum(self, other: Integer) -> Integer:
        """Return the lesser of both."""
        return self.where(self < other, otherwise=other)

    def is_index_below(self, end: Integer) -> ir.Value:
        """Return the condition that `0 <= self < end`."""
        return self.builder.icmp_unsigned("<", self.value, end.value)

    def _wrap(self, other: Integer | int) -> Integer:
        return Integer(self.builder, other) if isinstance(other, int) else other


class Address:
    """A place in memory; adding to it counts bytes."""

    def __init__(self, builder: ir.IRBuilder, value: ir.Value) -> None:
        """Wrap the LLVM pointer `value`."""
        self.builder = builder
        self.value = value

    def __add__(self, offset: Integer | int) -> Address:
        count = Integer(self.builder, offset) if isinstance(offset, int) else offset
        place = self.builder.gep(self.value, [count.value], source_etype=_BYTE)
        return Address(self.builder, place)

    def where(self, condition: ir.Value, *, otherwise: Address) -> Address:
        """Return this one where `condition` holds, else the other."""
        chosen = self.builder.select(condition, self.value, otherwise.value)
        return Address(self.builder, chosen)

    def load(self, lanes: int) -> Vector:
        """Read `lanes` floats."""
        return self._load(ir.VectorType(FLOAT, lanes))

    def load_doubles(self, lanes: int) -> Vector:
        """Read `lanes` doubles."""
        return self._load(ir.VectorType(DOUBLE, lanes))

    def spread(self, lanes: int) -> Vector:
        """Read one float into all of `lanes`."""
        value = self.builder.load(self.value, align=FLOAT_BYTES, typ=FLOAT)
        return _spread(self.builder, value, lanes)

    def store(self, vector: Vector) -> None:
        """Write `vector`."""
        self.builder.store(vector.value, self.value, align=FLOAT_BYTES)

    def _load(self, kind: ir.Type) -> Vector:
        return Vector(self.builder, self.builder.load(self.value, align=FLOAT_BYTES, typ=kind))


class Vector:
    """Floats, or doubles, side by side."""

    def __init__(self, builder: ir.IRBuilder, value: ir.Value) -> None:
        """Wrap the LLVM vector `value`."""
        self.builder = builder
        self.value = value

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.builder, self.builder.fadd(self.value, other.value, flags=_CONTRACT))

    def __sub__(self, other: Vector) -> Vector:
        return Vector(self.builder, self.builder.fsub(self.value, other.value, flags=_CONTRACT))

    def __mul__(self, other: Vector | float) -> Vector:
        factor = other if isinstance(other, Vector) else self.constant(other)
        return Vector(self.builder, self.builder.fmul(self.value, factor.value, flags=_CONTRACT))

    def __neg__(self) -> Vector:
        return Vector(self.builder, self.builder.fneg(self.value))

    def constant(self, value: float) -> Vector:
        """Make a vector like this one with `value` in every lane."""
        kind = self.value.type
        return Vector(self.builder, ir.Constant(kind, [value] * kind.count))

    def to_doubles(self) -> Vector:
        """Convert floats to doubles."""
        kind = ir.VectorType(DOUBLE, self.value.type.count)
        return Vector(self.builder, self.builder.fpext(self.value, kind))

    def times_plus(self, factor: Vector, addend: Vector) -> Vector:
        """Multiply and add with one rounding."""
        return self._intrinsic("llvm.fma", factor, addend)

    def round(self) -> Vector:
        """Round to the nearest integers, halves to even."""
        return self._intrinsic("llvm.rint")

    def maximum(self, other: Vector) -> Vector:
        """Return the greater of both in each lane."""
        greater = self.builder.fcmp_ordered(">", self.value, other.value)
        return Vector(self.builder, self.builder.select(greater, self.value, other.value))

    def _intrinsic(self, name: str, *others: Vector) -> Vector:
        kind = self.value.type
        operands = [self.value, *(other.value for other in others)]
        full_name = f"{name}.v{kind.count}f{32 if kind.element == FLOAT else 64}"
        module = self.builder.module
        function = module.globals.get(full_name) or ir.Function(
            module, ir.FunctionType(kind, [kind] * len(operands)), full_name
        )
        return Vector(self.builder, self.builder.call(function, operands))


def constant(builder: ir.IRBuilder, value: float, lanes: int) -> Vector:
    """Make a vector with `value` in each of `lanes`."""
    return Vector(builder, ir.Constant(ir.VectorType(FLOAT, lanes), [value] * lanes))


def _spread(builder: ir.IRBuilder, value: ir.Value, lanes: int) -> Vector:
    kind = ir.VectorType(FLOAT, lanes)
    undefined = ir.Constant(kind, ir.Undefined)
    first = builder.insert_element(undefined, value, ir.Constant(_LANE, 0))
    everywhere = ir.Constant(ir.VectorType(_LANE, lanes), [0] * lanes)
    return Vector(builder, builder.shuffle_vector(first, undefined, everywhere))
