"""Convolutions without a transform, for strided layers, where a transform saves little."""

from __future__ import annotations

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.calling import (
    DENSE_ADDRESSES,
    DENSE_INTEGERS,
    STATISTICS_ADDRESSES,
    STATISTICS_INTEGERS,
)
from kokoro_server.acoustic.fast.codegen.product import Product
from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.tally import Tally
from kokoro_server.acoustic.fast.codegen.values import FLOAT_BYTES


def define_dense(module: ir.Module, lanes: int, product: Product) -> None:
    """Define `dense`; see `DenseKernel.run` for what it does."""
    routine = Routine(
        module,
        "dense",
        lanes=lanes,
        addresses=DENSE_ADDRESSES,
        integers=DENSE_INTEGERS,
        exported=True,
    )
    integer = routine.integer
    stride = integer("stride")
    row = integer("channels") * FLOAT_BYTES
    slopes = [routine.spread(routine.address("slopes") + i * FLOAT_BYTES) for i in range(2)]
    start = integer("first_frame") + integer("first_row") * stride
    needed = (integer("rows") - 1) * stride + integer("taps")
    values_row = integer("channels") * product.value_bytes
    rest = needed * values_row
    with routine.loop(0, needed) as index:
        frame = start + index
        target = routine.address("activated") + index * values_row
        with routine.either(frame.is_index_below(integer("frames"))) as (then, otherwise):
            with then, routine.vectors(row) as channel:
                value = routine.load(routine.address("input") + frame * row + channel)
                mean, gain, shift = (
                    routine.load(routine.address("normalization") + row * i + channel)
                    for i in range(3)
                )
                value = (value - mean).times_plus(gain, shift)
                rising, falling = (value * slope for slope in slopes)
                product.store(rising.maximum(falling), target, channel, rest)
            with otherwise, routine.vectors(row) as channel:
                product.store(routine.constant(0.0), target, channel, rest)
    output_row = integer("output_columns") * FLOAT_BYTES
    column = integer("first_column") * FLOAT_BYTES
    depth = integer("taps") * integer("channels")
    routine.call(
        product.routine,
        values=routine.address("activated"),
        weights=routine.address("weights") + column * depth,
        initial=routine.address("bias") + column,
        output=routine.address("output") + integer("first_row") * output_row + column,
        rows=integer("rows"),
        depth=depth,
        columns=integer("columns"),
        values_row=stride * values_row,
        rest=rest,
        initial_row=0,
        output_row=output_row,
    )
    routine.finish()


def define_statistics(module: ir.Module, lanes: int) -> None:
    """Define `statistics`; see `StatisticsKernel.run` for what it does."""
    routine = Routine(
        module,
        "statistics",
        lanes=lanes,
        addresses=STATISTICS_ADDRESSES,
        integers=STATISTICS_INTEGERS,
        exported=True,
    )
    integer = routine.integer
    row_bytes = integer("channels") * FLOAT_BYTES
    start = routine.address("input") + integer("first_row") * row_bytes
    with routine.vectors(integer("columns") * FLOAT_BYTES) as offset:
        channel = integer("first_column") * FLOAT_BYTES + offset
        tally = Tally(routine)
        with routine.loop(0, integer("rows")) as row:
            tally.count(routine.load(start + row * row_bytes + channel))
        tally.add_to(routine.address("statistics"), channel, row_bytes)
    routine.finish()
