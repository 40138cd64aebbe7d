"""From a request to an audio file: one rpc, one upload."""

from __future__ import annotations

import uuid

from fal.toolkit import File
from fal.toolkit.file.file import DEFAULT_REPOSITORY
from fal.toolkit.file.types import FileRepository, RepositoryId

from kokoro_client import AsyncSpeechClient, SpeechOptions
from kokoro_fal.failures import http_errors
from kokoro_fal.models import SpeechRequest
from kokoro_fal.settings import Files, Settings
from kokoro_fal.words import SpokenWord, spoken_words
from kokoro_speech.catalogue import Language
from kokoro_web.content_types import CONTENT_TYPES

_REPOSITORIES: dict[Files, FileRepository | RepositoryId] = {
    "cdn": DEFAULT_REPOSITORY,  # fal has renamed it before; this follows
    "in_memory": "in_memory",
}


def speech_options(
    request: SpeechRequest, language: Language, request_id: str | None
) -> SpeechOptions:
    """Return what the client is asked for besides the text."""
    return SpeechOptions(
        language=language.number,
        voice=None if request.voice_mix else request.voice,
        voice_mix=request.voice_mix,
        speed=request.speed,
        pitch=request.pitch or None,  # a value that changes nothing is not sent
        volume=request.volume or None,
        word_timings=request.timings,
        audio_format=request.format,
        request_id=request_id,
    )


async def speak(
    client: AsyncSpeechClient, settings: Settings, request: SpeechRequest, options: SpeechOptions
) -> tuple[File, list[SpokenWord], int]:
    """Return the speech as a file of fal's, its words, and the units billed for it.

    Raises as `http_errors` does.
    """
    with http_errors(request.text_field):
        speech = await client.synthesize(request.spoken_text, **options)
        audio = await File.from_bytes_async(
            speech.audio,
            content_type=CONTENT_TYPES[request.format],
            file_name=f"{uuid.uuid4().hex}.{request.format}",
            repository=_REPOSITORIES[settings.files],
        )
    words = spoken_words(request.spoken_text, speech.words)
    return audio, words, speech.usage.billable_units
