import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kokoro_server.acoustic.cancellation import MOST_PAUSED_SECONDS, NEVER, CancelToken
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


def test_a_run_waits_until_it_is_resumed() -> None:
    stop, waiting, went_on = CancelToken(), threading.Event(), threading.Event()
    stop.pause()

    def run() -> None:
        waiting.set()
        stop.wait_while_paused()
        went_on.set()

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(run)
        waiting.wait()
        stop.resume()
        running.result()
    assert went_on.is_set()
    assert not stop.is_paused


def test_a_cancelled_run_is_not_paused() -> None:
    stop = CancelToken()
    stop.pause()
    stop.cancel()
    stop.wait_while_paused()
    with pytest.raises(Stopped):
        stop.check()


def test_a_run_is_paused_only_for_a_short_time_in_all() -> None:
    stop = CancelToken()
    stop.pause()
    stop.wait_while_paused()  # nobody resumes it
    assert stop.paused_seconds >= MOST_PAUSED_SECONDS
    assert not stop.is_paused
