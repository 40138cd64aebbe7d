"""A call whose audio the caller could not receive is refused and costs nothing."""

import grpc
import pytest
from tests.server.answers import Answer, Stub, ask
from tests.server.tone_server import ToneModel

from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest

HELLO_BYTES = 0.49 * 48_000 + 44
"""Size of the tone server's WAV of "hello"."""


async def limited(stub: Stub, request: pb.SynthesizeRequest, limit: str | int) -> Answer:
    return await ask(stub, "Synthesize", request, (("x-max-message-bytes", str(limit)),))


def assert_refused(answer: Answer, field: str, reason: str) -> None:
    assert answer.code is grpc.StatusCode.INVALID_ARGUMENT
    assert answer.violation is not None
    assert (answer.violation.field, answer.violation.reason) == (field, reason)
    assert answer.trailers["x-billable-units"] == "0"
    assert answer.trailers["x-billable-characters"] == "0"
    assert answer.trailers["x-audio-duration-ms"] == "0"


async def test_a_long_text_is_refused_before_anything_is_computed(
    stub: Stub, model: ToneModel
) -> None:
    text = "The tide was out, and the boats lay on their sides. " * 300
    answer = await limited(stub, Request(text=text), 4 * 2**20)
    assert_refused(answer, "text", "AUDIO_TOO_LARGE")
    assert "4,194,304" in answer.message
    assert "SynthesizeStream" in answer.message
    assert model.runs == 0


@pytest.mark.parametrize(
    "request_",
    [
        Request(text="The tide was out. " * 300, speed=5.0),
        Request(text="The tide was out. " * 300, audio_encoding=pb.AUDIO_ENCODING_OGG_OPUS),
        Request(text=". , ; : - 1234 " * 1000),
    ],
)
async def test_a_text_whose_audio_may_fit_is_spoken(
    stub: Stub, model: ToneModel, request_: pb.SynthesizeRequest
) -> None:
    await limited(stub, request_, 4 * 2**20)
    assert model.runs > 0


async def test_a_call_ends_as_soon_as_it_is_clear_that_its_audio_is_too_large(
    stub: Stub, model: ToneModel
) -> None:
    text = "hello there. " * 100
    whole = await limited(stub, Request(text=text), -1)
    runs, model.runs = model.runs, 0
    answer = await limited(stub, Request(text=text), len(whole.audio) // 2)
    assert_refused(answer, "text", "AUDIO_TOO_LARGE")
    assert 0 < model.runs < runs


async def test_the_finished_message_counts_to_the_byte(stub: Stub) -> None:
    whole = await limited(stub, Request(text="hello"), -1)
    size = whole.messages[0].ByteSize()
    assert size > HELLO_BYTES
    assert (await limited(stub, Request(text="hello"), size)).code is grpc.StatusCode.OK
    answer = await limited(stub, Request(text="hello"), size - 1)
    assert_refused(answer, "text", "AUDIO_TOO_LARGE")


@pytest.mark.parametrize("encoding", pb.AudioEncoding.values()[1:])
async def test_the_limit_holds_for_every_encoding(
    stub: Stub, encoding: pb.AudioEncoding.ValueType
) -> None:
    request = Request(text="hello there, " * 20, audio_encoding=encoding, seed=7)
    whole = await limited(stub, request, -1)
    size = whole.messages[0].ByteSize()
    assert (await limited(stub, request, size + 100)).code is grpc.StatusCode.OK
    assert_refused(await limited(stub, request, size // 2), "text", "AUDIO_TOO_LARGE")


@pytest.mark.parametrize("limit", ["", "4M", "-2", "1.5", "?"])
async def test_a_limit_that_is_no_number_is_refused(
    stub: Stub, model: ToneModel, limit: str
) -> None:
    answer = await limited(stub, Request(text="hello"), limit)
    assert_refused(answer, "x-max-message-bytes", "REQUEST_MALFORMED")
    assert model.runs == 0


@pytest.mark.parametrize("limit", ["-1", "4194304", "9" * 100])
async def test_a_limit_that_is_large_enough_changes_nothing(stub: Stub, limit: str) -> None:
    assert (await limited(stub, Request(text="hello"), limit)).code is grpc.StatusCode.OK


async def test_a_stream_has_no_such_limit(stub: Stub) -> None:
    metadata = (("x-max-message-bytes", "100000"),)
    answer = await ask(stub, "SynthesizeStream", Request(text="hello there. " * 100), metadata)
    assert answer.code is grpc.StatusCode.OK
