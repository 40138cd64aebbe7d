import numpy as np
import pytest

from kokoro_server.acoustic import Waveform
from kokoro_server.synthesis.tempo import model_speed, stretch_factor


def waveform(durations: list[int], natural: list[float]) -> Waveform:
    return Waveform(
        np.zeros(sum(durations) * 600, np.float32),
        np.array(durations, np.int64),
        np.array(natural, np.float32),
    )


@pytest.mark.parametrize(
    ("asked", "of_the_model"),
    [(0.1, 0.7), (0.69, 0.7), (0.8, 0.8), (1.0, 1.0), (1.1, 1.1), (1.5, 1.2), (5.0, 1.2)],
)
def test_the_model_speaks_where_it_speaks_well(asked: float, of_the_model: float) -> None:
    assert model_speed(asked) == of_the_model


@pytest.mark.parametrize(("speed", "factor"), [(0.25, 4.0), (1.0, 1.0), (5.0, 0.2)])
def test_what_the_model_does_not_reach_is_stretched(speed: float, factor: float) -> None:
    said = waveform([15, 4, 4, 2, 9], [15, 4.2, 3.8, 2, 9])
    assert stretch_factor(said, speed) == pytest.approx(factor)


def test_padding_does_not_count() -> None:
    said = waveform([99, 2, 2, 99], [15, 4, 4, 9])
    assert stretch_factor(said, 2.0) == 1.0


def test_durations_that_were_rounded_are_made_up_for() -> None:
    said = waveform([15, 1, 1, 1, 9], [15, 0.4, 1.6, 1.6, 9])
    assert stretch_factor(said, 1.5) == pytest.approx(5 / 1.5 / 3)


def test_a_length_that_is_nearly_right_stays() -> None:
    said = waveform([15, 50, 49, 9], [15, 50, 50, 9])
    assert stretch_factor(said, 1.0) == 1.0
