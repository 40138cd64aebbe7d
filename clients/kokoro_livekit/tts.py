"""`TTS`, which LiveKit Agents speaks with, and its streams."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from typing import Literal, Unpack
from weakref import WeakSet

from livekit.agents import APIConnectOptions, tts, utils
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, TimedString

from kokoro_client import AsyncSpeechClient, LiveOptions
from kokoro_client.requests import check_names
from kokoro_client.transcripts import Transcript
from kokoro_livekit.errors import api_errors

_NO_RETRIES = {"grpc.enable_retries": 0}
"""LiveKit Agents tries again itself, as its `APIConnectOptions` say."""
_KEEPALIVE_SECONDS = 20.0
"""Silence after which an empty text keeps the call alive; the server ends idle calls after 60 s."""


class TTS(tts.TTS[Literal["metrics_collected"]]):
    """Speech of a kokoro-speech server: streaming, with aligned transcripts."""

    def __init__(
        self,
        *,
        sample_rate: int = 24000,
        target: str | Sequence[str] | None = None,
        client: AsyncSpeechClient | None = None,
        **options: Unpack[LiveOptions],
    ) -> None:
        """Speak through the server at `target`, or through a `client` that its caller closes.

        `kokoro_client.LiveOptions` lists the options, such as `voice`, `language` and `speed`.
        Raises `TypeError` for an unknown one.
        """
        capabilities = tts.TTSCapabilities(streaming=True, aligned_transcript=True)
        super().__init__(capabilities=capabilities, sample_rate=sample_rate, num_channels=1)
        check_names(options, LiveOptions.__optional_keys__)
        self.options = LiveOptions(
            **options, audio_format="pcm", sample_rate_hertz=sample_rate, word_timings=True
        )
        self.client = client or AsyncSpeechClient(target, options=_NO_RETRIES)
        self._owns_client = client is None
        self._streams = WeakSet[SynthesizeStream | ChunkedStream]()
        self._warming: asyncio.Task[bool] | None = None

    @property
    def model(self) -> str:
        """Return the name of the model, for metrics."""
        return "kokoro-82m"

    @property
    def provider(self) -> str:
        """Return the name of the service, for metrics."""
        return "kokoro-speech"

    def update_options(self, **options: Unpack[LiveOptions]) -> None:
        """Change options of the streams that begin from now on; raises as `TTS` does."""
        check_names(options, LiveOptions.__optional_keys__)
        self.options = self.options | options

    def prewarm(self) -> None:
        """Connect, so that the first words don't wait for it."""
        self._warming = asyncio.create_task(self.client.health())
        self._warming.add_done_callback(lambda task: task.cancelled() or task.exception())

    def synthesize(
        self, text: str, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> ChunkedStream:
        """Speak a whole text."""
        stream = ChunkedStream(tts=self, input_text=text, conn_options=conn_options)
        self._streams.add(stream)
        return stream

    def stream(
        self, *, conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS
    ) -> SynthesizeStream:
        """Speak text while it is pushed."""
        stream = SynthesizeStream(tts=self, conn_options=conn_options)
        self._streams.add(stream)
        return stream

    async def aclose(self) -> None:
        """End all streams, and the client if it is the plugin's own."""
        for stream in list(self._streams):
            await stream.aclose()
        if self._owns_client:
            await self.client.close()


class ChunkedStream(tts.ChunkedStream):
    """The speech of a whole text, as it is computed."""

    _tts: TTS

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        request_id = utils.shortuuid("TTS_")
        _initialize(output_emitter, self._tts.sample_rate, request_id, is_stream=False)
        await _speak(self._tts, self._texts(), output_emitter, request_id)

    async def _texts(self) -> AsyncIterator[str]:
        yield self.input_text


class SynthesizeStream(tts.SynthesizeStream):
    """The speech of text that comes bit by bit; closing it early cancels its call."""

    _tts: TTS

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        request_id = utils.shortuuid("TTS_")
        _initialize(output_emitter, self._tts.sample_rate, request_id, is_stream=True)
        texts = self._texts(partial(output_emitter.start_segment, segment_id=request_id))
        await _speak(self._tts, texts, output_emitter, request_id)

    async def _texts(self, start_segment: Callable[[], None]) -> AsyncIterator[str]:
        """Yield the texts of the segment, which a flush or the end of the input ends."""
        has_started = False
        while (data := await self._next()) is not None:
            if isinstance(data, str):
                if data and not has_started:
                    has_started = True
                    self._mark_started()
                    start_segment()
                yield data
            elif has_started:
                return

    async def _next(self) -> object:
        """Return the next text or flush, "" if none comes for long, None at the end."""
        try:
            async with asyncio.timeout(_KEEPALIVE_SECONDS):
                return await self._input_ch.recv()
        except TimeoutError:
            return ""
        except utils.aio.ChanClosed:
            return None


def _initialize(
    emitter: tts.AudioEmitter, sample_rate: int, request_id: str, *, is_stream: bool
) -> None:
    emitter.initialize(
        request_id=request_id,
        sample_rate=sample_rate,
        num_channels=1,
        mime_type="audio/pcm",
        stream=is_stream,
    )


async def _speak(
    plugin: TTS, texts: AsyncIterator[str], emitter: tts.AudioEmitter, request_id: str
) -> None:
    """Speak `texts` in one call; raises `APIError`."""
    transcript = Transcript()
    options = LiveOptions(**{**plugin.options, "request_id": request_id})
    is_silent = True
    with api_errors():
        async for chunk in plugin.client.speak_stream(transcript.of(texts), **options):
            for text, word in transcript.pieces(chunk.words):
                start, end = word.start_ms / 1000, word.end_ms / 1000
                emitter.push_timed_transcript(TimedString(text, start_time=start, end_time=end))
            is_silent = is_silent and not chunk.audio
            emitter.push(chunk.audio)
    rest = transcript.rest()
    if is_silent and rest:  # an emoji, say: without any audio, it would count as a failure
        emitter.push(bytes(2 * (plugin.sample_rate // 100)))
    emitter.push_timed_transcript(TimedString(rest))
