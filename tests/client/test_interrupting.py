"""Ctrl-C ends the clients' waits, even if the signal does not wake the thread that waits.

So it is where the signal comes just before the wait begins. Here another thread takes it.
"""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from kokoro_client.outbox import Outbox
from kokoro_client.reading import Reading
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeLiveRequest
_WAITING = 0.3
"""Seconds after which the main thread surely waits."""
_RESCUE = 30.0
"""Seconds after which a wait that does not end by itself is ended, and the test fails."""


@pytest.fixture
def given_up() -> Iterator[threading.Event]:
    """Set at the end of the test; Ctrl-C is heeded until then."""
    event = threading.Event()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield event
    event.set()
    signal.signal(signal.SIGINT, before)


def interrupt() -> None:
    """Take a Ctrl-C in this thread once the main thread waits."""
    time.sleep(_WAITING)
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)


@contextmanager
def interrupting() -> Iterator[None]:
    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        yield
    thread.join()


def test_a_wait_for_speech_ends(given_up: threading.Event) -> None:
    def responses() -> Iterator[str]:
        rescued.append(not given_up.wait(_RESCUE))
        yield "too late"

    rescued = list[bool]()
    with interrupting():
        Reading(responses()).next(None)
    assert not rescued


class NeverEnding:
    """A call that takes no message and does not end."""

    def add_callback(self, callback: Callable[[], None]) -> bool:
        assert callable(callback)
        return True


def test_a_wait_of_a_sender_ends(given_up: threading.Event) -> None:
    outbox = Outbox(Request())
    outbox.begin(lambda _: NeverEnding())  # type: ignore[arg-type, return-value]

    def rescue() -> None:
        rescued.append(not given_up.wait(_RESCUE))
        outbox._end(1)  # noqa: SLF001

    rescued = list[bool]()
    threading.Thread(target=rescue).start()
    with interrupting():
        outbox.put(Request(text="held up"))
    assert not rescued


def test_a_wait_ends_in_time() -> None:
    blocked = threading.Event()

    def responses() -> Iterator[str]:
        blocked.wait(10)
        yield "too late"

    with pytest.raises(TimeoutError):
        Reading(responses()).next(0.5)
    blocked.set()
