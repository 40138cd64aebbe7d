"""Maps gRPC's errors to the client's own; nothing else does."""

from __future__ import annotations

import asyncio
import math
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar, cast

import grpc
from google.protobuf.message import DecodeError, Message
from google.rpc import error_details_pb2, status_pb2

from kokoro_client import errors
from kokoro_client.connecting import explain
from kokoro_client.requests import Call
from kokoro_client.results import Trailers, Usage
from kokoro_speech import facts

_PUSHBACK = "grpc-retry-pushback-ms"
_SPREAD = 0.25
"""Largest random share added to a retry time, so that callers don't all come back at once."""
_RESET = re.compile(r"RST_STREAM with error code [27]\b")
"""gRPC's words when a proxy ends a stream because it lost the server behind it (INTERNAL_ERROR or
REFUSED_STREAM of HTTP/2). The service itself never ends a call without a status."""
_ERRORS: dict[grpc.StatusCode, type[errors.SpeechServiceError]] = {
    grpc.StatusCode.INVALID_ARGUMENT: errors.InvalidRequest,
    grpc.StatusCode.UNAUTHENTICATED: errors.Unauthenticated,
    grpc.StatusCode.PERMISSION_DENIED: errors.PermissionDenied,
    grpc.StatusCode.UNAVAILABLE: errors.Unavailable,
    grpc.StatusCode.DEADLINE_EXCEEDED: errors.DeadlineExceeded,
    grpc.StatusCode.CANCELLED: errors.Cancelled,
    grpc.StatusCode.INTERNAL: errors.InternalError,
    grpc.StatusCode.UNKNOWN: errors.InternalError,
    grpc.StatusCode.DATA_LOSS: errors.InternalError,
}

_Detail = TypeVar("_Detail", bound=Message)


@contextmanager
def mapped_errors(call: Call) -> Iterator[None]:
    """Raise the client's own errors in place of gRPC's, on any attempt of `call`."""
    try:
        yield
    except grpc.RpcError as error:
        raise error_of(error, call) from error


@contextmanager
def mapped_task_errors(call: Call) -> Iterator[None]:
    """Do the same inside a task.

    grpc.aio raises `asyncio.CancelledError` both when the task is cancelled, which must pass,
    and when only the call is (its stream or client was closed elsewhere), which is ours.
    """
    try:
        with mapped_errors(call):
            yield
    except asyncio.CancelledError as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        raise errors.Cancelled(
            "the call was cancelled",
            grpc.StatusCode.CANCELLED,
            errors.ErrorDetails(request_id=call.request_id),
        ) from error


def error_of(error: grpc.RpcError, call: Call) -> errors.SpeechServiceError:
    """Translate an error of grpc or grpc.aio, by its code and its trailing metadata."""
    code = error.code()
    trailers = tuple(cast("Trailers", error.trailing_metadata() or ()))
    status = _status(trailers)
    info = _detail(status, error_details_pb2.ErrorInfo())
    usage = Usage.from_trailers(trailers, call.request_id)
    no_connection = None
    if code is grpc.StatusCode.INTERNAL and _RESET.search(error.details() or ""):
        return _server_lost(usage.request_id)
    if code is grpc.StatusCode.UNAVAILABLE and not status.details:
        no_connection = explain(error.details() or "", call.target, encrypted=call.is_encrypted)
    details = errors.ErrorDetails(
        field=_field(status),
        reason=no_connection.reason if no_connection else info.reason,
        retry_after=_retry_after(status),
        pushback=_pushback(trailers),
        retry_helps_for=no_connection.retry_helps_for if no_connection else math.inf,
        request_id=usage.request_id,
        usage=usage if any(key == facts.BILLABLE_UNITS_KEY for key, _ in trailers) else None,
    )
    message = no_connection.message if no_connection else _message(error, call)
    return _kind(code, info)(message, code, details)


def _server_lost(request_id: str) -> errors.Unavailable:
    return errors.Unavailable(
        "the proxy lost the server that answered this call; call again",
        grpc.StatusCode.UNAVAILABLE,
        errors.ErrorDetails(reason="SERVER_LOST", request_id=request_id),
    )


def _kind(
    code: grpc.StatusCode, info: error_details_pb2.ErrorInfo
) -> type[errors.SpeechServiceError]:
    # gRPC reports messages over its size limits with this code too: waiting won't help there.
    if code is grpc.StatusCode.RESOURCE_EXHAUSTED and info.domain == facts.ERROR_DOMAIN:
        return errors.Overloaded
    return _ERRORS.get(code, errors.SpeechServiceError)


def _message(error: grpc.RpcError, call: Call) -> str:
    words = error.details() or ""
    return call.timeout_sentence if words == "Deadline Exceeded" else words or error.code().name


def _status(trailers: Trailers) -> status_pb2.Status:
    """Return the `google.rpc.Status` in the trailers; an empty one where none can be read."""
    for key, value in trailers:
        if key == "grpc-status-details-bin" and isinstance(value, bytes):
            with suppress(DecodeError):
                return status_pb2.Status.FromString(value)
    return status_pb2.Status()


def _detail(status: status_pb2.Status, detail: _Detail) -> _Detail:
    """Fill `detail` from the detail of its type; it stays empty where there is none."""
    for packed in status.details:
        with suppress(DecodeError):
            packed.Unpack(detail)
    return detail


def _field(status: status_pb2.Status) -> str:
    violations = _detail(status, error_details_pb2.BadRequest()).field_violations
    return violations[0].field if violations else ""


def _retry_after(status: status_pb2.Status) -> float | None:
    """Return the seconds until a retry, with a random part so that callers spread."""
    retry = _detail(status, error_details_pb2.RetryInfo())
    if not retry.HasField("retry_delay"):
        return None
    return _spread(float(retry.retry_delay.ToTimedelta().total_seconds()))


def _pushback(trailers: Trailers) -> float | None:
    """Return the seconds in gRPC's pushback header; anything but a number means never."""
    asked = dict(trailers).get(_PUSHBACK)
    if asked is None:
        return None
    return _spread(int(asked) / 1000) if str(asked).isdecimal() else math.inf


def _spread(seconds: float) -> float:
    return seconds * random.uniform(1, 1 + _SPREAD)  # noqa: S311 - no secret
