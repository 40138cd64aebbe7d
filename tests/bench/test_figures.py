import pytest

from bench.figures import percentile, slope


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 1), (50, 3), (60, 3), (61, 4), (99, 5), (100, 5)]
)
def test_a_percentile_is_one_of_the_values(percent: float, value: float) -> None:
    assert percentile([5, 1, 4, 2, 3], percent) == value


@pytest.mark.parametrize(
    ("points", "steepness"),
    [
        ([], 0.0),
        ([(1, 7)], 0.0),
        ([(0, 10), (1, 12), (2, 14)], 2.0),
        ([(0, 1), (1, 3), (2, 1), (3, 3)], 0.4),
        ([(1, 1), (1, 5)], 0.0),
    ],
)
def test_the_slope_is_that_of_least_squares(
    points: list[tuple[float, float]], steepness: float
) -> None:
    assert slope(points) == pytest.approx(steepness)
