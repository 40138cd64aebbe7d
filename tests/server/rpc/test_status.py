"""The only table that maps the errors of the domain to gRPC statuses."""

import pytest
from google.rpc import error_details_pb2, status_pb2
from grpc import StatusCode

from kokoro_server.errors import (
    DeadlineTooShort,
    InvalidInput,
    LedgerUnavailable,
    NotServing,
    Overloaded,
    QuotaExceeded,
    SpeechError,
    SynthesisFailed,
    Unauthenticated,
)
from kokoro_server.rpc.status import Failure, failure_of

TABLE: list[tuple[Exception, StatusCode, str, str, float | None]] = [
    (InvalidInput("text", "TEXT_EMPTY", "send words"), StatusCode.INVALID_ARGUMENT, "TEXT_EMPTY",
     "text: send words", None),
    (Unauthenticated("TOKEN_MISSING", "send one"), StatusCode.UNAUTHENTICATED, "TOKEN_MISSING",
     "send one", None),
    (Overloaded(2.25), StatusCode.RESOURCE_EXHAUSTED, "OVERLOADED",
     "too much work is waiting; try again in 2.2 s", 2.25),
    (QuotaExceeded(6000, 1.5), StatusCode.RESOURCE_EXHAUSTED, "QUOTA_EXCEEDED",
     "the quota of 6,000 characters a minute is used up; try again in 1.5 s", 1.5),
    (NotServing("it drains"), StatusCode.UNAVAILABLE, "NOT_SERVING", "it drains", 2.0),
    (LedgerUnavailable("disk I/O error"), StatusCode.UNAVAILABLE, "LEDGER_UNAVAILABLE",
     "the server can't record usage at the moment; call another one", 5.0),
    (DeadlineTooShort(9.0, 2.0), StatusCode.DEADLINE_EXCEEDED, "DEADLINE_TOO_SHORT",
     str(DeadlineTooShort(9.0, 2.0)), None),
    (SynthesisFailed("secret text"), StatusCode.INTERNAL, "SYNTHESIS_FAILED",
     "the speech could not be made; quote request r-7 to the operator", None),
    (RuntimeError("secret text"), StatusCode.INTERNAL, "SYNTHESIS_FAILED",
     "the speech could not be made; quote request r-7 to the operator", None),
]  # fmt: skip
CASES = pytest.mark.parametrize(
    ("error", "code", "reason", "message", "retry"),
    TABLE,
    ids=[type(error).__name__ for error, *_ in TABLE],
)


def details(failure: Failure) -> status_pb2.Status:
    packed = dict(failure.trailers)["grpc-status-details-bin"]
    assert isinstance(packed, bytes)
    return status_pb2.Status.FromString(packed)


@CASES
def test_every_error_has_its_code_its_reason_and_its_sentence(
    error: Exception, code: StatusCode, reason: str, message: str, retry: float | None
) -> None:
    failure = failure_of(error, "r-7")
    info = error_details_pb2.ErrorInfo()
    status = details(failure)
    assert status.details[0].Unpack(info)
    assert (failure.code, info.reason, info.domain) == (code, reason, "kokoro-speech")
    assert failure.message == status.message == message
    assert status.code == code.value[0]
    assert _retry_of(status) == retry


def test_a_wrong_field_is_named() -> None:
    status = details(failure_of(InvalidInput("speed", "SPEED_OUT_OF_RANGE", "use 1"), "r-7"))
    request = error_details_pb2.BadRequest()
    assert status.details[1].Unpack(request)
    (violation,) = request.field_violations
    assert (violation.field, violation.reason, violation.description) == (
        "speed", "SPEED_OUT_OF_RANGE", "use 1"
    )  # fmt: skip


@pytest.mark.parametrize("error", [Overloaded(0.0101), QuotaExceeded(1, 0.0101)])
def test_grpc_s_own_retries_are_told_when_to_come_back(error: SpeechError) -> None:
    assert dict(failure_of(error, "r-7").trailers)["grpc-retry-pushback-ms"] == "11"


def _retry_of(status: status_pb2.Status) -> float | None:
    retry = error_details_pb2.RetryInfo()
    for detail in status.details:
        if detail.Unpack(retry):
            return int(retry.retry_delay.ToMilliseconds()) / 1000
    return None
