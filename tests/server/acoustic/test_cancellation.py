import pytest

from kokoro_server.acoustic.cancellation import NEVER, CancelToken
from kokoro_server.errors import Stopped


def test_nothing_stops_before_the_sign_is_given() -> None:
    stop = CancelToken()
    with stop.on_cancel(pytest.fail):
        stop.check()
    NEVER.check()


def test_the_sign_is_seen_and_told() -> None:
    stop, told = CancelToken(), list[str]()
    with stop.on_cancel(lambda: told.append("listener")):
        stop.cancel()
        assert told == ["listener"]
        with pytest.raises(Stopped):
            stop.check()


def test_a_block_that_has_ended_is_told_nothing() -> None:
    stop = CancelToken()
    with stop.on_cancel(pytest.fail):
        pass
    stop.cancel()


def test_a_block_does_not_begin_after_the_sign() -> None:
    stop = CancelToken()
    stop.cancel()
    with pytest.raises(Stopped), stop.on_cancel(pytest.fail):
        pytest.fail("it began")
