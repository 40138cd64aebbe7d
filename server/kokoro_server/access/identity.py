"""Whose call this is, from where the token was checked to where the call is answered.

An interceptor of grpc.aio and the handler behind it run in one task, which belongs to one call.
"""

from contextvars import ContextVar

_caller = ContextVar("caller", default="")


def caller() -> str:
    """Return the name of the client whose call this is; empty where calls need no token."""
    return _caller.get()


def set_caller(name: str) -> None:
    """Say whose call this is."""
    _caller.set(name)
