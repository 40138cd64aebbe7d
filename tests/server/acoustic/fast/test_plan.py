import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.acoustic.fast.plan import TRANSFORMS, rows_per_chunk, tiles_per_phase
from kokoro_server.acoustic.fast.transforms import TileTransform


@pytest.mark.parametrize("transform", TRANSFORMS, ids=lambda each: each.name)
@given(frames=st.integers(1, 200_000), dilation=st.sampled_from([1, 3, 5]))
def test_chunks_fit_in_cache_and_are_an_even_number(
    transform: TileTransform, frames: int, dilation: int
) -> None:
    tiles = tiles_per_phase(transform, dilation, frames)

    chunks = -(-frames // (tiles * dilation * transform.outputs))
    assert 1 <= tiles * dilation * transform.operand_planes <= 5000
    assert chunks > 0


@given(
    rows=st.integers(1, 5_000),
    most=st.sampled_from([96, 256, 480]),
    column_parts=st.sampled_from([1, 2]),
)
def test_chunks_of_rows_are_even_in_number_and_about_as_large(
    rows: int, most: int, column_parts: int
) -> None:
    step = rows_per_chunk(rows, most, column_parts)

    chunks = -(-rows // step) * column_parts
    assert step % 16 == 0
    assert step < most + 16
    if 32 < rows <= most:
        assert chunks == 2
