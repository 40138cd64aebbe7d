"""The messages of a live call, built from what its caller does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from kokoro_client.requests import SpeechOptions, not_encodable, synthesize_request
from kokoro_speech.facts import MAX_CHARACTERS
from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeLiveRequest


class LiveOptions(SpeechOptions, total=False):
    """What `live` and `speak_stream` take."""

    max_buffer_delay_ms: int
    """Milliseconds for which text that doesn't end a sentence waits for more, from 0 to 5000.
    Default: 3000."""


def settings_request(options: LiveOptions) -> Request:
    """Build the first message; raises `InvalidRequest` for values that its fields can't hold."""
    settings = pb.LiveSettings(request=synthesize_request("", options))
    delay = options.get("max_buffer_delay_ms")
    with _encoding("max_buffer_delay_ms"):
        if delay is not None:
            settings.max_buffer_delay_ms = delay
    return Request(settings=settings)


def text_requests(text: str) -> list[Request]:
    """Build messages of the length that one may have; empty text is one message.

    Raises `InvalidRequest` for text that can't be encoded.
    """
    starts = range(0, len(text) or 1, MAX_CHARACTERS)
    with _encoding("text"):
        return [Request(text=text[start : start + MAX_CHARACTERS]) for start in starts]


def ssml_request(ssml: str) -> Request:
    """Build the message of a document; raises `InvalidRequest` for one that can't be encoded."""
    with _encoding("ssml"):
        return Request(ssml=ssml)


@contextmanager
def _encoding(field: str) -> Iterator[None]:
    """Turn the error of a value that its field can't hold into `InvalidRequest`."""
    try:
        yield
    except ValueError as error:
        raise not_encodable(field, str(error)) from error


class Marks:
    """Numbers the flushes and clears of one call."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def flush(self) -> Request:
        """Build the next flush."""
        return Request(flush=pb.Flush(id=next(self._numbers)))

    def clear(self) -> Request:
        """Build the next clear."""
        return Request(clear=pb.Clear(id=next(self._numbers)))
