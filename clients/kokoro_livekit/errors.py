"""Maps the client's errors to those of LiveKit Agents, which decide about retries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from livekit.agents import APIConnectionError, APIStatusError, APITimeoutError

from kokoro_client import Cancelled, DeadlineExceeded, SpeechServiceError, Unavailable
from kokoro_client.http_statuses import http_status_of


@contextmanager
def api_errors() -> Iterator[None]:
    """Raise what the client raises in the block as an `APIError`."""
    try:
        yield
    except Unavailable as error:
        raise APIConnectionError(error.message, retryable=error.retry_helps_for > 0) from None
    except Cancelled as error:  # by the server: our own cancelling raises no error
        raise APIConnectionError(error.message) from None
    except (DeadlineExceeded, TimeoutError) as error:
        raise APITimeoutError from error
    except SpeechServiceError as error:
        raise APIStatusError(
            error.message,
            status_code=http_status_of(error),
            request_id=error.request_id,
            body={"reason": error.reason, "retry_after": getattr(error, "retry_after", None)},
            retryable=error.reason != "QUOTA_EXCEEDED",
        ) from error
