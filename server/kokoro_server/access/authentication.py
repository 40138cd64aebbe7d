"""Accepts calls with a known token; only the health service needs none."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import grpc
from grpc_health.v1 import health

from kokoro_server.access.identity import set_caller
from kokoro_server.access.tokens import Tokens
from kokoro_server.calls.refusal import Refuse, method_name
from kokoro_server.errors import Unauthenticated

_Metadata = tuple[tuple[str, str | bytes], ...]
# In quotes, because the class is generic only for the type checker.
_Handler: TypeAlias = "grpc.RpcMethodHandler[Any, Any] | None"

_SCHEME = "bearer"


class Authentication(grpc.aio.ServerInterceptor):
    """Checks the bearer token of every call, except calls of the health service."""

    def __init__(self, tokens: Tokens, refuse: Refuse) -> None:
        self._tokens = tokens
        self._refuse = refuse

    async def intercept_service(
        self,
        continuation: Callable[[grpc.HandlerCallDetails], Awaitable[_Handler]],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> _Handler:
        """Return the method's handler for a known client, else a handler that refuses the call."""
        path = handler_call_details.method
        if not path.startswith(f"/{health.SERVICE_NAME}/"):
            try:
                set_caller(self._client(handler_call_details.invocation_metadata))
            except Unauthenticated as error:
                return self._refusal(path, error)
        return await continuation(handler_call_details)

    def _client(self, metadata: _Metadata) -> str:
        token = _bearer_token(metadata)
        if token is None:
            raise Unauthenticated(
                "TOKEN_MISSING", "the call has no token; send `authorization: Bearer TOKEN`"
            )
        client = self._tokens.client_of(token)
        if client is None:
            raise Unauthenticated(
                "TOKEN_UNKNOWN", "nobody here has this token; ask the operator for one"
            )
        return client

    def _refusal(self, path: str, error: Unauthenticated) -> _Handler:
        """Return a handler that refuses the call without reading it, for every kind of method."""

        async def refuse(_: object, context: grpc.aio.ServicerContext[Any, Any]) -> None:
            await self._refuse(method_name(path), error, context)

        return grpc.stream_stream_rpc_method_handler(refuse)


def _bearer_token(metadata: _Metadata) -> str | None:
    for key, value in metadata:
        if key == "authorization" and isinstance(value, str):
            scheme, _, token = value.partition(" ")
            return token.strip() if scheme.lower() == _SCHEME else None
    return None
