import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.acoustic.fast.plan import TRANSFORMS, tiles_per_phase
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
