"""How interceptors refuse a call that must not reach its method."""

from collections.abc import Awaitable, Callable
from typing import Any

import grpc

from kokoro_server.errors import SpeechError
from kokoro_speech.v1 import speech_pb2 as pb

Refuse = Callable[[str, SpeechError, grpc.aio.ServicerContext[Any, Any]], Awaitable[None]]
"""Answers a call of a method with an error and accounts for it."""

_SERVICE = pb.DESCRIPTOR.services_by_name["TextToSpeechService"]
_METHODS = {f"/{_SERVICE.full_name}/{method.name}": method.name for method in _SERVICE.methods}
_OTHER_METHOD = "other"


def method_name(path: str) -> str:
    """Return the name of a method of the contract, for the log and the metrics.

    A path outside it is whatever a stranger wrote, so it is not repeated.
    """
    return _METHODS.get(path, _OTHER_METHOD)
