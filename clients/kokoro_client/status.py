"""From gRPC's errors to ours: the one place that maps them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar, cast

import grpc
from google.protobuf.message import DecodeError, Message
from google.rpc import error_details_pb2, status_pb2

from kokoro_client import errors
from kokoro_client.results import Trailers, Usage
from kokoro_speech import facts

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
def mapped_errors(request_id: str) -> Iterator[None]:
    """Raise ours in place of gRPC's; `request_id` is the caller's own."""
    try:
        yield
    except grpc.RpcError as error:
        raise error_of(error, request_id) from error


@contextmanager
def mapped_task_errors(request_id: str) -> Iterator[None]:
    """Do the same inside a task.

    grpc.aio raises `asyncio.CancelledError` both when the task is cancelled, which must pass,
    and when only the call is (its stream or client was closed elsewhere), which is ours.
    """
    try:
        with mapped_errors(request_id):
            yield
    except asyncio.CancelledError as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        raise errors.Cancelled(
            "the call was cancelled",
            grpc.StatusCode.CANCELLED,
            errors.ErrorDetails(request_id=request_id),
        ) from error


def error_of(error: grpc.RpcError, request_id: str) -> errors.SpeechServiceError:
    """Translate an error of grpc or grpc.aio, by its code and its trailing metadata."""
    code = error.code()
    trailers = tuple(cast("Trailers", error.trailing_metadata() or ()))
    status = _status(trailers)
    info = _detail(status, error_details_pb2.ErrorInfo())
    kind = _ERRORS.get(code, errors.SpeechServiceError)
    # gRPC reports messages over its size limits with this code too: waiting won't help there.
    if code is grpc.StatusCode.RESOURCE_EXHAUSTED and info.domain == facts.ERROR_DOMAIN:
        kind = errors.Overloaded
    usage = Usage.from_trailers(trailers, request_id)
    details = errors.ErrorDetails(
        field=_field(status),
        reason=info.reason,
        retry_after=_retry_after(status),
        request_id=usage.request_id,
        usage=usage if any(key == facts.BILLABLE_UNITS_KEY for key, _ in trailers) else None,
    )
    return kind(error.details() or code.name, code, details)


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
    retry = _detail(status, error_details_pb2.RetryInfo())
    if not retry.HasField("retry_delay"):
        return None
    return float(retry.retry_delay.ToTimedelta().total_seconds())
