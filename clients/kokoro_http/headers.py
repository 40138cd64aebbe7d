"""What the headers of requests and answers carry."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.requests import Request

from kokoro_client import CallOptions
from kokoro_speech.facts import BILLABLE_UNITS_KEY, REQUEST_ID_KEY

UNITS_HEADER = BILLABLE_UNITS_KEY
"""Units of the answer. A stream's are those of its whole text: headers go before the audio."""
IGNORED_HEADER = "x-ignored"
"""Members of the body that were accepted and have no effect, separated by commas."""
_LONGEST_ID = 200
_TRACE = "traceparent"


def call_options(request: Request, *, may_carry_token: bool) -> CallOptions:
    """Return what a call carries on from the headers: the id, the token and the trace.

    A token is left out if the connection to the service can't carry one.
    """
    options = CallOptions(request_id=request_id_of(request.headers))
    token = _token(request)
    if token and may_carry_token:
        options["token"] = token
    trace = request.headers.get(_TRACE, "")
    if _is_printable(trace):
        options["metadata"] = {_TRACE: trace}
    return options


def answer_headers(options: CallOptions, ignored: Iterable[str] = ()) -> dict[str, str]:
    """Return the headers of every answer with speech, but for its units."""
    headers = {REQUEST_ID_KEY: options["request_id"] or "", "cache-control": "no-store"}
    names = ", ".join(ignored)
    return headers | {IGNORED_HEADER: names} if names else headers


def request_id_of(headers: Headers) -> str:
    """Return the caller's own id, if metadata can carry it, or a new one."""
    given = headers.get(REQUEST_ID_KEY, "")
    return given if _is_printable(given) and len(given) <= _LONGEST_ID else uuid.uuid4().hex


def _token(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and _is_printable(token) else None


def _is_printable(value: str) -> bool:
    return bool(value) and value.isascii() and value.isprintable()
