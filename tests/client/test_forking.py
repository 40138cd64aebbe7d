"""A child forked from a process that has a client."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from tests.client.scripted_server import ScriptedServer

from kokoro_client import AsyncSpeechClient, SpeechClient
from kokoro_client.processes import Birthplace

pytestmark = pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning")

TEXT = "It speaks in pieces of ten characters."
FORK = multiprocessing.get_context("fork")


def in_a_child(run: Callable[[], object]) -> str:
    """Return the value or the error of `run` in a forked child; fail if it hangs."""
    answers = FORK.SimpleQueue()

    def answer() -> None:
        try:
            answers.put(f"returned {run()!r}")
        except Exception as error:  # noqa: BLE001 - the parent checks it
            answers.put(f"{type(error).__name__}: {error}")

    child = FORK.Process(target=answer)
    child.start()
    child.join(30)
    if child.is_alive():
        child.kill()
        pytest.fail("the child hangs")
    return str(answers.get())


@contextmanager
def calling(client: SpeechClient) -> Iterator[None]:
    """Keep calls running: gRPC then does not prepare for forks, and its calls hang in the child."""
    ended, begun = Event(), Event()

    def call() -> None:
        while not ended.is_set():
            client.synthesize(TEXT)
            begun.set()

    threads = [Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        assert begun.wait(30)
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[SpeechClient]:
    with SpeechClient(server.target, timeout=20) as client, calling(client):
        yield client


def test_its_parents_client_says_that_it_is_none_of_its_own(client: SpeechClient) -> None:
    answers = [
        in_a_child(lambda: client.synthesize(TEXT)),
        in_a_child(lambda: client.stream(TEXT)),
        in_a_child(client.voices),
        in_a_child(client.health),
    ]

    for answer in answers:
        assert answer.startswith("RuntimeError: the client was made in process")
        assert answer.endswith("make a client of its own in each process")


def test_its_parents_stream_says_so_too(client: SpeechClient) -> None:
    stream = client.stream(TEXT)
    next(stream)

    assert in_a_child(lambda: next(stream)).startswith("RuntimeError")
    assert in_a_child(stream.cancel) == "returned None"
    assert len(list(stream)) == 3  # the parent's own stream goes on


def test_closing_its_parents_client_does_not_hang(client: SpeechClient) -> None:
    assert in_a_child(client.close) == "returned None"
    assert client.synthesize(TEXT).audio


def test_a_client_of_its_own_speaks(server: ScriptedServer) -> None:
    with SpeechClient(server.target) as client:
        client.synthesize(TEXT)

        answer = in_a_child(lambda: len(SpeechClient(server.target).synthesize(TEXT).audio))

    assert answer == "returned 48000"


async def test_an_async_client_belongs_to_its_process_too(server: ScriptedServer) -> None:
    client = AsyncSpeechClient(server.target)

    answer = in_a_child(lambda: client.stream(TEXT))

    assert answer.startswith("RuntimeError: the client was made in process")
    await client.close()


def test_a_process_is_its_own_birthplace() -> None:
    birthplace = Birthplace()

    birthplace.check()

    assert birthplace.is_here
    assert in_a_child(lambda: birthplace.is_here) == "returned False"
