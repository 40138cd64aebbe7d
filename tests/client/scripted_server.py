"""A real gRPC server on loopback that answers as a test tells it to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event, Semaphore

import grpc
from google.protobuf import any_pb2, duration_pb2
from google.protobuf.message import Message
from google.rpc import error_details_pb2, status_pb2
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from tests.client.scripted_speech import (
    PIECE_MS,
    sine,
    spans,
    trailers_of,
    usage_of,
)

from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb
from kokoro_speech.v1 import speech_pb2_grpc

SERVICE = "kokoro_speech.v1.TextToSpeechService"


@dataclass(frozen=True)
class Failure:
    """An error as the service sends it."""

    code: grpc.StatusCode
    message: str = "scripted"
    details: tuple[Message, ...] = ()
    usage: tuple[tuple[str, str], ...] = (("x-billable-units", "0"),)

    def abort(self, context: grpc.ServicerContext) -> None:
        status = status_pb2.Status(code=self.code.value[0], message=self.message)
        for detail in self.details:
            packed = any_pb2.Any()
            packed.Pack(detail)
            status.details.append(packed)
        trailers: list[tuple[str, str | bytes]] = [*self.usage, *trailers_of(context)]
        if self.details:
            trailers.append(("grpc-status-details-bin", status.SerializeToString()))
        context.set_trailing_metadata(tuple(trailers))
        context.abort(self.code, self.message)


def error_info(reason: str, domain: str = "kokoro-speech") -> error_details_pb2.ErrorInfo:
    return error_details_pb2.ErrorInfo(reason=reason, domain=domain)


def bad_request(name: str) -> error_details_pb2.BadRequest:
    violation = error_details_pb2.BadRequest.FieldViolation(field=name, description="scripted")
    return error_details_pb2.BadRequest(field_violations=[violation])


def retry_info(seconds: float) -> error_details_pb2.RetryInfo:
    delay = duration_pb2.Duration()
    delay.FromMilliseconds(round(seconds * 1000))
    return error_details_pb2.RetryInfo(retry_delay=delay)


@dataclass
class Script:
    """The next actions of the server, and the calls that it has received."""

    failures: deque[Failure] = field(default_factory=deque)
    """Each call takes one, before it does anything else."""
    break_after: int | None = None
    """Messages after which a stream fails with INTERNAL."""
    sequence: list[int] | None = None
    """Sequence numbers to send in place of the right ones."""
    hang_after: int | None = None
    """Messages after which a call hangs until it is cancelled; 0 for a unary call."""
    contract: str | None = "0.2"
    """Version of the contract in the initial metadata; None for a server that sends none."""
    notices: list[pb.Notice] = field(default_factory=list)
    """A whole answer has all of them; each message of a stream has one."""
    audio_bytes: int = 0
    """Extra bytes of audio in a unary response."""
    metadata: list[dict[str, str]] = field(default_factory=list)
    """Metadata of every attempt."""
    requests: list[pb.SynthesizeRequest] = field(default_factory=list)
    phonemized: list[pb.PhonemizeRequest] = field(default_factory=list)
    """Request of every attempt."""
    settings: list[pb.LiveSettings] = field(default_factory=list)
    """Settings of every live call that was not refused."""
    documents: list[str] = field(default_factory=list)
    """Every SSML document of live calls."""
    empty_texts: Semaphore = field(default_factory=lambda: Semaphore(0))
    """Released once for every empty text of live calls."""
    methods: list[str] = field(default_factory=list)
    """Method of every attempt."""
    hanging: Event = field(default_factory=Event)
    """Set once a call hangs."""
    cancelled: Event = field(default_factory=Event)
    """Set once a call that hangs, or is about to, is cancelled."""

    def begin(self, request: pb.SynthesizeRequest, context: grpc.ServicerContext) -> None:
        self.requests.append(request)
        self.note(context)
        if self.failures:
            self.failures.popleft().abort(context)
        self.send_contract(context)
        # A call that hangs never ends by itself, so an end means that it was cancelled.
        if self.hang_after is not None and not context.add_callback(self.cancelled.set):
            self.cancelled.set()

    def note(self, context: grpc.ServicerContext) -> None:
        self.metadata.append({key: str(value) for key, value in context.invocation_metadata()})

    def send_contract(self, context: grpc.ServicerContext) -> None:
        if self.contract is not None:
            context.send_initial_metadata((("x-contract", self.contract),))

    def hang(self) -> None:
        self.hanging.set()
        self.cancelled.wait()


class ScriptedService(speech_pb2_grpc.TextToSpeechServiceServicer):
    """Speaks a sine, a quarter of a second per ten characters."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def Synthesize(  # noqa: N802 - the contract's name
        self, request: pb.SynthesizeRequest, context: grpc.ServicerContext
    ) -> pb.SynthesizeResponse:
        self.script.methods.append("Synthesize")
        self.script.begin(request, context)
        if self.script.hang_after is not None:
            self.script.hang()
        pieces = spans(request.text or request.phonemes or request.ssml)
        context.set_trailing_metadata(usage_of(request.text, context))
        return pb.SynthesizeResponse(
            audio=b"".join(map(sine, range(len(pieces)))) + bytes(self.script.audio_bytes),
            audio_encoding=request.audio_encoding,
            sample_rate_hertz=request.sample_rate_hertz or 24000,
            duration_ms=PIECE_MS * len(pieces),
            notices=self.script.notices,
        )

    def SynthesizeStream(  # noqa: N802 - the contract's name
        self, request: pb.SynthesizeRequest, context: grpc.ServicerContext
    ) -> Iterator[pb.SynthesizeStreamResponse]:
        self.script.methods.append("SynthesizeStream")
        self.script.begin(request, context)
        numbers = self.script.sequence
        pieces = spans(request.text or request.phonemes or request.ssml)
        for number, span in enumerate(pieces[: None if numbers is None else len(numbers)]):
            self._misbehave(number, context)
            yield pb.SynthesizeStreamResponse(
                audio=sine(number),
                sequence=number if numbers is None else numbers[number],
                audio_encoding=request.audio_encoding,
                sample_rate_hertz=request.sample_rate_hertz or 24000,
                start_ms=PIECE_MS * number,
                duration_ms=PIECE_MS,
                text_span=pb.TextSpan(start=span[0], end=span[1]),
                notices=self.script.notices[number : number + 1],
            )
        context.set_trailing_metadata(usage_of(request.text, context))

    def Phonemize(  # noqa: N802 - the contract's name
        self, request: pb.PhonemizeRequest, context: grpc.ServicerContext
    ) -> pb.PhonemizeResponse:
        self.script.methods.append("Phonemize")
        self.script.phonemized.append(request)
        self.script.note(context)
        self.script.send_contract(context)
        return pb.PhonemizeResponse(
            phonemes="həlˈO",
            words=[
                pb.PhonemizedWord(
                    text_span=pb.TextSpan(start=0, end=len(request.text)),
                    phonemes="həlˈO",
                    source=pb.PHONEME_SOURCE_CUSTOM,
                )
            ],
            notices=[pb.Notice(reason="PRONUNCIATION_UNUSED", description="nowhere")],
        )

    def SynthesizeLive(  # noqa: N802 - the contract's name
        self, requests: Iterator[pb.SynthesizeLiveRequest], context: grpc.ServicerContext
    ) -> Iterator[pb.SynthesizeLiveResponse]:
        """Speak every text at once, as one piece."""
        self.script.methods.append("SynthesizeLive")
        first = next(requests)
        self.script.begin(first.settings.request, context)
        self.script.settings.append(first.settings)
        text, number = "", 0
        for request in requests:
            said = request.text or request.ssml
            start, text = len(text), text + said
            self.script.documents += [request.ssml] if request.ssml else []
            if request.HasField("flush"):
                span = pb.TextSpan(start=0, end=start)
                yield pb.SynthesizeLiveResponse(
                    flushed=pb.Flushed(id=request.flush.id, text_span=span, duration_ms=PIECE_MS)
                )
            elif request.HasField("clear"):
                span = pb.TextSpan(start=start, end=start)
                cleared = pb.Cleared(id=request.clear.id, text_span=span)
                yield pb.SynthesizeLiveResponse(cleared=cleared)
            elif said:
                self._misbehave(number, context)
                yield pb.SynthesizeLiveResponse(
                    speech=pb.SynthesizeStreamResponse(
                        audio=sine(number),
                        sequence=number,
                        audio_encoding=first.settings.request.audio_encoding,
                        sample_rate_hertz=24000,
                        start_ms=PIECE_MS * number,
                        duration_ms=PIECE_MS,
                        text_span=pb.TextSpan(start=start, end=len(text)),
                    )
                )
                number += 1
            else:
                self.script.empty_texts.release()
        context.set_trailing_metadata(usage_of(text, context))

    def ListVoices(  # noqa: N802 - the contract's name
        self, request: pb.ListVoicesRequest, context: grpc.ServicerContext
    ) -> pb.ListVoicesResponse:
        self.script.methods.append("ListVoices")
        self.script.note(context)
        self.script.send_contract(context)
        return pb.ListVoicesResponse(
            voices=[
                pb.VoiceInfo(
                    voice=voice.number,
                    id=voice.id,
                    language=voice.language.number,
                    language_code=voice.language.code,
                    gender=voice.gender,
                    quality_grade=voice.quality_grade,
                    is_default=voice.is_default,
                )
                for voice in catalogue.voices()
                if request.language in {0, voice.language.number}
            ]
        )

    def _misbehave(self, number: int, context: grpc.ServicerContext) -> None:
        if number == self.script.break_after:
            usage = (("x-billable-units", "1"), ("x-billable-characters", "30"))
            Failure(
                grpc.StatusCode.INTERNAL, "broke", (error_info("SYNTHESIS_FAILED"),), usage
            ).abort(context)
        if number == self.script.hang_after:
            self.script.hang()


@dataclass
class ScriptedServer:
    """The server, its address and its script."""

    script: Script
    health: health.HealthServicer
    port: int
    server: grpc.Server

    @property
    def target(self) -> str:
        return f"127.0.0.1:{self.port}"

    def serving(self, *, status: bool) -> None:
        answer = health_pb2.HealthCheckResponse
        self.health.set(SERVICE, answer.SERVING if status else answer.NOT_SERVING)


def start(credentials: grpc.ServerCredentials | None = None, port: int = 0) -> ScriptedServer:
    """Start a server on `port` of the loopback address, or on a free one."""
    script, health_service = Script(), health.HealthServicer()
    server = grpc.server(ThreadPoolExecutor(8))
    speech_pb2_grpc.add_TextToSpeechServiceServicer_to_server(ScriptedService(script), server)
    health_pb2_grpc.add_HealthServicer_to_server(health_service, server)
    address = f"127.0.0.1:{port}"
    port = (
        server.add_secure_port(address, credentials)
        if credentials
        else server.add_insecure_port(address)
    )
    server.start()
    running = ScriptedServer(script, health_service, port, server)
    running.serving(status=True)
    return running
