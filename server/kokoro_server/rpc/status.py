"""Maps the errors of the domain to gRPC statuses; the only table of codes and reasons."""

import math
from dataclasses import dataclass

import grpc
from google.protobuf import any_pb2, duration_pb2, message
from google.rpc import error_details_pb2, status_pb2

from kokoro_server.errors import (
    CallTooLong,
    DeadlineTooShort,
    InputIdle,
    InvalidInput,
    LedgerUnavailable,
    NotServing,
    Overloaded,
    QuotaExceeded,
    ReaderStalled,
    SpeechError,
    Unauthenticated,
)
from kokoro_speech.facts import ERROR_DOMAIN

_NOT_SERVING_RETRY_SECONDS = 2.0
_LEDGER_RETRY_SECONDS = 5.0
_TIMES_UP: dict[type[SpeechError], tuple[grpc.StatusCode, str]] = {
    DeadlineTooShort: (grpc.StatusCode.DEADLINE_EXCEEDED, "DEADLINE_TOO_SHORT"),
    ReaderStalled: (grpc.StatusCode.ABORTED, "READER_STALLED"),
    InputIdle: (grpc.StatusCode.ABORTED, "INPUT_IDLE"),
    CallTooLong: (grpc.StatusCode.ABORTED, "CALL_TOO_LONG"),
}


@dataclass(frozen=True, slots=True)
class Failure:
    """A gRPC status with its details."""

    code: grpc.StatusCode
    reason: str
    message: str
    trailers: tuple[tuple[str, str | bytes], ...]


def failure_of(error: Exception, request_id: str) -> Failure:
    """Return the status that a caller gets for `error`; it reveals no internals of the server."""
    match error:
        case InvalidInput():
            violation = error_details_pb2.BadRequest.FieldViolation(
                field=error.field, description=str(error), reason=error.reason
            )
            details = [error_details_pb2.BadRequest(field_violations=[violation])]
            text = f"{error.field}: {error}"
            return _failure(grpc.StatusCode.INVALID_ARGUMENT, error.reason, text, *details)
        case Unauthenticated():
            return _failure(grpc.StatusCode.UNAUTHENTICATED, error.reason, str(error))
        case Overloaded() | QuotaExceeded():
            return _failure(
                grpc.StatusCode.RESOURCE_EXHAUSTED,
                "OVERLOADED" if isinstance(error, Overloaded) else "QUOTA_EXCEEDED",
                str(error),
                _retry_info(error.retry_after),
                pushback=error.retry_after,
            )
        case NotServing() | LedgerUnavailable():
            return _unavailable(error)
        case DeadlineTooShort() | ReaderStalled() | InputIdle() | CallTooLong():
            return _failure(*_TIMES_UP[type(error)], str(error))
        case _:
            text = f"the speech could not be made; quote request {request_id} to the operator"
            return _failure(grpc.StatusCode.INTERNAL, "SYNTHESIS_FAILED", text)


def _unavailable(error: NotServing | LedgerUnavailable) -> Failure:
    reason, text, seconds = "NOT_SERVING", str(error), _NOT_SERVING_RETRY_SECONDS
    if isinstance(error, LedgerUnavailable):
        reason, seconds = "LEDGER_UNAVAILABLE", _LEDGER_RETRY_SECONDS
        text = "the server can't record usage at the moment; call another one"
    return _failure(grpc.StatusCode.UNAVAILABLE, reason, text, _retry_info(seconds))


def _failure(
    code: grpc.StatusCode,
    reason: str,
    text: str,
    *details: message.Message,
    pushback: float | None = None,
) -> Failure:
    packed = []
    for detail in (error_details_pb2.ErrorInfo(reason=reason, domain=ERROR_DOMAIN), *details):
        wrapper = any_pb2.Any()
        wrapper.Pack(detail)
        packed.append(wrapper)
    status = status_pb2.Status(code=code.value[0], message=text, details=packed)
    trailers: list[tuple[str, str | bytes]] = [
        ("grpc-status-details-bin", status.SerializeToString())
    ]
    if pushback is not None:
        trailers.append(("grpc-retry-pushback-ms", str(math.ceil(pushback * 1000))))
    return Failure(code, reason, text, tuple(trailers))


def _retry_info(seconds: float) -> error_details_pb2.RetryInfo:
    delay = duration_pb2.Duration()
    delay.FromMilliseconds(math.ceil(seconds * 1000))
    return error_details_pb2.RetryInfo(retry_delay=delay)
