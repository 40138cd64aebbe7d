"""Functions of generated code: parameters, loops, conditions, variables, calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TypeAlias

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.values import (
    ADDRESS,
    FLOAT,
    FLOAT_BYTES,
    INTEGER,
    Address,
    Integer,
    Vector,
    constant,
)

Branches: TypeAlias = tuple[AbstractContextManager[None], AbstractContextManager[None]]
"""Contexts for the code of both branches of a condition."""


class Variable:
    """A vector that the generated code can change."""

    def __init__(self, builder: ir.IRBuilder, initial: Vector) -> None:
        """Allocate it on entry to the function, and set it to `initial` here."""
        self._builder = builder
        self._kind = initial.value.type
        with builder.goto_entry_block():
            self._place = builder.alloca(self._kind)
        self.set(initial)

    def get(self) -> Vector:
        """Read it."""
        return Vector(self._builder, self._builder.load(self._place, typ=self._kind))

    def set(self, vector: Vector) -> None:
        """Change it."""
        self._builder.store(vector.value, self._place)


class Routine:
    """A function being written; close it with `finish`."""

    def __init__(  # noqa: PLR0913  a signature has these parts
        self,
        module: ir.Module,
        name: str,
        *,
        lanes: int,
        addresses: Sequence[str],
        integers: Sequence[str],
        exported: bool = False,
    ) -> None:
        """Begin the function `name`: first addresses, then integers; vectors of `lanes` floats."""
        kinds = [ADDRESS] * len(addresses) + [INTEGER] * len(integers)
        self.name = name
        self.lanes = lanes
        self.vector_bytes = lanes * FLOAT_BYTES
        self.parameters = [*addresses, *integers]
        self.function = ir.Function(module, ir.FunctionType(ir.VoidType(), kinds), name)
        self.function.linkage = "external" if exported else "internal"
        self.builder = ir.IRBuilder(self.function.append_basic_block("entry"))
        arguments = self.function.args
        self._addresses = {
            key: Address(self.builder, value)
            for key, value in zip(addresses, arguments, strict=False)
        }
        self._integers = {
            key: Integer(self.builder, value)
            for key, value in zip(integers, arguments[len(addresses) :], strict=True)
        }

    def address(self, name: str) -> Address:
        """Return an argument that is an address."""
        return self._addresses[name]

    def integer(self, name: str) -> Integer:
        """Return an argument that is an integer."""
        return self._integers[name]

    def number(self, value: int) -> Integer:
        """Return a constant."""
        return Integer(self.builder, value)

    def constant(self, value: float) -> Vector:
        """Return a vector of one value."""
        return constant(self.builder, value, self.lanes)

    def load(self, place: Address) -> Vector:
        """Read a vector."""
        return place.load(self.lanes)

    def spread(self, place: Address) -> Vector:
        """Read a float into every lane of a vector."""
        return place.spread(self.lanes)

    def variable(self, initial: Vector) -> Variable:
        """Create a variable."""
        return Variable(self.builder, initial)

    @contextmanager
    def loop(self, start: Integer | int, stop: Integer | int, step: int = 1) -> Iterator[Integer]:
        """Write a loop: code written in the `with` block runs for every index."""
        builder = self.builder
        first, last = (
            self.number(each) if isinstance(each, int) else each for each in (start, stop)
        )
        before = builder.block
        head = builder.append_basic_block("head")
        body = builder.append_basic_block("body")
        after = builder.append_basic_block("after")
        builder.branch(head)
        builder.position_at_end(head)
        index = builder.phi(INTEGER)
        index.add_incoming(first.value, before)
        builder.cbranch(Integer(builder, index) < last, body, after)
        builder.position_at_end(body)
        yield Integer(builder, index)
        index.add_incoming((Integer(builder, index) + step).value, builder.block)
        builder.branch(head)
        builder.position_at_end(after)

    def vectors(self, size: Integer | int) -> AbstractContextManager[Integer]:
        """Write a loop over a row of `size` bytes, vector by vector; the index counts bytes."""
        return self.loop(0, size, self.vector_bytes)

    @contextmanager
    def when(self, condition: ir.Value) -> Iterator[None]:
        """Write code that runs if `condition` holds."""
        with self.builder.if_then(condition):
            yield

    def either(self, condition: ir.Value) -> AbstractContextManager[Branches]:
        """Return two contexts: for code that runs if `condition` holds, and if it doesn't."""
        branches: AbstractContextManager[tuple[ir.Value, ir.Value]] = self.builder.if_else(
            condition
        )
        return branches

    def call(self, callee: Routine, **arguments: Address | Integer | int) -> None:
        """Write a call of `callee`, with every argument by name."""
        values = [
            self.number(argument) if isinstance(argument, int) else argument
            for argument in (arguments.pop(name) for name in callee.parameters)
        ]
        if arguments:
            raise TypeError(f"{callee.name} has no parameters {sorted(arguments)}")
        self.builder.call(callee.function, [each.value for each in values])

    def zeros(self, count: int) -> Address:
        """Return the address of `count` constant zeros."""
        module = self.builder.module
        name = f"zeros_{count}"
        held = module.globals.get(name)
        if held is None:
            kind = ir.ArrayType(FLOAT, count)
            held = ir.GlobalVariable(module, kind, name)
            held.initializer = ir.Constant(kind, [0.0] * count)
            held.linkage = "internal"
            held.global_constant = True
        return Address(self.builder, held)

    def finish(self) -> Routine:
        """End the function."""
        self.builder.ret_void()
        return self
