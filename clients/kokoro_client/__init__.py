"""Clients of kokoro-speech: synchronous, asyncio and a command line."""

from importlib.metadata import version

from kokoro_client.async_client import AsyncSpeechClient
from kokoro_client.errors import (
    Cancelled,
    DeadlineExceeded,
    IncompleteStream,
    InternalError,
    InvalidRequest,
    Overloaded,
    PermissionDenied,
    SpeechServiceError,
    Unauthenticated,
    Unavailable,
)
from kokoro_client.marks import Mark, Notice
from kokoro_client.requests import CallOptions, SpeechOptions
from kokoro_client.results import Chunk, Speech, Usage, VoiceInfo
from kokoro_client.security import TLS
from kokoro_client.streams import AsyncSpeechStream, SpeechStream
from kokoro_client.sync_client import SpeechClient
from kokoro_client.words import Phoneme, Word

__version__ = version("kokoro-speech")

__all__ = [
    "TLS",
    "AsyncSpeechClient",
    "AsyncSpeechStream",
    "CallOptions",
    "Cancelled",
    "Chunk",
    "DeadlineExceeded",
    "IncompleteStream",
    "InternalError",
    "InvalidRequest",
    "Mark",
    "Notice",
    "Overloaded",
    "PermissionDenied",
    "Phoneme",
    "Speech",
    "SpeechClient",
    "SpeechOptions",
    "SpeechServiceError",
    "SpeechStream",
    "Unauthenticated",
    "Unavailable",
    "Usage",
    "VoiceInfo",
    "Word",
    "__version__",
]
