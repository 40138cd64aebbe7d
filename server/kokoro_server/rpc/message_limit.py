"""The largest message that a caller accepts, so that nobody pays for audio that can't arrive.

gRPC does not tell the server this limit. A caller may send it in the initial metadata.
"""

from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass
from typing import NoReturn

from kokoro_server.audio import least_bytes
from kokoro_server.calls.call import Metadata
from kokoro_server.errors import InvalidInput
from kokoro_server.rpc.validation import AudioSpec
from kokoro_server.synthesis.synthesizer import SpokenSegment
from kokoro_server.synthesis.utterance import Passage, Utterance
from kokoro_speech.facts import MAX_MESSAGE_BYTES_KEY, SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

_LEAST_SECONDS = 0.02
"""Least seconds of speech per letter at normal speed: a third of the mean in English, the language
with the shortest letters. The rest allows for letters that are not spoken, as in addresses."""
_UNLIMITED = -1


@dataclass(frozen=True, slots=True)
class MessageLimit:
    """The largest message that a caller accepts."""

    bytes: int | None
    """`None` if the caller sent no limit, or has none."""

    @classmethod
    def of(cls, metadata: Metadata) -> "MessageLimit":
        """Return the limit in `metadata`; raises `InvalidInput` if it is not a number."""
        for key, value in metadata or ():
            if key == MAX_MESSAGE_BYTES_KEY:
                return cls(_number(value))
        return cls(None)

    def check_text(self, utterance: Utterance, audio: AudioSpec) -> None:
        """Raise `InvalidInput` if even a low estimate of the audio's size exceeds the limit.

        `heeded` and `check_message` catch the rest, once audio is there.
        """
        if self.bytes is not None:
            seconds = sum(map(_least_seconds, utterance.passages))
            self._check(seconds, audio, "at least ")

    async def heeded(
        self, spoken: AsyncIterable[SpokenSegment], audio: AudioSpec
    ) -> AsyncIterator[SpokenSegment]:
        """Yield `spoken`; raises `InvalidInput` once its samples exceed the limit for sure."""
        samples = 0
        async for segment in spoken:
            samples += len(segment.samples)
            self._check(samples / SAMPLE_RATE_HERTZ, audio, "more than ")
            yield segment

    def check_message(self, response: pb.SynthesizeResponse) -> None:
        """Raise `InvalidInput` if `response` is too large."""
        if self.bytes is not None and response.ByteSize() > self.bytes:
            self._refuse("", response.ByteSize())

    def _check(self, seconds: float, audio: AudioSpec, estimate: str) -> None:
        if self.bytes is None:
            return
        size = least_bytes(audio.format, audio.sample_rate_hertz, seconds)
        if size > self.bytes:
            self._refuse(estimate, size)

    def _refuse(self, estimate: str, size: int) -> NoReturn:
        raise InvalidInput(
            "text",
            "AUDIO_TOO_LARGE",
            f"its audio takes {estimate}{size:,} bytes, and the caller takes messages of "
            f"{self.bytes:,}; call SynthesizeStream, ask for a smaller encoding, send less text, "
            "or raise the client's largest message",
        )


def _least_seconds(passage: Passage) -> float:
    return sum(map(str.isalpha, passage.text.text)) * _LEAST_SECONDS / passage.speed


def _number(value: str | bytes) -> int | None:
    text = value if isinstance(value, str) else ""
    if text == str(_UNLIMITED):
        return None
    if not (text.isascii() and text.isdigit()):
        raise InvalidInput(
            MAX_MESSAGE_BYTES_KEY,
            "REQUEST_MALFORMED",
            "it is no number of bytes; send a number, or -1 for no limit",
        )
    return int(text[:20])
