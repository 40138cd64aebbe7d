import numpy as np
import pytest

from kokoro_server.acoustic.fast.fourier import real_spectrum, signal_of


def random_signal(size: int) -> list[np.ndarray]:
    return list(np.random.default_rng(size).standard_normal((size, 3)))


@pytest.mark.parametrize("size", [2, 4, 8, 16, 32, 64])
def test_spectrum_is_that_of_numpy(size: int) -> None:
    signal = random_signal(size)

    real, imaginary = real_spectrum(signal)

    wanted = np.fft.rfft(np.stack(signal), axis=0)
    assert np.allclose(real, wanted.real)
    assert np.allclose(np.reshape(imaginary, (-1, 3)), wanted.imag[1:-1])


@pytest.mark.parametrize("size", [2, 4, 8, 16, 32, 64])
def test_signal_comes_back_times_its_length(size: int) -> None:
    signal = random_signal(size)

    assert np.allclose(signal_of(real_spectrum(signal)), size * np.stack(signal))
