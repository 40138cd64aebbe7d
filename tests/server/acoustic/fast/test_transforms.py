import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoro_server.acoustic.fast.plan import TRANSFORMS
from kokoro_server.acoustic.fast.transforms import (
    TileTransform,
    fourier,
    transform_weights,
    winograd,
)

ALL = [*TRANSFORMS, fourier(16, 7), fourier(4, 3), winograd(4, 3, (0, 1, -1, 2, -2))]

numbers = st.floats(-100, 100, width=32)


def correlate_by(transform: TileTransform, values: list[float], taps: list[float]) -> list[float]:
    """Apply the maps to one channel, with the products grouped as in the kernels."""
    operands = transform.value @ values * (transform.weight @ taps)
    singles, triples = np.split(operands, [transform.singles])
    first, second, third = triples.reshape(-1, 3).T
    pairs = np.stack([first + third, first + second], axis=1)
    return list(transform.inverse @ np.concatenate([singles, pairs.reshape(-1)]))


@pytest.mark.parametrize("transform", ALL, ids=lambda each: each.name)
@given(data=st.data())
def test_a_tile_is_a_correlation(transform: TileTransform, data: st.DataObject) -> None:
    values = data.draw(st.lists(numbers, min_size=transform.inputs, max_size=transform.inputs))
    taps = data.draw(st.lists(numbers, min_size=transform.taps, max_size=transform.taps))

    result = correlate_by(transform, values, taps)

    scale = 1 + max(map(abs, values)) * max(map(abs, taps))
    assert np.allclose(result, np.correlate(values, taps, "valid"), rtol=0, atol=1e-11 * scale)


@pytest.mark.parametrize(
    ("transform", "products", "outputs"),
    [
        (fourier(32, 11), 47, 22),
        (fourier(32, 7), 47, 26),
        (winograd(6, 3, (0, 1, -1, 2, -2, 0.5, -0.5)), 8, 6),
    ],
    ids=str,
)
def test_products_are_fewer_than_taps(
    transform: TileTransform, products: int, outputs: int
) -> None:
    assert (transform.operand_planes, transform.outputs) == (products, outputs)
    assert products < outputs * transform.taps


def test_weights_of_channels_are_transformed_each_alone() -> None:
    transform = fourier(32, 7)
    weights = np.random.default_rng(1).standard_normal((2, 3, 7)).astype(np.float32)

    planes = transform_weights(transform, weights)

    assert planes.shape == (47, 3, 2)
    assert np.allclose(planes[:, 2, 1], transform.weight @ weights[1, 2])
