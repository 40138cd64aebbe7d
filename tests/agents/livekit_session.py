"""An agent of LiveKit Agents without any cloud: a scripted model, a player, a screen."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from livekit import rtc
from livekit.agents import Agent, AgentSession, ErrorEvent, llm, tts
from livekit.agents.metrics import TTSMetrics
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS, APIConnectOptions
from livekit.agents.voice import SpeechHandle, io
from livekit.agents.voice.agent_session import SessionConnectOptions

from kokoro_livekit import TTS

Words = Callable[[], AsyncIterator[str]]
_PATIENT = APIConnectOptions(timeout=600)
"""No test depends on the speed of the machine."""


def words(text: str) -> Words:
    async def write() -> AsyncIterator[str]:
        for word in text.split(" "):
            yield word + " "
            await asyncio.sleep(0)

    return write


class ScriptedModel(llm.LLM[Any]):
    """A language model that writes what it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.words: Words

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        **_: object,
    ) -> llm.LLMStream:
        return _Writing(
            self, self.words, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options
        )


class _Writing(llm.LLMStream):
    def __init__(self, model: ScriptedModel, words: Words, **options: Any) -> None:  # noqa: ANN401
        super().__init__(model, **options)
        self._words = words

    async def _run(self) -> None:
        async for word in self._words():
            delta = llm.ChoiceDelta(role="assistant", content=word)
            self._event_ch.send_nowait(llm.ChatChunk(id="reply", delta=delta))


class Player(io.AudioOutput):
    """Takes audio as fast as it comes."""

    def __init__(self) -> None:
        super().__init__(label="Player", capabilities=io.AudioOutputCapabilities(pause=False))
        self.frames: list[rtc.AudioFrame] = []
        self.has_audio = asyncio.Event()
        self.seconds_after_clear: float | None = None
        """Audio since the buffer was cleared, None if it was not."""
        self._is_playing = False

    @property
    def pcm(self) -> bytes:
        return b"".join(bytes(frame.data) for frame in self.frames)

    @property
    def seconds(self) -> float:
        return sum(frame.duration for frame in self.frames)

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        if not self._is_playing:
            self.on_playback_started(created_at=time.time())
        self._is_playing = True
        self.frames.append(frame)
        if self.seconds_after_clear is not None:
            self.seconds_after_clear += frame.duration
        self.has_audio.set()

    def flush(self) -> None:
        super().flush()
        asyncio.get_running_loop().call_soon(self._finish)

    def clear_buffer(self) -> None:
        self.seconds_after_clear = 0.0
        self._finish(interrupted=True)

    def _finish(self, *, interrupted: bool = False) -> None:
        if self._is_playing:
            self._is_playing = False
            self.on_playback_finished(playback_position=self.seconds, interrupted=interrupted)


class Screen(io.TextOutput):
    """Shows what is spoken."""

    def __init__(self) -> None:
        super().__init__(label="Screen", next_in_chain=None)
        self.texts: list[str] = []

    async def capture_text(self, text: str) -> None:
        self.texts.append(text)

    def flush(self) -> None:
        """Nothing waits."""


class RunningAgent:
    """A session with its ends, and what it reported."""

    def __init__(self, plugin: TTS, conn_options: APIConnectOptions) -> None:
        self.plugin = plugin
        self.player = Player()
        self.screen = Screen()
        self.metrics: list[TTSMetrics] = []
        self.errors: list[tts.TTSError] = []
        self.session_errors: list[ErrorEvent] = []
        self._model = ScriptedModel()
        self.session: AgentSession[None] = AgentSession(
            llm=self._model,
            tts=plugin,
            use_tts_aligned_transcript=True,
            conn_options=SessionConnectOptions(tts_conn_options=conn_options),
        )
        plugin.on("metrics_collected", self.metrics.append)
        plugin.on("error", self.errors.append)
        self.session.on("error", self.session_errors.append)

    async def start(self) -> None:
        self.session.output.audio = self.player
        self.session.output.transcription = self.screen
        await self.session.start(Agent(instructions="Speak."), record=False)

    def reply(self, words: Words) -> SpeechHandle:
        """Have the model write a reply; await what is returned until it is spoken."""
        self._model.words = words
        return self.session.generate_reply(user_input="Go on.")


@asynccontextmanager
async def running_agent(
    plugin: TTS, conn_options: APIConnectOptions = _PATIENT
) -> AsyncIterator[RunningAgent]:
    agent = RunningAgent(plugin, conn_options)
    await agent.start()
    try:
        yield agent
    finally:
        await agent.session.aclose()
        await plugin.aclose()
