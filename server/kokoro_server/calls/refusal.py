"""How interceptors refuse calls that must not reach their method."""

from collections.abc import Awaitable, Callable
from typing import Any

import grpc

from kokoro_server.errors import SpeechError
from kokoro_speech.v1 import speech_pb2 as pb

Refuse = Callable[[str, SpeechError, grpc.aio.ServicerContext[Any, Any]], Awaitable[None]]
"""Answers a call of the named method with an error and accounts for the call."""

_SERVICE = pb.DESCRIPTOR.services_by_name["TextToSpeechService"]
_METHODS = {f"/{_SERVICE.full_name}/{method.name}": method.name for method in _SERVICE.methods}
_OTHER_METHOD = "other"


def method_name(path: str) -> str:
    """Return the name of the contract's method at `path`, for the log and the metrics.

    Other paths become "other": a stranger may write anything there, so it is not repeated.
    """
    return _METHODS.get(path, _OTHER_METHOD)
