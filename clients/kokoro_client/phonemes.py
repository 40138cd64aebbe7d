# ruff: noqa: RUF001  # phonetic letters in examples
"""The phonemes of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from kokoro_client.marks import Notice
from kokoro_client.names import language_number
from kokoro_client.pronunciations import Pronunciations, pronunciation_messages
from kokoro_client.requests import CallOptions, not_encodable
from kokoro_speech.v1 import speech_pb2 as pb

_SOURCES: dict[int, str] = {
    pb.PHONEME_SOURCE_LANGUAGE: "language",
    pb.PHONEME_SOURCE_FALLBACK: "fallback",
    pb.PHONEME_SOURCE_CUSTOM: "custom",
}


class PhonemizeOptions(CallOptions, total=False):
    """What `phonemize` takes besides the text."""

    language: str | int | None
    """Code, name or number of the language. Default: American English."""
    pronunciations: Pronunciations | None
    """How phrases are said, such as {"GIF": "/ʤˈɪf/", "W3C": "Web Consortium"}."""
    lexicons: tuple[str, ...] | list[str]
    """Names of lexicons of the server's operator. Default: those for every call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonemizedWord:
    """A word and its phonemes."""

    text_span: tuple[int, int]
    """The code points of the text that it is, half open: (start, end)."""
    phonemes: str
    """In the model's alphabet."""
    source: str
    """"language", "fallback" (a guess for an unknown word) or "custom"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phonemes:
    """How a text would be spoken."""

    phonemes: str
    """All of it with its punctuation; `synthesize(phonemes=…)` speaks it so."""
    words: tuple[PhonemizedWord, ...]
    """The words, in order."""
    notices: tuple[Notice, ...]
    """What the server did otherwise than asked."""

    @classmethod
    def from_response(cls, response: pb.PhonemizeResponse) -> Self:
        """Translate the contract's message."""
        words = (
            PhonemizedWord(
                text_span=(word.text_span.start, word.text_span.end),
                phonemes=word.phonemes,
                source=_SOURCES.get(word.source, ""),
            )
            for word in response.words
        )
        notices = tuple(map(Notice.from_message, response.notices))
        return cls(phonemes=response.phonemes, words=tuple(words), notices=notices)


def phonemize_request(text: str, options: PhonemizeOptions) -> pb.PhonemizeRequest:
    """Build the request; raises `InvalidRequest` for values that its fields can't hold."""
    language = language_number(options.get("language"))
    request = pb.PhonemizeRequest(
        pronunciations=pronunciation_messages(options.get("pronunciations")),
        lexicons=options.get("lexicons", ()),
    )
    try:
        request.text = text
        setattr(request, "language", language)  # noqa: B010 - a number that the stub does not take
    except ValueError as error:
        raise not_encodable("text", str(error)) from error
    return request
