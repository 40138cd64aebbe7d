"""Refuses requests that protobuf can't parse; by default gRPC answers them with UNKNOWN."""

import dataclasses
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import grpc
from google.protobuf.message import DecodeError

from kokoro_server.calls.refusal import Refuse, method_name
from kokoro_server.errors import InvalidInput

_Context = grpc.aio.ServicerContext[Any, Any]
_Behaviour = Callable[[Any, _Context], Awaitable[Any]]


@dataclasses.dataclass(frozen=True, slots=True)
class _Unreadable:
    """Replaces a request that could not be parsed."""


class DecodingInterceptor(grpc.aio.ServerInterceptor):
    """Answers a call with a malformed request like a call with a wrong field."""

    def __init__(self, refuse: Refuse) -> None:
        self._refuse = refuse

    async def intercept_service(
        self,
        continuation: Callable[[grpc.HandlerCallDetails], Awaitable[Any]],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> Any:  # noqa: ANN401 - the same handler as before, whatever its messages are
        """Return the handler of a call, wrapped so that it refuses malformed requests."""
        handler = await continuation(handler_call_details)
        if handler is None:
            return None
        if handler.request_streaming:
            # Reflection streams in too. Its handler is a generator, not a coroutine as ours.
            is_own = method_name(handler_call_details.method) == "SynthesizeLive"
            return _guarded_stream(handler) if is_own else handler
        make, behaviour = (
            (grpc.unary_stream_rpc_method_handler, handler.unary_stream)
            if handler.response_streaming
            else (grpc.unary_unary_rpc_method_handler, handler.unary_unary)
        )
        return make(
            self._guarded(method_name(handler_call_details.method), behaviour),
            _guarded_reader(handler.request_deserializer),
            handler.response_serializer,
        )

    def _guarded(self, method: str, behaviour: _Behaviour) -> _Behaviour:
        async def guarded(request: Any, context: _Context) -> Any:  # noqa: ANN401 - as above
            if isinstance(request, _Unreadable):
                await self._refuse(method, _malformed(), context)
            return await behaviour(request, context)

        return guarded


def _guarded_stream(handler: Any) -> Any:  # noqa: ANN401 - as above
    """Return the handler of a call that streams in; reading a malformed request raises an error.

    Other services, such as reflection, are generators and stay as they are.
    """
    if not inspect.iscoroutinefunction(handler.stream_stream):
        return handler

    async def guarded(requests: AsyncIterator[Any], context: _Context) -> None:
        answers = handler.stream_stream(_checked(requests), context)
        if isinstance(answers, AsyncIterator):  # as those of the reflection service
            async for answer in answers:
                await context.write(answer)
        else:
            await answers  # the handler writes by itself

    return grpc.stream_stream_rpc_method_handler(
        guarded, _guarded_reader(handler.request_deserializer), handler.response_serializer
    )


async def _checked(requests: AsyncIterator[Any]) -> AsyncIterator[Any]:
    async for request in requests:
        if isinstance(request, _Unreadable):
            raise _malformed()
        yield request


def _malformed() -> InvalidInput:
    return InvalidInput(
        "request",
        "REQUEST_MALFORMED",
        "it is no protobuf message of this method; check that its text is valid UTF-8",
    )


def _guarded_reader(read: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    def guarded(message: bytes) -> Any:  # noqa: ANN401 - a message of any type
        try:
            return read(message)
        except DecodeError:
            return _Unreadable()

    return guarded
