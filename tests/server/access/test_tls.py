import logging

import grpc
import pytest
import trustme
from tests.server.access.opening import TlsFiles, secure_channel, settings
from tests.server.answers import Answer, ask
from tests.server.tone_server import ToneModel

from kokoro_server.settings import AccessSettings
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

TEXT = "hello there. " * 200


@pytest.fixture
def access(tls_files: TlsFiles) -> AccessSettings:
    return settings(tls=tls_files)


async def answer_to(channel: grpc.aio.Channel) -> Answer:
    async with channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        return await ask(stub, "Synthesize", pb.SynthesizeRequest(text="hello"))


async def test_who_trusts_the_server_s_authority_speaks_to_it(
    address: str, authority: trustme.CA
) -> None:
    answer = await answer_to(secure_channel(address, authority))
    assert answer.code is grpc.StatusCode.OK
    assert answer.trailers["x-billable-units"] == "1"


async def test_who_trusts_another_authority_does_not(
    address: str, other_authority: trustme.CA
) -> None:
    answer = await answer_to(secure_channel(address, other_authority))
    assert answer.code is grpc.StatusCode.UNAVAILABLE


async def test_clear_text_is_not_answered(address: str) -> None:
    answer = await answer_to(grpc.aio.insecure_channel(address))
    assert answer.code is grpc.StatusCode.UNAVAILABLE


async def test_a_new_certificate_serves_new_connections_and_cuts_no_stream(
    address: str,
    model: ToneModel,
    tls_files: TlsFiles,
    authority: trustme.CA,
    other_authority: trustme.CA,
) -> None:
    async with secure_channel(address, authority) as channel:
        stub = pb_grpc.TextToSpeechServiceStub(channel)
        call = stub.SynthesizeStream(pb.SynthesizeRequest(text=TEXT))
        stream = aiter(call)
        first = await anext(stream)
        model.may_run.clear()
        tls_files.write(other_authority.issue_cert("127.0.0.1"))
        stale = await answer_to(secure_channel(address, authority))
        model.may_run.set()
        fresh = await answer_to(secure_channel(address, other_authority))
        messages = [first] + [message async for message in stream]
        assert await call.code() is grpc.StatusCode.OK
    assert stale.code is grpc.StatusCode.UNAVAILABLE
    assert fresh.code is grpc.StatusCode.OK
    assert messages[-1].text_span.end == len(TEXT)


async def test_half_a_rotation_keeps_the_old_pair_and_says_so_once(
    address: str,
    tls_files: TlsFiles,
    authority: trustme.CA,
    other_authority: trustme.CA,
    caplog: pytest.LogCaptureFixture,
) -> None:
    new = other_authority.issue_cert("127.0.0.1")
    with caplog.at_level(logging.INFO, "kokoro_server.watched"):
        tls_files.write_certificate(new)
        for _ in range(2):
            answer = await answer_to(secure_channel(address, authority))
            assert answer.code is grpc.StatusCode.OK
        (line,) = caplog.messages
        assert "not reloaded" in line
        assert f"{tls_files.key} is not the key of the certificate" in line
        tls_files.write_key(new)
        answer = await answer_to(secure_channel(address, other_authority))
    assert answer.code is grpc.StatusCode.OK
    assert caplog.messages[1:] == [f"reloaded {tls_files.certificate}, {tls_files.key}"]


async def test_files_that_vanish_keep_the_old_pair(
    address: str, tls_files: TlsFiles, authority: trustme.CA
) -> None:
    tls_files.certificate.unlink()
    answer = await answer_to(secure_channel(address, authority))
    assert answer.code is grpc.StatusCode.OK
