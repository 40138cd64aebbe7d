"""Answers failures in OpenAI's form; nothing else does."""

from __future__ import annotations

import logging
import traceback
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kokoro_client import InvalidRequest, PermissionDenied, SpeechServiceError, Unauthenticated
from kokoro_http.headers import UNITS_HEADER
from kokoro_speech.facts import REQUEST_ID_KEY
from kokoro_web.callers import CallerGone
from kokoro_web.statuses import advice_of, is_over_size_limit, retry_headers, status_of

_log = logging.getLogger(__name__)

CALLER_GONE = 499
"""The status of an answer that nobody waits for; only the log and the metrics see it."""
_PARAMETERS = {
    "text": "input",
    "audio_encoding": "response_format",
    "custom_voice": "voice",
    "pitch_semitones": "pitch",
    "sample_rate_hertz": "sample_rate",
    "ssml": "input",
    "voice_mix": "voice",
    "volume_gain_db": "volume",
}
"""The contract's fields that have another name here."""
_TYPES = {
    HTTPStatus.UNAUTHORIZED: "authentication_error",
    HTTPStatus.FORBIDDEN: "permission_error",
    HTTPStatus.TOO_MANY_REQUESTS: "rate_limit_error",
}


class Refusal(Exception):
    """An answer that is an error, in OpenAI's form."""

    def __init__(
        self,
        message: str,
        *,
        status: int = HTTPStatus.BAD_REQUEST,
        param: str | None = None,
        code: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Say what is wrong; `param` is the member of the body, `code` a stable name."""
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.error = {"message": message, "type": _type(status), "param": param, "code": code}

    def response(self) -> Response:
        """Return the answer."""
        return JSONResponse({"error": self.error}, self.status, {UNITS_HEADER: "0", **self.headers})


def refusal_of(error: SpeechServiceError) -> Refusal:
    """Return the answer to a request whose call failed with `error`."""
    identified = {REQUEST_ID_KEY: error.request_id} if error.request_id else {}
    code = error.reason.lower() or None
    if isinstance(error, InvalidRequest):
        field = error.field.partition("[")[0]
        param = _PARAMETERS.get(field, field) or None
        return Refusal(advice_of(error), param=param, code=code, headers=identified)
    if is_over_size_limit(error):
        return Refusal("the text is too long", param="input", code="text_too_long")
    if isinstance(error, Unauthenticated):
        headers = identified | {"www-authenticate": "Bearer"}
        return Refusal(error.message, status=HTTPStatus.UNAUTHORIZED, code=code, headers=headers)
    if isinstance(error, PermissionDenied):
        return Refusal(error.message, status=HTTPStatus.FORBIDDEN, code=code, headers=identified)
    headers = identified | retry_headers(error)
    status = status_of(error)
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        _log.error("the service failed request %s: %s", error.request_id, error.code.name)
        return internal_error(headers)
    return Refusal(error.message, status=status, code=code, headers=headers)


def internal_error(headers: dict[str, str] | None = None) -> Refusal:
    """Return the answer to a fault, without details."""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return Refusal("the server failed", status=status, code="internal_error", headers=headers)


async def answer_refusal(_: Request, error: Exception) -> Response:
    """Answer a `Refusal`."""
    assert isinstance(error, Refusal)  # noqa: S101 - what it is registered for
    return error.response()


async def answer_failed_call(_: Request, error: Exception) -> Response:
    """Answer a `SpeechServiceError`."""
    assert isinstance(error, SpeechServiceError)  # noqa: S101 - what it is registered for
    return refusal_of(error).response()


async def answer_nobody(_: Request, error: Exception) -> Response:
    """Answer a `CallerGone`; the answer goes nowhere."""
    assert isinstance(error, CallerGone)  # noqa: S101 - what it is registered for
    return Response(status_code=CALLER_GONE)


async def answer_routing(request: Request, error: Exception) -> Response:
    """Answer a path or a method that is not served."""
    assert isinstance(error, HTTPException)  # noqa: S101 - what it is registered for
    message = f"{request.method} {request.url.path}: {error.detail.lower()}"
    return Refusal(message, status=error.status_code, headers=dict(error.headers or {})).response()


async def answer_fault(_: Request, error: Exception) -> Response:
    """Answer anything else, and log it without its message, which may quote a text."""
    log_fault(error)
    return internal_error().response()


def log_fault(error: BaseException) -> None:
    """Log where an unexpected error came from, without its message."""
    trace = "".join(traceback.format_tb(error.__traceback__))
    _log.error("answering failed\n%s%s", trace, type(error).__qualname__)


def _type(status: int) -> str:
    is_fault = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return _TYPES.get(HTTPStatus(status), "server_error" if is_fault else "invalid_request_error")
