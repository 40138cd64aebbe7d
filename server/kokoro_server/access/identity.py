"""Carries the client's name from the token check to the method's handler.

grpc.aio runs the interceptors and the handler of a call in one task, so a context variable works.
"""

from collections.abc import Iterable, Mapping
from contextvars import ContextVar

_CERTIFICATE_NAMES = ("x509_common_name", "x509_subject_alternative_name")
"""Where gRPC keeps the names in the caller's certificate; the first one present is used."""

_caller = ContextVar("caller", default="")


def caller() -> str:
    """Return the name of the client that makes the current call; empty if calls need no token."""
    return _caller.get()


def set_caller(name: str) -> None:
    """Set the name of the client that makes the current call."""
    _caller.set(name)


def certificate_name(authentication: Mapping[str, Iterable[bytes]]) -> str:
    """Return the name in the caller's certificate, from gRPC's `auth_context`."""
    for key in _CERTIFICATE_NAMES:
        for name in authentication.get(key, ()):
            if name:
                return name.decode(errors="replace")
    return ""
