"""Maps the client's errors to HTTP: their status, headers and words; nothing else does."""

from __future__ import annotations

import math
from http import HTTPStatus

import grpc

from kokoro_client import (
    Cancelled,
    DeadlineExceeded,
    InvalidRequest,
    Overloaded,
    SpeechServiceError,
    Unavailable,
)

_STATUSES: dict[type[SpeechServiceError], HTTPStatus] = {
    Overloaded: HTTPStatus.TOO_MANY_REQUESTS,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    Cancelled: HTTPStatus.SERVICE_UNAVAILABLE,  # by the service: our own raise no error
    DeadlineExceeded: HTTPStatus.GATEWAY_TIMEOUT,
}


def status_of(error: SpeechServiceError) -> HTTPStatus:
    """Return the status of a failure that is not the request's own; 500 if it is a fault."""
    return _STATUSES.get(type(error), HTTPStatus.INTERNAL_SERVER_ERROR)


def retry_headers(error: SpeechServiceError) -> dict[str, str]:
    """Return `retry-after` in whole seconds, if the service knows when there may be room."""
    if isinstance(error, (Overloaded, Unavailable)) and error.retry_after is not None:
        return {"retry-after": str(math.ceil(error.retry_after))}
    return {}


def advice_of(error: InvalidRequest) -> str:
    """Return the sentence without the contract's field before it: HTTP has names of its own."""
    return error.message.removeprefix(f"{error.field}: ")


def is_over_size_limit(error: SpeechServiceError) -> bool:
    """Return whether gRPC itself refused a message for its size, which waiting can't help."""
    return error.code is grpc.StatusCode.RESOURCE_EXHAUSTED and not isinstance(error, Overloaded)
