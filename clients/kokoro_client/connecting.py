"""Turns gRPC's connection errors into sentences that say what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from urllib.parse import unquote

_FOR_A_MOMENT = 3.0
"""Seconds for which a failure that rarely passes by itself is retried."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why there is no connection."""

    reason: str
    """A stable name of the cause, such as "SERVER_NOT_FOUND"."""
    message: str
    """A sentence for people."""
    retry_helps_for: float
    """Seconds within which the cause may pass by itself; 0 if only a person can fix it."""


@dataclass(frozen=True, slots=True)
class _Cause:
    """One cause: gRPC's words for it, and ours."""

    reason: str
    words: re.Pattern[str]
    message: str
    retry_helps_for: float


def _cause(reason: str, words: str, message: str, retry_helps_for: float = inf) -> _Cause:
    return _Cause(reason, re.compile(words), message, retry_helps_for)


_CONNECTING = re.compile(
    r"failed to connect to all addresses|(?P<several>connections to all backends failing)"
    r"|errors resolving (?P<name>\S+?): \["
)
_ADDRESS = re.compile(r"\b(?:ipv[46]:|(?=unix:))(?P<address>\S+?):? ")
_CAUSES = (
    _cause(
        "SERVER_NOT_FOUND",
        r"Connection refused|No such file or directory",
        "no server listens at {address}; start one there (kokoro-server serve), or call another",
    ),
    _cause(
        "HOST_NOT_FOUND",
        r"Domain name not found|[Nn]ame or service not known|nodename nor servname",
        "the host of {address} is not known",
        _FOR_A_MOMENT,
    ),
    _cause(
        "HOST_NOT_REACHABLE",
        r"[Nn]etwork is unreachable|[Nn]o route to host|[Tt]imed? ?out",
        "{address} can't be reached from here: {words}",
    ),
    _cause(
        "TLS_NOT_SPOKEN",
        r"WRONG_VERSION_NUMBER",
        "the server at {address} speaks clear text, and TLS was asked for",
        0.0,
    ),
    _cause(
        "CERTIFICATE_NOT_TRUSTED",
        r"CERTIFICATE_VERIFY_FAILED(?:: (?P<why>[^:\]]+))?",
        "the certificate of {address} is not vouched for by an authority that is trusted here "
        "({words}); name the authority that signed it",
        0.0,
    ),
    _cause(
        "CERTIFICATE_OF_ANOTHER_HOST",
        r"Hostname Verification Check failed",
        "the certificate of {address} is for another host name; name the one that stands in it",
        0.0,
    ),
    _cause(
        "GRPC_NOT_SPOKEN",
        r"http1\.x server|Failed parsing HTTP/2",
        "what listens at {address} does not speak gRPC",
        0.0,
    ),
    _cause(
        "SERVERS_NOT_SERVING",
        r"unhealthy",
        "none of the servers takes calls; they start or drain (the last, {address}, is unhealthy)",
    ),
)
_CLOSED = re.compile(r"Socket closed|[Cc]onnection reset|Handshake read failed|Broken pipe")
_CLOSED_TO_CLEAR_TEXT = _cause(
    "CLOSED_TO_CLEAR_TEXT",
    _CLOSED.pattern,
    "{address} closed the connection before the first call, as a server does that wants TLS",
    _FOR_A_MOMENT,
)
_CLOSED_TO_TLS = _cause(
    "CLOSED_TO_TLS",
    _CLOSED.pattern,
    "{address} closed the connection before the first call, as a server does that wants a "
    "certificate of the client's, or another one",
    _FOR_A_MOMENT,
)
_LOST = re.compile(
    rf"{_CLOSED.pattern}|GOAWAY|[Kk]eepalive|ping timeout|Cancelling all calls|Stream removed"
)


def explain(words: str, target: str, *, encrypted: bool) -> Explanation | None:
    """Explain gRPC's `words` on a call to `target`; None where they are not about connections.

    `encrypted` tells whether the client speaks TLS. If none of several servers can be reached, the
    last one is explained. A retry may help then, whatever its cause: the others may come back.
    """
    words = unquote(words)  # gRPC writes the brackets of an IPv6 address as %5B and %5D
    connecting = _CONNECTING.search(words)
    if connecting is None:
        lost = Explanation("CONNECTION_LOST", f"the connection to {target} broke: {words}", inf)
        return lost if _LOST.search(words) else None
    found = _ADDRESS.search(words)
    address = connecting["name"] or (found["address"] if found else target)
    causes = (*_CAUSES, _CLOSED_TO_TLS if encrypted else _CLOSED_TO_CLEAR_TEXT)
    for cause in causes:
        if match := cause.words.search(words):
            message = cause.message.format(address=address, words=match[match.lastindex or 0])
            helps_for = inf if connecting["several"] else cause.retry_helps_for
            return Explanation(cause.reason, message, helps_for)
    return Explanation("NOT_CONNECTED", f"can't connect to {address}: {words}", inf)
