"""`TTS`, which LiveKit Agents speaks with, and its streams."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Literal, Unpack
from weakref import WeakSet

from livekit.agents import APIConnectOptions, tts, utils
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, TimedString

from kokoro_client import AsyncSpeechClient, LiveOptions
from kokoro_client.replies import AsyncReplies
from kokoro_livekit.errors import api_errors


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
        self.replies = AsyncReplies(target, client, options)
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
        self.replies.update(options)

    def prewarm(self) -> None:
        """Connect, so that the first words don't wait for it."""
        self._warming = asyncio.create_task(self.replies.client.health())
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
        await self.replies.close()


class ChunkedStream(tts.ChunkedStream):
    """The speech of a whole text, as it is computed."""

    _tts: TTS

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        await _speak(self, [self.input_text], output_emitter)


class SynthesizeStream(tts.SynthesizeStream):
    """The speech of text that comes bit by bit; closing it early cancels its call."""

    _tts: TTS

    async def _run(self, output_emitter: tts.AudioEmitter) -> None:
        await _speak(self, self._texts(), output_emitter)

    async def _texts(self) -> AsyncIterator[str]:
        """Yield the texts of the segment, which a flush or the end of the input ends."""
        has_text = False
        async for data in self._input_ch:
            if isinstance(data, str):
                has_text = True
                self._mark_started()
                yield data
            elif has_text:
                return


async def _speak(
    stream: ChunkedStream | SynthesizeStream,
    texts: AsyncIterator[str] | list[str],
    emitter: tts.AudioEmitter,
) -> None:
    """Speak `texts` in one call; raises `APIError`."""
    plugin, timeout = stream._tts, stream._conn_options.timeout  # noqa: SLF001 - of this module
    request_id = utils.shortuuid("TTS_")
    emitter.initialize(
        request_id=request_id,
        sample_rate=plugin.sample_rate,
        num_channels=1,
        mime_type="audio/pcm",
        frame_size_ms=20,  # so that an interruption stops after little audio
        stream=isinstance(stream, SynthesizeStream),
    )
    if isinstance(stream, SynthesizeStream):
        emitter.start_segment(segment_id=request_id)
    with api_errors():
        reply = plugin.replies.begin(plugin.sample_rate, request_id=request_id)
        async for part in reply.of(texts, first_audio_within=timeout):
            for text, start, end in part.words:
                emitter.push_timed_transcript(TimedString(text, start_time=start, end_time=end))
            emitter.push(part.audio)
    emitter.push_timed_transcript(TimedString(part.rest))
