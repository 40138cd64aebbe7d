from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import helper
from tests.server.modelpack import small_graphs
from tests.server.modelpack.small_graphs import random

from kokoro_server.acoustic.spectrum import convolve_spectra

WINDOW = np.hanning(21)[:20].astype(np.float32)
HOP = 5


def stft() -> onnx.ModelProto:
    """A graph that computes the spectrum of `x` `[1, time]`."""
    node = helper.make_node("STFT", ["x", "step", "window", "length"], ["y"], "stft", onesided=1)
    constants = {"step": np.array(HOP), "window": WINDOW, "length": np.array(20)}
    return small_graphs.model([node], constants, {"x": ("float32", [1, "time"])})


def spectrum_of(signal: NDArray[np.float32], tmp_path: Path) -> NDArray[np.float32]:
    (computed,) = small_graphs.run(convolve_spectra(stft()), tmp_path, x=signal)
    assert computed.dtype == np.float32
    return computed


@pytest.mark.parametrize("samples", [20, 24, 25, 333])
def test_a_convolution_gives_the_spectra_of_the_windowed_frames(
    samples: int, tmp_path: Path
) -> None:
    signal = random(1, samples)
    frames = np.lib.stride_tricks.sliding_window_view(signal[0], 20)[::HOP]
    wanted = np.fft.rfft(frames * WINDOW)

    spectrum = spectrum_of(signal, tmp_path)

    assert spectrum.shape == (1, len(frames), 11, 2)
    np.testing.assert_allclose(spectrum[0, ..., 0], wanted.real, atol=1e-5)
    np.testing.assert_allclose(spectrum[0, ..., 1], wanted.imag, atol=1e-5)


def test_a_convolution_gives_what_the_operator_gives(tmp_path: Path) -> None:
    signal = random(1, 500)
    (operator,) = small_graphs.run(stft(), tmp_path, x=signal)

    np.testing.assert_allclose(spectrum_of(signal, tmp_path), operator, atol=1e-4)


def test_bins_that_are_real_have_the_phase_of_upstream(tmp_path: Path) -> None:
    spectrum = spectrum_of(np.array([[-1.3, 0.7] * 100], np.float32), tmp_path)

    for edge in (0, 10):
        real, imaginary = spectrum[0, :, edge].T
        assert (real < 0).any()
        assert (np.arctan2(imaginary, real)[real < 0] == np.float32(np.pi)).all()


def test_silence_has_a_phase(tmp_path: Path) -> None:
    spectrum = spectrum_of(np.zeros((1, 100), np.float32), tmp_path)

    with np.errstate(divide="ignore"):
        assert np.isfinite(np.arctan(spectrum[..., 1] / spectrum[..., 0])).all()
    assert (np.hypot(spectrum[..., 0], spectrum[..., 1]) < 1e-29).all()


def test_a_graph_without_spectra_is_left_alone() -> None:
    node = helper.make_node("Neg", ["x"], ["y"])
    model = small_graphs.model([node], {}, {"x": ("float32", [1, "time"])})

    assert convolve_spectra(model) is model
