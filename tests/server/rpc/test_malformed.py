import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2

from kokoro_speech.v1 import speech_pb2 as pb

SERVICE = "/kokoro_speech.v1.TextToSpeechService"
HEALTH = "/grpc.health.v1.Health"
SPEECH_METHODS = ("Synthesize", "SynthesizeStream")
BROKEN = {
    "garbage": b"\xff\xff\xff",
    "text that is not UTF-8": b"\x0a\x02\xc3\x28",
    "a surrogate": b"\x0a\x03\xed\xa0\x80",
    "cut off": pb.SynthesizeRequest(text="hello").SerializeToString()[:-2],
    "a length beyond the message": b"\x0a\xff\xff\xff\xff\x0f",
    "a group without an end": b"\x0b\x0b\x0b",
    "field number 0": b"\x00\x00",
}


async def _error(channel: grpc.aio.Channel, path: str, message: bytes) -> grpc.aio.AioRpcError:
    method: grpc.aio.UnaryStreamMultiCallable[bytes, bytes] = channel.unary_stream(path)
    answers = aiter(method(message))
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await anext(answers)
    return caught.value


@pytest.mark.parametrize("method", SPEECH_METHODS)
@pytest.mark.parametrize("message", BROKEN.values(), ids=BROKEN.keys())
async def test_a_request_that_protobuf_cannot_read_is_an_invalid_argument(
    channel: grpc.aio.Channel, method: str, message: bytes
) -> None:
    error = await _error(channel, f"{SERVICE}/{method}", message)
    trailers = dict(error.trailing_metadata() or ())
    status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
    info = error_details_pb2.ErrorInfo()
    assert status.details[0].Unpack(info)
    assert error.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert info.reason == "REQUEST_MALFORMED"
    assert (trailers["x-billable-units"], trailers["x-billable-characters"]) == ("0", "0")
    assert "DecodeError" not in (error.details() or "")


@pytest.mark.parametrize("path", [f"{SERVICE}/ListVoices", f"{HEALTH}/Check", f"{HEALTH}/Watch"])
async def test_the_other_methods_refuse_it_likewise(channel: grpc.aio.Channel, path: str) -> None:
    error = await _error(channel, path, b"\xff\xff\xff")
    assert error.code() is grpc.StatusCode.INVALID_ARGUMENT


async def test_an_unknown_method_is_unimplemented(channel: grpc.aio.Channel) -> None:
    error = await _error(channel, f"{SERVICE}/Sing", b"")
    assert error.code() is grpc.StatusCode.UNIMPLEMENTED


async def test_fields_that_the_contract_lacks_are_passed_over(channel: grpc.aio.Channel) -> None:
    message = pb.SynthesizeRequest(text="hello").SerializeToString() + b"\xfa\x3f\x01x"
    method: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes]
    method = channel.unary_unary(f"{SERVICE}/Synthesize")
    answer = await method(message)
    assert pb.SynthesizeResponse.FromString(answer).duration_ms > 0
