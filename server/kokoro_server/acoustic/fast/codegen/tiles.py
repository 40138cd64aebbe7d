"""The linear maps of a tile, one vector of channels at a time."""

from __future__ import annotations

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.product import Product
from kokoro_server.acoustic.fast.codegen.routine import Routine
from kokoro_server.acoustic.fast.codegen.tally import Tally
from kokoro_server.acoustic.fast.codegen.values import Address, Vector
from kokoro_server.acoustic.fast.fourier import real_spectrum, signal_of
from kokoro_server.acoustic.fast.transforms import Family, Matrix, TileTransform


def define_forward(
    module: ir.Module, lanes: int, transform: TileTransform, product: Product
) -> Routine:
    """Define `forward`: read a tile's `inputs` rows, write one row to every plane of operands.

    `input_row` is the distance in bytes between the rows of the tile, `operands_plane` the
    distance between planes, `rest` as in `Product`, `row_bytes` the length of a row of the tile.
    """
    routine = Routine(
        module,
        f"forward_{transform.name}",
        lanes=lanes,
        addresses=["input", "operands"],
        integers=["input_row", "operands_plane", "rest", "row_bytes"],
    )
    with routine.vectors(routine.integer("row_bytes")) as channel:
        source = routine.address("input") + channel
        rows = [
            routine.load(source + routine.integer("input_row") * index)
            for index in range(transform.inputs)
        ]
        for index, value in enumerate(_operands(transform, rows)):
            row = routine.address("operands") + routine.integer("operands_plane") * index
            product.store(value, row, channel, routine.integer("rest"))
    return routine.finish()


def define_inverse(
    module: ir.Module, lanes: int, transform: TileTransform, residuals: int, *, guarded: bool
) -> Routine:
    """Define `inverse`: read one row of every plane of products, write a tile's output rows.

    The output is the inverse map plus bias plus `residuals` (0 to 2) other rows. The sums of the
    output and of its squares are added to the two rows of doubles `statistics`. If `guarded`,
    only the first `valid` rows are written and counted.
    """
    kind = "guarded" if guarded else "whole"
    residual_names = ["first_residual", "second_residual"]
    routine = Routine(
        module,
        f"inverse_{transform.name}_{residuals}_{kind}",
        lanes=lanes,
        addresses=["products", "bias", "output", *residual_names, "statistics"],
        integers=["products_plane", "output_row", "row_bytes", "valid"],
    )
    with routine.vectors(routine.integer("row_bytes")) as channel:
        source = routine.address("products") + channel
        products = [
            routine.load(source + routine.integer("products_plane") * index)
            for index in range(transform.product_planes)
        ]
        bias = routine.load(routine.address("bias") + channel)
        tally = Tally(routine)
        for index, value in enumerate(_results(transform, products)):
            offset = channel + routine.integer("output_row") * index
            sources = [routine.address(name) + offset for name in residual_names[:residuals]]
            place = routine.address("output") + offset
            if guarded:
                with routine.when(routine.number(index) < routine.integer("valid")):
                    _finish_row(tally, value + bias, sources, place)
            else:
                _finish_row(tally, value + bias, sources, place)
        tally.add_to(routine.address("statistics"), channel, routine.integer("row_bytes"))
    return routine.finish()


def _finish_row(tally: Tally, value: Vector, residuals: list[Address], place: Address) -> None:
    for residual in residuals:
        value = value + residual.load(value.value.type.count)
    place.store(value)
    tally.count(value)


def _operands(transform: TileTransform, rows: list[Vector]) -> list[Vector]:
    if transform.family is Family.WINOGRAD:
        return _linear_map(transform.value, rows)
    real, imaginary = real_spectrum(rows)
    pairs = zip(real[1:-1], imaginary, strict=True)
    triples = [each for a, b in pairs for each in (a + b, a, b)]
    return [real[0], real[-1], *triples]


def _results(transform: TileTransform, products: list[Vector]) -> list[Vector]:
    if transform.family is Family.WINOGRAD:
        return _linear_map(transform.inverse, products)
    first, last, *others = products
    return signal_of(([first, *others[::2], last], others[1::2]))[: transform.outputs]


def _linear_map(matrix: Matrix, vectors: list[Vector]) -> list[Vector]:
    """Multiply `matrix` by the column of `vectors`; no row of it may be all zeros."""
    results = []
    for row in matrix:
        total: Vector | None = None
        for factor, vector in zip(row, vectors, strict=True):
            if factor:
                total = _add_multiple(total, vector, float(factor))
        if total is None:
            raise ValueError("a row of zeros")
        results.append(total)
    return results


def _add_multiple(total: Vector | None, vector: Vector, factor: float) -> Vector:
    if total is None:
        return vector if factor == 1 else vector * factor
    if factor == 1:
        return total + vector
    if factor == -1:
        return total - vector
    return vector.times_plus(vector.constant(factor), total)
