"""The HTTP status that says what an error of the client says, for frameworks that think in them."""

from http import HTTPStatus

from kokoro_client.errors import (
    DeadlineExceeded,
    InvalidRequest,
    Overloaded,
    PermissionDenied,
    SpeechServiceError,
    Unauthenticated,
    Unavailable,
)

_STATUSES: dict[type[SpeechServiceError], HTTPStatus] = {
    InvalidRequest: HTTPStatus.BAD_REQUEST,
    Unauthenticated: HTTPStatus.UNAUTHORIZED,
    PermissionDenied: HTTPStatus.FORBIDDEN,
    Overloaded: HTTPStatus.TOO_MANY_REQUESTS,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    DeadlineExceeded: HTTPStatus.GATEWAY_TIMEOUT,
}


def http_status_of(error: SpeechServiceError) -> HTTPStatus:
    """Return the status that matches the kind of `error`; 500 for the server's own failures."""
    return _STATUSES.get(type(error), HTTPStatus.INTERNAL_SERVER_ERROR)
