"""Refuses requests that protobuf can't read; left to itself gRPC calls them UNKNOWN."""

import dataclasses
from collections.abc import Awaitable, Callable
from typing import Any

import grpc
from google.protobuf.message import DecodeError

from kokoro_server.call import Call, request_id_of
from kokoro_server.errors import InvalidInput
from kokoro_server.status import failure_of

_Context = grpc.aio.ServicerContext[Any, Any]
_Behaviour = Callable[[Any, _Context], Awaitable[Any]]


@dataclasses.dataclass(frozen=True, slots=True)
class _Unreadable:
    """Stands for a request that could not be read."""


class DecodingInterceptor(grpc.aio.ServerInterceptor):
    """Ends calls whose one request is broken as calls with a wrong field end."""

    async def intercept_service(
        self,
        continuation: Callable[[grpc.HandlerCallDetails], Awaitable[Any]],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> Any:  # noqa: ANN401 - the same handler as before, whatever its messages are
        """Return the handler of a call with an eye on what it reads."""
        handler = await continuation(handler_call_details)
        if handler is None or handler.request_streaming:
            return handler
        method = handler_call_details.method.rpartition("/")[2]
        make, behaviour = (
            (grpc.unary_stream_rpc_method_handler, handler.unary_stream)
            if handler.response_streaming
            else (grpc.unary_unary_rpc_method_handler, handler.unary_unary)
        )
        return make(
            _guarded(method, behaviour),
            _guarded_reader(handler.request_deserializer),
            handler.response_serializer,
        )


def _guarded_reader(read: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    def guarded(message: bytes) -> Any:  # noqa: ANN401 - a message of any type
        try:
            return read(message)
        except DecodeError:
            return _Unreadable()

    return guarded


def _guarded(method: str, behaviour: _Behaviour) -> _Behaviour:
    async def guarded(request: Any, context: _Context) -> Any:  # noqa: ANN401 - as above
        if isinstance(request, _Unreadable):
            await _refuse(method, context)
        return await behaviour(request, context)

    return guarded


async def _refuse(method: str, context: _Context) -> None:
    call = Call(method, request_id_of(context.invocation_metadata()))
    error = InvalidInput(
        "request",
        "REQUEST_MALFORMED",
        "it is no protobuf message of this method; check that its text is valid UTF-8",
    )
    failure = failure_of(error, call.request_id)
    call.fail(failure.code, error)
    call.log()
    await context.abort(failure.code, failure.message, call.trailers() + failure.trailers)
