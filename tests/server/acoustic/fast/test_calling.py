"""What callers know of the kernels is what the kernels do; it is written apart from them."""

from kokoro_server.acoustic.fast.codegen import amx, bfloat, calling


def test_rows_and_depths_are_those_of_the_matrix_registers() -> None:
    assert calling.DEPTH_MULTIPLE == amx.ROW_BYTES // bfloat.BFLOAT_BYTES
    assert calling.EXCESS_ROWS == 2 * amx.REGISTER_ROWS
    assert 2 * calling.PANEL == calling.COLUMN_MULTIPLE
