import grpc
import pytest

from kokoro_client import (
    Cancelled,
    DeadlineExceeded,
    IncompleteStream,
    InternalError,
    InvalidRequest,
    Overloaded,
    PermissionDenied,
    SpeechServiceError,
    Unauthenticated,
    Unavailable,
)
from kokoro_client.http_statuses import http_status_of


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (InvalidRequest, 400),
        (Unauthenticated, 401),
        (PermissionDenied, 403),
        (Overloaded, 429),
        (Cancelled, 500),
        (InternalError, 500),
        (IncompleteStream, 500),
        (SpeechServiceError, 500),
        (Unavailable, 503),
        (DeadlineExceeded, 504),
    ],
)
def test_each_kind_of_error_has_a_status(kind: type[SpeechServiceError], status: int) -> None:
    assert http_status_of(kind("It failed.", grpc.StatusCode.UNKNOWN)) == status
