"""`KokoroSpeechTTSService`, which a pipeline of Pipecat speaks with."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from pipecat.frames.frames import ErrorFrame, Frame, TTSAudioRawFrame, TTSStoppedFrame
from pipecat.services.settings import TTSSettings
from pipecat.services.tts_service import TextAggregationMode, TTSService
from pipecat.transcriptions.language import Language
from pipecat.utils.errors import ErrorCategory, classify_http_status_code
from pipecat.utils.tracing.service_decorators import traced_tts
from pipecat.utils.types import NOT_GIVEN, NotGiven

from kokoro_client import (
    AsyncSpeechClient,
    InvalidRequest,
    LiveOptions,
    SpeechServiceError,
    Unavailable,
)
from kokoro_client.http_statuses import http_status_of
from kokoro_client.names import nearest_language
from kokoro_client.replies import AsyncReplies, AsyncReply, Spoken


@dataclass
class KokoroSpeechTTSSettings(TTSSettings):
    """What may change while the service runs: also `voice` and `language`."""

    speed: float | NotGiven | None = field(default_factory=lambda: NOT_GIVEN)
    """A factor from 0.1 to 5.0."""
    pitch: float | NotGiven | None = field(default_factory=lambda: NOT_GIVEN)
    """Semitones from -12 to 12."""
    volume: float | NotGiven | None = field(default_factory=lambda: NOT_GIVEN)
    """Decibels from -96 to 16."""


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
        given.apply_update(settings or self.Settings())
        super().__init__(
            text_aggregation_mode=text_aggregation_mode,
            push_text_frames=False,
            push_start_frame=True,
            append_trailing_space=True,
            stop_frame_timeout_s=3600,  # every reply tells its end
            settings=given,
            **kwargs,
        )
        self._speech = AsyncReplies(target, client, options or LiveOptions())
        self._replies: dict[str, AsyncReply | None] = {}
        """The reply of each audio context; None once it has failed, until its text has ended."""
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
        return nearest_language(language.value)

    async def cleanup(self) -> None:
        """End all calls, and the client if it is the service's own."""
        await super().cleanup()  # type: ignore[no-untyped-call]
        for task in list(self._receiving):
            await self.cancel_task(task)
        await self._speech.close()

    @traced_tts
    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame | None, None]:
        """Send `text` to the reply of its context, which gets what is spoken."""
        try:
            if context_id not in self._replies:
                self._begin(context_id)
            if reply := self._replies[context_id]:
                await reply.send(text)
                if not self._is_streaming_tokens:
                    await reply.flush()
                await self.start_tts_usage_metrics(text)
            yield None
        except SpeechServiceError as error:
            if not error.request_id:  # it was never sent; what the server refuses, `_receive` tells
                yield ErrorFrame(error.message, exception=error)

    async def flush_audio(self, context_id: str | None = None) -> None:
        """End the text of a context: the rest is spoken, and then the context ends."""
        context_id = context_id or self.get_active_audio_context_id() or ""
        if reply := self._replies.get(context_id):
            with suppress(SpeechServiceError):  # `_receive` tells it
                await reply.end()
        else:
            await self._end(context_id)

    async def on_audio_context_interrupted(self, context_id: str) -> None:
        """Clear the reply of the context: the server stops, and bills only what was spoken."""
        await self.stop_all_metrics()  # type: ignore[no-untyped-call]
        if reply := self._replies.pop(context_id, None):
            await reply.interrupt()

    async def _update_settings(  # type: ignore[override]  # as in Pipecat's own services
        self, delta: TTSSettings
    ) -> dict[str, Any]:
        """Speak what comes from now on with the new settings, in a call of its own."""
        changed = await super()._update_settings(delta)
        if changed and (context_id := self._turn_context_id):
            sequencer = self._aggregated_frame_sequencer
            await self._push_sequencer_frames(await sequencer.finalize(context_id), context_id)
            await self.on_turn_context_completed()  # type: ignore[no-untyped-call]
            self._turn_context_id = self.create_context_id()
        return changed

    def _classify_error(self, exception: Exception) -> ErrorCategory | None:
        match exception:
            case SpeechServiceError(reason="QUOTA_EXCEEDED"):
                return ErrorCategory.QUOTA
            case InvalidRequest(field="text"):  # one bad text says nothing about the settings
                return ErrorCategory.APPLICATION
            case Unavailable():
                return ErrorCategory.CONNECTIVITY
            case SpeechServiceError():
                return classify_http_status_code(http_status_of(exception))
        return None

    def _begin(self, context_id: str) -> None:
        """Begin the reply of a context; raises `InvalidRequest` for what can't be sent."""
        names = ("voice", "language", "speed", "pitch", "volume")
        settings = {name: getattr(self._settings, name) for name in names}
        reply = self._replies[context_id] = self._speech.begin(self.sample_rate, **settings)
        task = self.create_task(self._receive(context_id, reply))
        self._receiving.add(task)
        task.add_done_callback(self._receiving.discard)

    async def _receive(self, context_id: str, reply: AsyncReply) -> None:
        """Give the speech of `reply` to its context, unless that was interrupted."""
        try:
            async for part in reply:
                if self._replies.get(context_id) is reply:
                    await self._play(context_id, part)
        except SpeechServiceError as error:
            if self._replies.get(context_id) is not reply:
                return
            self._replies[context_id] = None
            await self.push_error(error.message, exception=error)
        if reply.has_all_text and context_id in self._replies:
            await self._end(context_id)

    async def _play(self, context_id: str, part: Spoken) -> None:
        has_spaces = str(self._settings.language)[:2] not in {"ja", "zh"}
        words = [(word.text.strip(), word.start) for word in part.words]
        await self.add_word_timestamps(words, context_id, not has_spaces)
        if part.audio:
            frame = TTSAudioRawFrame(part.audio, self.sample_rate, 1, context_id=context_id)
            await self.append_to_audio_context(context_id, frame)

    async def _end(self, context_id: str) -> None:
        self._replies.pop(context_id, None)
        if self.audio_context_available(context_id):
            await self.append_to_audio_context(context_id, TTSStoppedFrame(context_id=context_id))
            await self.remove_audio_context(context_id)
