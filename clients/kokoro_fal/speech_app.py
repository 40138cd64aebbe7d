"""A fal app that speaks: its life on a runner, and what its endpoints do."""

# Annotations stay objects here: FastAPI reads them where fal has sent the code without its modules.

import os
from contextlib import AsyncExitStack
from http import HTTPStatus

import fal
from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from starlette.requests import Request

from kokoro_client import AsyncSpeechClient
from kokoro_fal.billing import HEADER, UnitsOnEveryAnswer
from kokoro_fal.calls import CallsUnderWay, request_id_of
from kokoro_fal.models import SpeechOutput, SpeechRequest
from kokoro_fal.service import speech_client
from kokoro_fal.settings import Settings, settings_from
from kokoro_fal.speaking import speak, speech_options
from kokoro_fal.streaming import SpeechEvents
from kokoro_speech.catalogue import Language
from kokoro_web.health import is_serving


class Health(BaseModel):
    """The state of a runner that can speak."""

    status: str


class SpeechApp(fal.App):  # type: ignore[no-untyped-call] # fal leaves __init_subclass__ untyped
    """Speaks through the service that `Settings` names."""

    _settings: Settings
    _client: AsyncSpeechClient
    _calls: CallsUnderWay
    _running: AsyncExitStack

    async def setup(self) -> None:
        """Connect to the service; the runner is ready once it takes calls."""
        self._settings = settings_from(os.environ)
        self._calls = CallsUnderWay()
        self._running = AsyncExitStack()
        self._client = await self._running.enter_async_context(speech_client(self._settings))

    async def teardown(self) -> None:
        """Close the connection, and stop a server of the app's own."""
        await self._running.aclose()

    @fal.endpoint("/health", health_check=fal.HealthCheck(timeout_seconds=10))
    async def health(self) -> Health:
        """Tell whether the service takes calls; fal replaces a runner where it does not."""
        if not await is_serving(self._client):
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, "the service takes no calls")
        return Health(status="ok")

    async def speak(
        self,
        language: Language,
        output: type[SpeechOutput],
        request: SpeechRequest,
        response: Response,
        http: Request,
    ) -> SpeechOutput:
        """Answer with a file, and with the units of the call's trailing metadata."""
        options = speech_options(request, language, request_id_of(http))
        work = speak(self._client, self._settings, request, options)
        audio, words, units = await self._calls.run(http, work)
        response.headers[HEADER] = str(units)
        return output(audio=audio, words=words)

    async def stream(
        self, language: Language, request: SpeechRequest, http: Request
    ) -> StreamingResponse:
        """Answer with events as the audio comes."""
        options = speech_options(request, language, request_id_of(http))
        return await SpeechEvents(self._client, request, options).response(http, self._calls)

    def _add_extra_middlewares(self, app: FastAPI) -> None:
        super()._add_extra_middlewares(app)
        app.add_middleware(UnitsOnEveryAnswer)

    def _add_extra_routes(self, app: FastAPI) -> None:
        super()._add_extra_routes(app)
        # fal asks at the path of the request, with its id, so one route does for all of them.
        for path in ("/cancel", "/{path:path}/cancel"):
            app.add_api_route(path, self._cancel, methods=["POST"], include_in_schema=False)

    async def _cancel(self, http: Request) -> None:
        """End the call of the request that fal names; raises where there is none."""
        request_id = request_id_of(http)
        if request_id is None or not self._calls.cancel(request_id):
            raise HTTPException(HTTPStatus.NOT_FOUND, "no such request is under way")
