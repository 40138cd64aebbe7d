"""The answer of a raw call: its code, its message, its details and its trailing metadata."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import grpc
from google.protobuf import any_pb2
from google.rpc import error_details_pb2, status_pb2

from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc as pb_grpc

if TYPE_CHECKING:  # the asyncio stub's type exists only in the stubs' .pyi
    Stub = pb_grpc.TextToSpeechServiceAsyncStub
else:
    Stub = pb_grpc.TextToSpeechServiceStub

METHODS = ("Synthesize", "SynthesizeStream")


@dataclass
class Answer:
    """The answer of a call that has ended."""

    code: grpc.StatusCode = grpc.StatusCode.OK
    message: str = ""
    trailers: dict[str, str] = field(default_factory=dict)
    messages: list[pb.SynthesizeResponse | pb.SynthesizeStreamResponse] = field(
        default_factory=list
    )
    phonemized: pb.PhonemizeResponse | None = None
    violation: error_details_pb2.BadRequest.FieldViolation | None = None
    info: error_details_pb2.ErrorInfo | None = None
    retry: error_details_pb2.RetryInfo | None = None

    @property
    def audio(self) -> bytes:
        return b"".join(message.audio for message in self.messages)


async def ask(
    stub: Stub,
    method: str,
    request: pb.SynthesizeRequest | pb.PhonemizeRequest,
    metadata: tuple[tuple[str, str], ...] = (),
    timeout: float | None = None,  # noqa: ASYNC109 - the deadline for gRPC
) -> Answer:
    """Call `method` and return its answer, whether it succeeds or fails."""
    answer = Answer()
    call = getattr(stub, method)(request, metadata=metadata, timeout=timeout)
    try:
        if method == "Synthesize":
            answer.messages.append(await call)
        elif method == "Phonemize":
            answer.phonemized = await call
        else:
            async for message in call:
                answer.messages.append(message)
    except grpc.aio.AioRpcError as error:
        answer.code, answer.message = error.code(), error.details() or ""
    for key, value in await call.trailing_metadata() or ():
        if isinstance(value, bytes):
            _read_details(answer, status_pb2.Status.FromString(value).details)
        else:
            answer.trailers[key] = value
    return answer


def _read_details(answer: Answer, details: "list[any_pb2.Any]") -> None:
    request, info, retry = (
        error_details_pb2.BadRequest(),
        error_details_pb2.ErrorInfo(),
        error_details_pb2.RetryInfo(),
    )
    for detail in details:
        if detail.Unpack(request):
            (answer.violation,) = request.field_violations
        elif detail.Unpack(info):
            answer.info = info
        elif detail.Unpack(retry):
            answer.retry = retry
