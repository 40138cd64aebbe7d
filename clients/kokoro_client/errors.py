"""The errors that the clients raise; only `status.py` makes them from gRPC's.

SpeechServiceError      any failure of a call, with its gRPC code
├── InvalidRequest      INVALID_ARGUMENT: the request can't be spoken as it stands
├── Unauthenticated     UNAUTHENTICATED: no credentials, or wrong ones
├── PermissionDenied    PERMISSION_DENIED: the credentials don't allow this
├── Overloaded          RESOURCE_EXHAUSTED by the service: its queue is full, or the quota used up
├── Unavailable         UNAVAILABLE: not reachable, warming up or draining
├── DeadlineExceeded    DEADLINE_EXCEEDED: the call took longer than its timeout
├── Cancelled           CANCELLED: by the caller, or by the server
└── InternalError       INTERNAL, UNKNOWN, DATA_LOSS: the server broke
    └── IncompleteStream  a stream that ended well but lacks messages

Any other code is a plain `SpeechServiceError`; so is RESOURCE_EXHAUSTED that gRPC itself
reports (a message over a size limit), where trying again would not help.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import grpc

from kokoro_client.results import Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorDetails:
    """What is known of a failed call besides its code and message."""

    field: str = ""
    """The field of the request that is wrong; empty where none is named."""
    reason: str = ""
    """A stable reason: the service's, such as "TEXT_TOO_LONG", or why there is no connection, such
    as "SERVER_NOT_FOUND" (`connecting.py` has them all); empty for other failures of gRPC."""
    retry_after: float | None = None
    """Seconds after which trying again may help; None where the server says nothing."""
    pushback: float | None = None
    """Seconds after which the server accepts a retry; infinity for never, None for any time."""
    retry_helps_for: float = math.inf
    """Seconds within which the cause may pass by itself; 0 if only a person can fix it."""
    request_id: str = ""
    """The id of the call; empty where the request was refused before it was sent."""
    usage: Usage | None = None
    """What the call is billed for; None if nothing arrived from the server."""


class SpeechServiceError(Exception):
    """Any failure of a call."""

    def __init__(
        self, message: str, code: grpc.StatusCode, details: ErrorDetails | None = None
    ) -> None:
        """Say what failed in `message`, with gRPC's `code` and whatever else is known."""
        details = details or ErrorDetails()
        super().__init__(message, code, details)
        self.message = message
        self.code = code
        self.reason = details.reason
        self.request_id = details.request_id
        self.usage = details.usage
        self._details = details

    def __str__(self) -> str:
        return self.message


class InvalidRequest(SpeechServiceError):
    """The request can't be spoken as it stands; trying again does not help."""

    @property
    def field(self) -> str:
        """Return the name of the field that is wrong, such as "voice"."""
        return self._details.field


class Unauthenticated(SpeechServiceError):
    """The call carries no credentials, or wrong ones."""


class PermissionDenied(SpeechServiceError):
    """The credentials don't allow this call."""


class Overloaded(SpeechServiceError):
    """Too much work is waiting at the server, or the quota of the token is used up."""

    @property
    def retry_after(self) -> float | None:
        """Return the seconds after which there may be room; None if the server can't say."""
        return self._details.retry_after


class Unavailable(SpeechServiceError):
    """The server is not reachable, warming up or draining; retries did not help."""

    @property
    def retry_after(self) -> float | None:
        """Return the seconds after which to try again; None if the server can't say."""
        return self._details.retry_after

    @property
    def pushback(self) -> float | None:
        """Return the seconds after which the server accepts a retry; infinity for never.

        None if the server leaves that to the client.
        """
        return self._details.pushback

    @property
    def retry_helps_for(self) -> float:
        """Return the seconds for which retries may help; 0 if a person must act."""
        return self._details.retry_helps_for


class DeadlineExceeded(SpeechServiceError):
    """The call took longer than its timeout."""


class Cancelled(SpeechServiceError):
    """The call was cancelled."""


class InternalError(SpeechServiceError):
    """The server broke on this call."""


class IncompleteStream(InternalError):
    """A stream ended without an error but lacks messages."""
