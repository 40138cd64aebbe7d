import numpy as np

from kokoro_server.acoustic.fast.snake import squared_sine_coefficients


def test_polynomial_is_the_squared_sine_within_float32() -> None:
    turns = np.linspace(-0.5, 0.5, 10_001)
    squares = turns**2

    value = sum(c * squares ** (n + 1) for n, c in enumerate(squared_sine_coefficients()))

    assert np.max(np.abs(value - np.sin(np.pi * turns) ** 2)) < np.finfo(np.float32).eps / 2


def test_polynomial_is_close_to_a_small_sine_in_proportion() -> None:
    turns = np.geomspace(1e-6, 1e-2, 100)
    squares = turns**2

    value = sum(c * squares ** (n + 1) for n, c in enumerate(squared_sine_coefficients()))

    assert np.allclose(value, np.sin(np.pi * turns) ** 2, rtol=1e-6, atol=0)
