import numpy as np

from kokoro_server.synthesis.loudness import level


def test_a_gain_multiplies() -> None:
    samples = np.array([0, 0.1, -0.3], np.float32)
    np.testing.assert_allclose(level(samples, 6.0206), [0, 0.2, -0.6], atol=1e-5)
    np.testing.assert_allclose(level(samples, -6.0206), [0, 0.05, -0.15], atol=1e-5)


def test_peaks_bend_and_never_reach_full_scale() -> None:
    samples = np.linspace(-3, 3, 10_001, dtype=np.float32)
    levelled = level(samples, 6.0206)
    assert np.abs(levelled).max() <= 0.98
    assert (np.diff(levelled) >= 0).all()
    slope = np.diff(levelled) / np.diff(samples)
    assert np.abs(np.diff(slope)).max() < 0.03  # the slope has no jump


def test_a_loud_moment_does_not_change_its_neighbours() -> None:
    quiet = np.full(1000, 0.1, np.float32)
    loud = quiet.copy()
    loud[500] = 0.9
    changed = np.flatnonzero(level(loud, 6.0206) != level(quiet, 6.0206))
    assert changed.tolist() == [500]


def test_samples_stay_float32() -> None:
    assert level(np.array([0.9], np.float32), 6.0206).dtype == np.float32
