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
from kokoro_client.live import AsyncLiveSpeech, LiveSpeech
from kokoro_client.live_events import Cleared, Flushed, LiveEvent
from kokoro_client.live_requests import LiveOptions
from kokoro_client.marks import Mark, Notice
from kokoro_client.phonemes import Phonemes, PhonemizedWord, PhonemizeOptions
from kokoro_client.pronunciations import Pronunciation
from kokoro_client.requests import CallOptions, SpeechOptions
from kokoro_client.results import Chunk, Speech, Usage, VoiceInfo
from kokoro_client.security import TLS
from kokoro_client.streams import AsyncSpeechStream, SpeechStream
from kokoro_client.sync_client import SpeechClient
from kokoro_client.text_streams import AsyncTextSpeech, TextSpeech
from kokoro_client.words import Phoneme, Word

__version__ = version("kokoro-speech")

__all__ = [
    "TLS",
    "AsyncLiveSpeech",
    "AsyncSpeechClient",
    "AsyncSpeechStream",
    "AsyncTextSpeech",
    "CallOptions",
    "Cancelled",
    "Chunk",
    "Cleared",
    "DeadlineExceeded",
    "Flushed",
    "IncompleteStream",
    "InternalError",
    "InvalidRequest",
    "LiveEvent",
    "LiveOptions",
    "LiveSpeech",
    "Mark",
    "Notice",
    "Overloaded",
    "PermissionDenied",
    "Phoneme",
    "Phonemes",
    "PhonemizeOptions",
    "PhonemizedWord",
    "Pronunciation",
    "Speech",
    "SpeechClient",
    "SpeechOptions",
    "SpeechServiceError",
    "SpeechStream",
    "TextSpeech",
    "Unauthenticated",
    "Unavailable",
    "Usage",
    "VoiceInfo",
    "Word",
    "__version__",
]
