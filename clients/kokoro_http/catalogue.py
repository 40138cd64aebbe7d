"""`GET /v1/audio/voices`: the voices of the service."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kokoro_client import AsyncSpeechClient, Unauthenticated, VoiceInfo
from kokoro_http.headers import call_options
from kokoro_speech import catalogue

_LANGUAGES = {language.code: language.name for language in catalogue.languages()}
_TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class VoicesEndpoint:
    """Lists the voices, also for callers without a token."""

    client: AsyncSpeechClient

    async def answer(self, request: Request) -> Response:
        """Answer with the voices, or only with their ids for `?legacy=true`."""
        voices = await self._voices(request)
        if request.query_params.get("legacy", "").lower() in {"true", "1"}:
            return JSONResponse({"voices": [voice["id"] for voice in voices]})
        return JSONResponse({"voices": voices})

    async def _voices(self, request: Request) -> list[dict[str, object]]:
        """Ask the service; a caller without a token that it wants gets the contract's voices."""
        options = call_options(request, may_carry_token=self.client.may_carry_token)
        options["timeout"] = _TIMEOUT
        try:
            return [_voice(voice) for voice in await self.client.voices(**options)]
        except Unauthenticated:
            return [_voice(_listed(voice)) for voice in catalogue.voices()]


def _listed(voice: catalogue.Voice) -> VoiceInfo:
    """Return what a service would say of a voice of the contract."""
    return VoiceInfo(
        id=voice.id,
        language_code=voice.language.code,
        gender="",
        grade=voice.quality_grade,
        is_default=voice.is_default,
    )


def _voice(voice: VoiceInfo) -> dict[str, object]:
    short = voice.id.partition("_")[2].title() or voice.id
    language = _LANGUAGES.get(voice.language_code, voice.language_code)
    return {
        "id": voice.id,
        "name": f"{short} ({language})",
        "language": voice.language_code,
        "language_name": language,
        "gender": voice.gender or None,
        "grade": voice.grade or None,
        "is_default": voice.is_default,
    }
