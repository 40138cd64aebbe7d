"""Whose call this is, from where the token was checked to where the call is answered.

An interceptor of grpc.aio and the handler behind it run in one task, which belongs to one call.
"""

from collections.abc import Iterable, Mapping
from contextvars import ContextVar

_CERTIFICATE_NAMES = ("x509_common_name", "x509_subject_alternative_name")
"""Where gRPC keeps the names of the caller's certificate; the first that is there is taken."""

_caller = ContextVar("caller", default="")


def caller() -> str:
    """Return the name of the client whose call this is; empty where calls need no token."""
    return _caller.get()


def set_caller(name: str) -> None:
    """Say whose call this is."""
    _caller.set(name)


def certificate_name(authentication: Mapping[str, Iterable[bytes]]) -> str:
    """Return the name in the certificate that a caller showed, from gRPC's `auth_context`."""
    for key in _CERTIFICATE_NAMES:
        for name in authentication.get(key, ()):
            if name:
                return name.decode(errors="replace")
    return ""
