"""The real Envoy with the configuration of `deploy/envoy`, in front of three servers.

The clients don't retry here: what Envoy does not retry, they see.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import grpc
import pytest
import trustme
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from tests.deploy.balanced import NO_RETRIES, TEXT, calls_of
from tests.server import tone_process
from tests.server.access.opening import TlsFiles, write_tokens
from tests.server.answers import ask
from tests.server.tone_process import ToneProcess
from tests.waiting import wait_until

from bench.programs.envoy import Envoy, envoy
from kokoro_client import (
    TLS,
    DeadlineExceeded,
    InvalidRequest,
    Overloaded,
    SpeechClient,
    Unavailable,
)
from kokoro_server.access import new_token
from kokoro_speech.facts import SERVICE_NAME
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

TOKEN = new_token()
CALLERS = 6


@pytest.fixture(scope="module")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tokens(tmp_path_factory.mktemp("access") / "tokens", ("acme", TOKEN, 4000))


@pytest.fixture(scope="module")
def lasting_servers(tokens: Path) -> Iterator[list[ToneProcess]]:
    with tone_process.start(3, speaking=0.02, options=["--tokens", str(tokens)]) as servers:
        yield servers


@pytest.fixture(scope="module")
def lasting_envoy(
    lasting_servers: list[ToneProcess], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Envoy]:
    folder = tmp_path_factory.mktemp("envoy")
    with envoy([server.address for server in lasting_servers], folder) as running:
        yield running


@pytest.fixture
def client(lasting_envoy: Envoy) -> Iterator[SpeechClient]:
    with SpeechClient(lasting_envoy.address, token=TOKEN, options=NO_RETRIES) as client:
        yield client


async def test_metadata_and_trailers_pass(
    lasting_envoy: Envoy, lasting_servers: list[ToneProcess]
) -> None:
    metadata = (("authorization", f"Bearer {TOKEN}"), ("x-request-id", "order-7"))
    async with grpc.aio.insecure_channel(lasting_envoy.address) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        for method in ("Synthesize", "SynthesizeStream"):
            answer = await ask(stub, method, pb.SynthesizeRequest(text="hello"), metadata)
            assert answer.code is grpc.StatusCode.OK
            assert answer.trailers["x-request-id"] == "order-7"
            assert answer.trailers["x-billable-characters"] == "5"

    def clients() -> list[object]:
        calls = calls_of(lasting_servers)
        return [call["client"] for call in calls if call["request_id"] == "order-7"]

    wait_until(lambda: clients() == ["acme", "acme"])


def test_errors_pass_with_their_details(client: SpeechClient) -> None:
    with pytest.raises(InvalidRequest) as refused:
        client.synthesize("hello", speed=99)
    assert (refused.value.field, refused.value.reason) == ("speed", "SPEED_OUT_OF_RANGE")


def test_a_quota_error_passes_and_is_not_tried_on_other_servers(
    client: SpeechClient, lasting_servers: list[ToneProcess]
) -> None:
    refused = speak_until_refused(client)
    assert refused.reason == "QUOTA_EXCEEDED"
    assert refused.retry_after

    def refusals() -> list[object]:
        calls = calls_of(lasting_servers)
        return [call["reason"] for call in calls if call["reason"] == "QUOTA_EXCEEDED"]

    wait_until(lambda: refusals() == ["QUOTA_EXCEEDED"])


def speak_until_refused(client: SpeechClient) -> Overloaded:
    for _ in range(50):  # each server counts by itself here
        try:
            client.synthesize(TEXT * 4)
        except Overloaded as error:
            return error
    raise AssertionError("it was never refused")


def test_a_deadline_passes_and_a_cancellation_stops_the_work(
    balancer: Envoy, servers: list[ToneProcess]
) -> None:
    with SpeechClient(balancer.address, options=NO_RETRIES) as client:
        with pytest.raises(DeadlineExceeded):
            client.synthesize(TEXT * 20, timeout=0.5)
        with client.stream(TEXT * 20) as stream:
            next(iter(stream))
    wait_until(lambda: len(calls_of(servers)) == 2)
    codes = sorted(str(call["code"]) for call in calls_of(servers))
    # The server sees the caller hang up if gRPC's rounded deadline has not passed yet.
    assert codes in (["CANCELLED", "DEADLINE_EXCEEDED"], ["CANCELLED", "CANCELLED"])


def test_streams_in_both_directions_pass(lasting_envoy: Envoy) -> None:
    answered = Event()

    def ask_twice() -> Iterator[reflection_pb2.ServerReflectionRequest]:
        yield reflection_pb2.ServerReflectionRequest(list_services="")
        assert answered.wait(60)  # the second question follows the first answer
        yield reflection_pb2.ServerReflectionRequest(file_containing_symbol=SERVICE_NAME)

    with grpc.insecure_channel(lasting_envoy.address) as channel:
        stub = reflection_pb2_grpc.ServerReflectionStub(channel)
        metadata = (("authorization", f"Bearer {TOKEN}"),)
        answers = stub.ServerReflectionInfo(ask_twice(), metadata=metadata)  # type: ignore[operator]
        names = [service.name for service in next(answers).list_services_response.service]
        answered.set()
        described = next(answers).file_descriptor_response.file_descriptor_proto
    assert SERVICE_NAME in names
    assert described


def test_a_live_call_is_heard_while_it_is_written(client: SpeechClient) -> None:
    heard = Event()

    def written() -> Iterator[str]:
        yield "The boats lay on their sides. "
        assert heard.wait(60)  # the rest follows the first audio
        yield "Nobody came."

    stream = client.speak_stream(written(), audio_format="linear16")
    for _ in stream:
        heard.set()
    assert stream.usage
    assert stream.usage.billable_characters == len("The boats lay on their sides. Nobody came.")


def test_load_splits_evenly(balancer: Envoy, servers: list[ToneProcess]) -> None:
    with (
        SpeechClient(balancer.address, options=NO_RETRIES) as client,
        ThreadPoolExecutor(2 * CALLERS) as pool,
    ):
        list(pool.map(lambda n: client.synthesize("hello there. " * (1 + n % 7)), range(240)))
    wait_until(lambda: len(calls_of(servers)) == 240)
    counts = [len(calls_of([server])) for server in servers]
    assert all(64 <= count <= 96 for count in counts), counts  # 80, within 20 %


def test_callers_see_tls_with_a_certificate_that_is_reloaded(
    lasting_servers: list[ToneProcess], tmp_path: Path
) -> None:
    first, second = trustme.CA(), trustme.CA()
    folder = tmp_path / "tls"
    folder.mkdir()
    rotate(folder, first)
    with envoy([lasting_servers[0].address], tmp_path, tls=folder) as running:
        assert shown_to(running, first)
        rotate(folder, second)
        wait_until(lambda: shown_to(running, second))


def rotate(folder: Path, authority: trustme.CA) -> None:
    """Move a new certificate and its key into the folder."""
    issued = TlsFiles(folder.parent)
    issued.write(authority.issue_cert("127.0.0.1"))
    issued.key.replace(folder / "tls.key")
    issued.certificate.replace(folder / "tls.crt")


def shown_to(running: Envoy, trusted: trustme.CA) -> bool:
    """Return whether callers that trust this authority are answered."""
    with SpeechClient(
        running.address, tls=TLS(root_certificates=trusted.cert_pem.bytes()), options=NO_RETRIES
    ) as client:
        try:
            return client.health()
        except Unavailable:
            return False
