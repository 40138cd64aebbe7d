"""Maps the client's errors to HTTP answers; nothing else does."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import grpc
from fal.exceptions import FieldException
from fastapi import HTTPException

from kokoro_client import (
    Cancelled,
    DeadlineExceeded,
    InvalidRequest,
    Overloaded,
    SpeechServiceError,
    Unavailable,
)
from kokoro_fal.billing import HEADER, NOTHING

_log = logging.getLogger(__name__)

_FIELDS = {
    "audio_encoding": "format",
    "custom_voice": "voice",
    "pitch_semitones": "pitch",
    "volume_gain_db": "volume",
    "word_timings": "timings",
}
"""The contract's fields that have another name here, but for the text."""
_STATUSES: dict[type[SpeechServiceError], HTTPStatus] = {
    Overloaded: HTTPStatus.TOO_MANY_REQUESTS,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    Cancelled: HTTPStatus.SERVICE_UNAVAILABLE,  # by the service: our own raise no error
    DeadlineExceeded: HTTPStatus.GATEWAY_TIMEOUT,
}


@contextmanager
def http_errors(text_field: str) -> Iterator[None]:
    """Raise fal's or FastAPI's exception for any failure; `text_field` held the text.

    A failure that the caller can't fix is logged here and answered with 500, without details.
    """
    try:
        yield
    except SpeechServiceError as error:
        raise http_error(error, text_field) from error
    except Exception as error:
        _log.exception("answering failed")
        raise _internal_error() from error


def http_error(error: SpeechServiceError, text_field: str) -> FieldException | HTTPException:
    """Return the exception that answers a request whose call failed with `error`."""
    if isinstance(error, InvalidRequest):
        # The service names its own field first; here it may have another name.
        message = error.message.removeprefix(f"{error.field}: ")
        return _field_error(_field_name(error.field, text_field), message)
    if status := _STATUSES.get(type(error)):
        return HTTPException(status, error.message, _headers(error))
    # gRPC itself refuses a request over a size limit; only the text can be that large.
    if error.code is grpc.StatusCode.RESOURCE_EXHAUSTED:
        return _field_error(text_field, "the text is too long")
    _log.error("the service failed: %s %s", error.code.name, error.message)
    return _internal_error()


def _field_name(field: str, text_field: str) -> str:
    field = field.partition("[")[0]  # such as voice_mix[0].weight
    return text_field if field == "text" else _FIELDS.get(field, field)


def _field_error(field: str, message: str) -> FieldException:
    return FieldException(field=field, message=message, billable_units=NOTHING)


def _internal_error() -> HTTPException:
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return HTTPException(status, status.phrase, {HEADER: NOTHING})


def _headers(error: SpeechServiceError) -> dict[str, str]:
    headers = {HEADER: NOTHING}
    if isinstance(error, (Overloaded, Unavailable)) and error.retry_after is not None:
        headers["retry-after"] = str(math.ceil(error.retry_after))
    return headers
