"""The server process gets a signal to end: under load, while it loads, twice."""

import signal
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import grpc
import pytest
from tests.server import tone_process
from tests.server.slow_line import slow_line
from tests.server.tone_process import ToneProcess

from kokoro_client import SpeechClient, SpeechServiceError, Unavailable

TEXT = "The boats lay on their sides in the mud. " * 20
NO_RETRIES = {"grpc.enable_retries": 0}


def spoken(client: SpeechClient, number: int) -> tuple[int, int]:
    """Speak the text, streamed or whole; return the bytes of audio and the characters billed."""
    if number % 2:
        speech = client.synthesize(TEXT, audio_format="linear16")
        return len(speech.audio), speech.usage.billable_characters
    stream = client.stream(TEXT, audio_format="linear16")
    return sum(len(chunk.audio) for chunk in stream), stream.usage.billable_characters


def codes_until(ended: Event, address: str) -> Counter[grpc.StatusCode]:
    """Call again and again until `ended` is set, over one connection; count the status codes."""
    codes = Counter[grpc.StatusCode]()
    options = {**NO_RETRIES, "grpc.use_local_subchannel_pool": 1}
    with SpeechClient(address, options=options, timeout=30) as client:
        while not ended.is_set():
            try:
                client.synthesize("Hello.")
                codes[grpc.StatusCode.OK] += 1
            except SpeechServiceError as error:
                codes[error.code] += 1
    return codes


def call_under_way(server: ToneProcess, client: SpeechClient) -> Callable[[], object]:
    """Begin a stream that takes a minute; return a function that reads the rest of it."""
    chunks = iter(client.stream(TEXT * 20, audio_format="linear16"))
    next(chunks)
    assert server.process.poll() is None
    return lambda: list(chunks)


def test_sigterm_under_load_cuts_no_accepted_call_and_refuses_the_rest() -> None:
    with (
        tone_process.start(speaking=0.1) as [server],
        SpeechClient(server.address, options=NO_RETRIES) as client,
        ThreadPoolExecutor(16) as pool,
    ):
        whole = spoken(client, 0)
        accepted = [pool.submit(spoken, client, number) for number in range(8)]
        time.sleep(0.5)  # time for their threads to send them; they take seconds of work
        ended = Event()
        callers = [pool.submit(codes_until, ended, server.address) for _ in range(8)]
        time.sleep(0.2)
        server.process.send_signal(signal.SIGTERM)

        exit_code = server.wait()
        ended.set()

        assert exit_code == 0
        assert {call.result() for call in accepted} == {whole}
        assert whole[1] == len(TEXT)
        codes = sum((caller.result() for caller in callers), Counter[grpc.StatusCode]())
        assert set(codes) <= {grpc.StatusCode.OK, grpc.StatusCode.UNAVAILABLE}
        assert codes[grpc.StatusCode.UNAVAILABLE] >= 8
        assert server.log[-1]["message"] == "stopped"


def test_what_a_slow_line_holds_is_not_lost() -> None:
    text = TEXT * 3
    with tone_process.start() as [server], slow_line(server.address, 2_500_000) as address:
        with SpeechClient(address, options=NO_RETRIES, timeout=60) as client:
            stream = client.stream(text, audio_format="linear16")
            chunks = iter(stream)
            received = len(next(chunks).audio)
            server.process.send_signal(signal.SIGTERM)

            received += sum(len(chunk.audio) for chunk in chunks)

        assert received == 48 * stream.usage.audio_duration_ms
        assert stream.usage.billable_characters == len(text)
        assert server.wait() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_second_signal_ends_the_process_at_once(number: signal.Signals) -> None:
    with (
        tone_process.start(speaking=0.2) as [server],
        SpeechClient(server.address, options=NO_RETRIES) as client,
    ):
        read_on = call_under_way(server, client)
        server.process.send_signal(signal.SIGTERM)
        while client.health():
            time.sleep(0.02)
        assert server.process.poll() is None

        server.process.send_signal(number)

        assert server.wait() == 128 + number
        with pytest.raises(Unavailable):
            read_on()


def test_a_call_that_outlasts_the_grace_ends_with_an_error_and_its_usage() -> None:
    with (
        tone_process.start(speaking=0.2, grace=0.5) as [server],
        SpeechClient(server.address, options=NO_RETRIES) as client,
    ):
        read_on = call_under_way(server, client)
        server.process.send_signal(signal.SIGTERM)

        with pytest.raises(Unavailable, match="shut down before the call was finished") as raised:
            read_on()

        assert raised.value.usage is not None
        assert raised.value.usage.billable_characters > 0
        assert server.wait() == 0
    calls = [record for record in server.log if record["message"] == "call"]
    assert [call["code"] for call in calls] == ["UNAVAILABLE"]


def test_a_server_that_is_told_to_end_while_it_loads_does_so() -> None:
    with tone_process.start(loading=50, until="listening") as [server]:
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)

        assert server.wait() == 0
        assert time.monotonic() - started < 40
