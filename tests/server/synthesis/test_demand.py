import math

import pytest

from kokoro_server.synthesis.demand import Demand, fits, seconds_until_fit

MINUTE = Demand(cores=0.5, ahead=0.0, left=60.0)
"""A minute of audio, of which one core computes two seconds per second."""


def test_streams_fit_as_long_as_the_cores_suffice_for_all() -> None:
    assert fits([MINUTE] * 4, cores=2.0)
    assert not fits([MINUTE] * 5, cores=2.0)


def test_audio_in_hand_makes_room() -> None:
    far_ahead = Demand(cores=0.5, ahead=40.0, left=20.0)
    assert fits([far_ahead, *[MINUTE] * 3, MINUTE], cores=2.4)
    assert not fits([*[MINUTE] * 5], cores=2.4)


def test_some_seconds_of_computing_stay_free() -> None:
    nearly_done = Demand(cores=0.5, ahead=1.0, left=4.0)
    assert not fits([nearly_done] * 5, cores=2.0)  # 10 s of computing, 10 s until they run dry


def test_room_comes_when_enough_streams_have_ended() -> None:
    half = Demand(cores=0.5, ahead=0.0, left=30.0)
    wait = seconds_until_fit([half, *[MINUTE] * 3], MINUTE, cores=2.0)
    assert wait == pytest.approx(30.0, abs=0.1)


def test_a_stream_that_fits_waits_for_nothing() -> None:
    assert seconds_until_fit([MINUTE], MINUTE, cores=2.0) == 0.0


def test_a_stream_that_the_cores_can_t_compute_in_time_never_fits() -> None:
    assert seconds_until_fit([MINUTE], MINUTE, cores=0.4) == math.inf
