"""Maps the client's errors to Pipecat's categories, which decide whether a service goes on."""

from __future__ import annotations

from pipecat.utils.errors import ErrorCategory

from kokoro_client import (
    InvalidRequest,
    Overloaded,
    PermissionDenied,
    SpeechServiceError,
    Unauthenticated,
    Unavailable,
)

_CATEGORIES: dict[type[SpeechServiceError], ErrorCategory] = {
    InvalidRequest: ErrorCategory.INVALID_REQUEST,
    Unauthenticated: ErrorCategory.AUTHENTICATION,
    PermissionDenied: ErrorCategory.AUTHORIZATION,
    Overloaded: ErrorCategory.RATE_LIMIT,
    Unavailable: ErrorCategory.CONNECTIVITY,
}
"""Others are the server's failures."""


def category_of(error: SpeechServiceError) -> ErrorCategory:
    """Return why a call failed."""
    if error.reason == "QUOTA_EXCEEDED":
        return ErrorCategory.QUOTA
    if isinstance(error, InvalidRequest) and error.field == "text":
        return ErrorCategory.APPLICATION  # one bad text says nothing about the settings
    return _CATEGORIES.get(type(error), ErrorCategory.SERVER)
