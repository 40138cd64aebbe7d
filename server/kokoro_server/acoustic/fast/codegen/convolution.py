"""A residual block's convolution in one pass over a chunk: activate, transform, multiply."""

from __future__ import annotations

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.calling import (
    CONVOLUTION_ADDRESSES,
    CONVOLUTION_INTEGERS,
    PLANE_PADDING,
)
from kokoro_server.acoustic.fast.codegen.product import Product
from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.snake import write_snake_row, write_zero_row
from kokoro_server.acoustic.fast.codegen.tiles import define_forward, define_inverse
from kokoro_server.acoustic.fast.codegen.values import FLOAT_BYTES, Integer
from kokoro_server.acoustic.fast.transforms import TileTransform

MAX_CHANNELS = 512
"""Most channels that a convolution may have."""


class _Convolution:
    """The parts of the function `convolution_<transform>`; see `ConvolutionKernel.run`."""

    def __init__(
        self, module: ir.Module, lanes: int, transform: TileTransform, product: Product
    ) -> None:
        self._transform = transform
        self._product = product
        self._forward = define_forward(module, lanes, transform, product)
        self._inverses = [
            (
                define_inverse(module, lanes, transform, residuals, guarded=False),
                define_inverse(module, lanes, transform, residuals, guarded=True),
            )
            for residuals in range(3)
        ]
        self.routine = Routine(
            module,
            f"convolution_{transform.name}",
            lanes=lanes,
            addresses=CONVOLUTION_ADDRESSES,
            integers=CONVOLUTION_INTEGERS,
            exported=True,
        )
        integer = self.routine.integer
        self._dilation = integer("dilation")
        self._tiles = integer("tiles")
        self._row = integer("channels") * FLOAT_BYTES
        self._all_tiles = self._tiles * self._dilation
        self._plane = self._all_tiles * self._row + PLANE_PADDING * FLOAT_BYTES
        self._values_row = integer("channels") * product.value_bytes
        self._rest = self._all_tiles * self._values_row

    def write(self) -> None:
        """Write the body."""
        self._activate()
        self._transform_tiles()
        self._multiply()
        self._restore_tiles()
        self.routine.finish()

    def _activate(self) -> None:
        """Activate the rows that the chunk's tiles read; rows outside the signal are zeros."""
        routine, transform = self.routine, self._transform
        start = routine.integer("first_frame") - self._dilation * (transform.taps // 2)
        rows = self._dilation * (self._tiles * transform.outputs + (transform.taps - 1))
        with routine.loop(0, rows) as row:
            frame = start + row
            target = routine.address("activated") + row * self._row
            inside = frame.is_index_below(routine.integer("frames"))
            with routine.either(inside) as (then, otherwise):
                with then:
                    source = routine.address("input") + frame * self._row
                    write_snake_row(
                        routine, source, target, routine.address("parameters"), self._row
                    )
                with otherwise:
                    write_zero_row(routine, target, self._row)

    def _transform_tiles(self) -> None:
        routine = self.routine
        with routine.loop(0, self._dilation) as phase, routine.loop(0, self._tiles) as tile:
            routine.call(
                self._forward,
                input=routine.address("activated") + self._first_row(phase, tile) * self._row,
                operands=routine.address("operands")
                + self._tile_index(phase, tile) * self._values_row,
                input_row=self._dilation * self._row,
                operands_plane=self._plane,
                rest=self._rest,
                row_bytes=self._row,
            )

    def _multiply(self) -> None:
        """Multiply plane by plane.

        The second and third part of a complex product add to the first. The first is stored in
        the third's place until then.
        """
        routine, singles = self.routine, self._transform.singles
        with routine.loop(0, singles) as plane:
            self._multiply_plane(plane, plane, None)
        with routine.loop(0, self._transform.triples) as triple:
            first = triple * 3 + singles
            real = triple * 2 + singles
            self._multiply_plane(first, real, None)
            self._multiply_plane(first + 1, real + 1, real)
            self._multiply_plane(first + 2, real, real)

    def _multiply_plane(self, operand: Integer, output: Integer, initial: Integer | None) -> None:
        routine = self.routine
        channels = routine.integer("channels")
        products = routine.address("products")
        zeros = routine.zeros(MAX_CHANNELS)
        routine.call(
            self._product.routine,
            values=routine.address("operands") + operand * self._plane,
            weights=routine.address("weights") + operand * channels * self._row,
            initial=zeros if initial is None else products + initial * self._plane,
            output=products + output * self._plane,
            rows=self._all_tiles,
            depth=channels,
            columns=channels,
            values_row=self._values_row,
            rest=self._rest,
            initial_row=0 if initial is None else self._row,
            output_row=self._row,
        )

    def _restore_tiles(self) -> None:
        """Write the output, tile by tile; only a tile that runs past the end is guarded."""
        routine = self.routine
        outputs = self._transform.outputs
        with routine.loop(0, self._dilation) as phase, routine.loop(0, self._tiles) as tile:
            first = routine.integer("first_frame") + self._first_row(phase, tile)
            # Rounded up; zero or less where the whole tile lies past the end.
            left = routine.integer("frames") - first + self._dilation - 1
            whole = self._dilation * outputs - 1 < left
            for residuals, inverses in enumerate(self._inverses):
                chosen = routine.integer("residuals").equals(residuals)
                with routine.when(chosen), routine.either(whole) as branches:
                    for branch, inverse in zip(branches, inverses, strict=True):
                        with branch:
                            self._restore_tile(inverse, phase, tile, first, left)

    def _restore_tile(
        self, inverse: Routine, phase: Integer, tile: Integer, first: Integer, left: Integer
    ) -> None:
        routine = self.routine
        offset = first * self._row
        routine.call(
            inverse,
            products=routine.address("products") + self._tile_index(phase, tile) * self._row,
            bias=routine.address("bias"),
            output=routine.address("output") + offset,
            first_residual=routine.address("first_residual") + offset,
            second_residual=routine.address("second_residual") + offset,
            statistics=routine.address("statistics"),
            products_plane=self._plane,
            output_row=self._dilation * self._row,
            row_bytes=self._row,
            valid=left // self._dilation,
        )

    def _first_row(self, phase: Integer, tile: Integer) -> Integer:
        """Return the number of rows from the chunk's first to the tile's first."""
        return phase + self._dilation * self._transform.outputs * tile

    def _tile_index(self, phase: Integer, tile: Integer) -> Integer:
        """Return the index of the tile's row within a plane."""
        return phase * self._tiles + tile


def define_convolution(
    module: ir.Module, lanes: int, transform: TileTransform, product: Product
) -> None:
    """Define `convolution_<transform>`; see `ConvolutionKernel.run` for what it does."""
    _Convolution(module, lanes, transform, product).write()
