import pytest

from kokoro_server.acoustic.stop import NEVER, Stop
from kokoro_server.errors import Stopped


def test_nothing_stops_before_the_sign_is_given() -> None:
    stop = Stop()
    with stop.told_to(pytest.fail):
        stop.check()
    NEVER.check()


def test_the_sign_is_seen_and_told() -> None:
    stop, told = Stop(), list[str]()
    with stop.told_to(lambda: told.append("listener")):
        stop.give()
        assert told == ["listener"]
        with pytest.raises(Stopped):
            stop.check()


def test_a_block_that_has_ended_is_told_nothing() -> None:
    stop = Stop()
    with stop.told_to(pytest.fail):
        pass
    stop.give()


def test_a_block_does_not_begin_after_the_sign() -> None:
    stop = Stop()
    stop.give()
    with pytest.raises(Stopped), stop.told_to(pytest.fail):
        pytest.fail("it began")
