"""`KokoroSpeechTTSService`, which a pipeline of Pipecat speaks with."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

from pipecat.frames.frames import CancelFrame, ErrorFrame, Frame, TTSAudioRawFrame, TTSStoppedFrame
from pipecat.services.settings import TTSSettings
from pipecat.services.tts_service import TextAggregationMode, TTSService
from pipecat.transcriptions.language import Language
from pipecat.utils.errors import ErrorCategory
from pipecat.utils.tracing.service_decorators import traced_tts
from pipecat.utils.types import NOT_GIVEN, NotGiven

from kokoro_client import (
    AsyncLiveSpeech,
    AsyncSpeechClient,
    Chunk,
    Flushed,
    InvalidRequest,
    LiveOptions,
    SpeechServiceError,
)
from kokoro_client.requests import check_names
from kokoro_client.transcripts import Transcript
from kokoro_pipecat.errors import category_of
from kokoro_speech import catalogue

_NO_RETRIES = {"grpc.enable_retries": 0}
"""A failure is told at once, so that a `ServiceSwitcher` can take another service."""
_CLEAR_SECONDS = 1.0
"""Time for a clear to be sent; a call whose connection hangs is cancelled instead."""


@dataclass
class KokoroSpeechTTSSettings(TTSSettings):
    """What may change while the service runs: also `voice` and `language`."""

    speed: float | NotGiven | None = field(default_factory=lambda: NOT_GIVEN)
    """A factor from 0.1 to 5.0."""
    pitch: float | NotGiven | None = field(default_factory=lambda: NOT_GIVEN)
    """Semitones from -12 to 12."""
    volume: float | NotGiven | None = field(default_factory=lambda: NOT_GIVEN)
    """Decibels from -96 to 16."""


@dataclass
class _Call:
    """The live call that speaks one audio context."""

    live: AsyncLiveSpeech
    transcript: Transcript = field(default_factory=Transcript)
    flushes: int = 0
    """Flushes without an answer. Once the text has ended, with the last answer so has the speech.
    """
    has_all_text: bool = False
    has_failed: bool = False
    has_audio: bool = False

    async def flush(self) -> None:
        """Have all text spoken that has come."""
        self.flushes += 1
        await self.live.flush()

    def is_complete(self) -> bool:
        """Count the answer of a flush; return whether it was the last one."""
        self.flushes -= 1
        return self.has_all_text and not self.flushes


class KokoroSpeechTTSService(TTSService):
    """Speech of a kokoro-speech server, with word timestamps; an interruption clears its call."""

    Settings = KokoroSpeechTTSSettings
    _settings: KokoroSpeechTTSSettings

    def __init__(
        self,
        *,
        target: str | Sequence[str] | None = None,
        client: AsyncSpeechClient | None = None,
        options: LiveOptions | None = None,
        settings: KokoroSpeechTTSSettings | None = None,
        text_aggregation_mode: TextAggregationMode = TextAggregationMode.TOKEN,
        **kwargs: Any,  # noqa: ANN401 - as the base class takes them
    ) -> None:
        """Speak through the server at `target`, or through a `client` that its caller closes.

        `options` has what the settings lack, such as `pronunciations`. By default tokens go to the
        server as they come: it finds the sentences itself, and speaks the first clause at once.
        """
        given = self.Settings(model="kokoro-82m", voice=None, language=None)
        given.speed = given.pitch = given.volume = None
        if settings is not None:
            given.apply_update(settings)
        super().__init__(
            text_aggregation_mode=text_aggregation_mode,
            push_text_frames=False,
            push_start_frame=True,
            append_trailing_space=True,
            stop_frame_timeout_s=3600,  # every call tells its end
            settings=given,
            **kwargs,
        )
        self._options = options or LiveOptions()
        check_names(self._options, LiveOptions.__optional_keys__)
        self._client = client or AsyncSpeechClient(target, options=_NO_RETRIES)
        self._owns_client = client is None
        self._calls: dict[str, _Call] = {}
        self._receiving: set[asyncio.Task[None]] = set()

    def can_generate_metrics(self) -> bool:
        """Return True: time to the first byte, and usage."""
        return True

    @property
    def supports_processing_metrics(self) -> bool:
        """Return False: `run_tts` only sends the text."""
        return False

    def language_to_service_language(self, language: Language) -> str:
        """Return the service's code of `language`, or of a variety of it."""
        codes = [each.code for each in catalogue.languages()]
        base = language.value.split("-")[0]
        varieties = [code for code in codes if code.split("-")[0] == base]
        return language.value if language.value in codes or not varieties else varieties[0]

    async def cancel(self, frame: CancelFrame) -> None:
        """End all calls."""
        await super().cancel(frame)
        await self._stop_receiving()

    async def cleanup(self) -> None:
        """End all calls, and the client if it is the service's own."""
        await super().cleanup()  # type: ignore[no-untyped-call]
        await self._stop_receiving()
        if self._owns_client:
            await self._client.close()

    @traced_tts
    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame | None, None]:
        """Send `text` to the call of its context; what is spoken goes to the context."""
        call = self._calls.get(context_id)
        try:
            call = call or self._begin(context_id)
            if not call.has_failed:
                call.transcript.append(text)
                await call.live.send(text)
                if not self._is_streaming_tokens:
                    await call.flush()
                await self.start_tts_usage_metrics(text)
            yield None
        except SpeechServiceError as error:
            if call is None or isinstance(error, InvalidRequest):  # others are told by `_receive`
                yield ErrorFrame(error.message, exception=error)

    async def flush_audio(self, context_id: str | None = None) -> None:
        """End the text of a context: the rest is spoken, and then the context ends."""
        context_id = context_id or self.get_active_audio_context_id() or ""
        call = self._calls.get(context_id)
        if call is None or call.has_failed:
            await self._end(context_id)
        else:
            with suppress(SpeechServiceError):  # `_receive` tells it
                call.has_all_text = True
                await call.flush()

    async def on_audio_context_interrupted(self, context_id: str) -> None:
        """Clear the call of the context: the server stops, and bills only what was spoken."""
        await self.stop_all_metrics()  # type: ignore[no-untyped-call]
        if (call := self._calls.pop(context_id, None)) is not None:
            try:
                async with asyncio.timeout(_CLEAR_SECONDS):
                    await call.live.clear()
                call.live.close()
            except (SpeechServiceError, TimeoutError):
                call.live.cancel()

    async def _update_settings(  # type: ignore[override]  # as in Pipecat's own services
        self, delta: TTSSettings
    ) -> dict[str, Any]:
        """Speak what comes from now on with the new settings, in a call of its own."""
        changed = await super()._update_settings(delta)
        if changed and (context_id := self._turn_context_id):
            sequencer = self._aggregated_frame_sequencer
            await self._push_sequencer_frames(await sequencer.finalize(context_id), context_id)
            if self.audio_context_available(context_id):
                await self.flush_audio(context_id)
            self._turn_context_id = None
            self._turn_context_id = self.create_context_id()
        return changed

    def _classify_error(self, exception: Exception) -> ErrorCategory | None:
        return category_of(exception) if isinstance(exception, SpeechServiceError) else None

    def _begin(self, context_id: str) -> _Call:
        """Begin the call of a context; raises `InvalidRequest` for a language it can't name."""
        names = ("voice", "language", "speed", "pitch", "volume")
        settings = {name: getattr(self._settings, name) for name in names}
        given = {name: value for name, value in settings.items() if value is not None}
        fixed = {"audio_format": "pcm", "sample_rate_hertz": self.sample_rate, "word_timings": True}
        options = cast("LiveOptions", {**self._options, **given, **fixed})
        call = self._calls[context_id] = _Call(self._client.live(**options))
        task = self.create_task(self._receive(context_id, call))
        self._receiving.add(task)
        task.add_done_callback(self._receiving.discard)
        return call

    async def _receive(self, context_id: str, call: _Call) -> None:
        """Give the speech of `call` to its context, unless that was interrupted."""
        try:
            async with call.live as live:
                async for event in live:
                    if self._calls.get(context_id) is not call:
                        continue
                    if isinstance(event, Chunk):
                        await self._play(context_id, call, event)
                    elif isinstance(event, Flushed) and call.is_complete():
                        await self._end(context_id, needs_silence=not call.has_audio)
                        live.close()
        except SpeechServiceError as error:
            call.has_failed = True
            if self._calls.get(context_id) is call:
                await self.push_error(error.message, exception=error)
                if call.has_all_text:
                    await self._end(context_id)

    async def _play(self, context_id: str, call: _Call, chunk: Chunk) -> None:
        has_spaces = str(self._settings.language)[:2] not in {"ja", "zh"}
        for text, word in call.transcript.pieces(chunk.words):
            await self.add_word_timestamps(
                [(text.strip(), word.start_ms / 1000)], context_id, not has_spaces
            )
        if chunk.audio:
            call.has_audio = True
            await self._append_audio(context_id, chunk.audio)

    async def _append_audio(self, context_id: str, audio: bytes) -> None:
        frame = TTSAudioRawFrame(audio, self.sample_rate, 1, context_id=context_id)
        await self.append_to_audio_context(context_id, frame)

    async def _end(self, context_id: str, *, needs_silence: bool = False) -> None:
        """End a context; silence stands for text such as an emoji, lest it count as a failure."""
        self._calls.pop(context_id, None)
        if self.audio_context_available(context_id):
            if needs_silence:
                await self._append_audio(context_id, bytes(2 * (self.sample_rate // 100)))
            await self.append_to_audio_context(context_id, TTSStoppedFrame(context_id=context_id))
            await self.remove_audio_context(context_id)

    async def _stop_receiving(self) -> None:
        for task in list(self._receiving):
            await self.cancel_task(task)
