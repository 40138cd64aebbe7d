"""A pipeline of Pipecat without any cloud: text frames in, the service, all frames out."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from pipecat.frames.frames import (
    EndFrame,
    ErrorFrame,
    Frame,
    LLMFullResponseEndFrame,
    LLMFullResponseStartFrame,
    LLMTextFrame,
    MetricsFrame,
    TTSAudioRawFrame,
)
from pipecat.metrics.metrics import MetricsData
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.workers.runner import WorkerRunner
from tests.waiting import eventually

from kokoro_pipecat import KokoroSpeechTTSService

_Kind = TypeVar("_Kind", bound=Frame)


class _Recorder(FrameProcessor):
    """Keeps what passes it in one direction."""

    def __init__(self, direction: FrameDirection) -> None:
        super().__init__()
        self.frames: list[Frame] = []
        self._direction = direction

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if direction is self._direction:
            self.frames.append(frame)
        await self.push_frame(frame, direction)


class RunningPipeline:
    """A pipeline that runs, and what came out of the service."""

    def __init__(self, service: KokoroSpeechTTSService, sample_rate: int) -> None:
        self._upstream = _Recorder(FrameDirection.UPSTREAM)
        self._downstream = _Recorder(FrameDirection.DOWNSTREAM)
        self.worker = PipelineWorker(
            Pipeline([self._upstream, service, self._downstream]),
            params=PipelineParams(
                audio_out_sample_rate=sample_rate, enable_metrics=True, enable_usage_metrics=True
            ),
            cancel_on_idle_timeout=False,
            enable_rtvi=False,
        )
        self.started = asyncio.Event()

        @self.worker.event_handler("on_pipeline_started")  # type: ignore[untyped-decorator]
        async def on_pipeline_started(_worker: PipelineWorker, _frame: Frame) -> None:
            self.started.set()

    def of(self, kind: type[_Kind]) -> list[_Kind]:
        """Return the frames of one kind that left the service, in order."""
        return [each for each in self._downstream.frames if isinstance(each, kind)]

    @property
    def errors(self) -> list[ErrorFrame]:
        return [each for each in self._upstream.frames if isinstance(each, ErrorFrame)]

    @property
    def metrics(self) -> list[MetricsData]:
        return [each for frame in self.of(MetricsFrame) for each in frame.data]

    @property
    def pcm(self) -> bytes:
        return b"".join(frame.audio for frame in self.of(TTSAudioRawFrame))

    def forget(self) -> None:
        self._downstream.frames.clear()

    async def send(self, *frames: Frame) -> None:
        for frame in frames:
            await self.worker.queue_frame(frame)

    async def write(self, text: str) -> None:
        """Send `text` as a language model streams its reply, and the end of the reply."""
        tokens = [text[start : start + 4] for start in range(0, len(text), 4)]
        await self.send(LLMFullResponseStartFrame(), *map(LLMTextFrame, tokens))
        await self.send(LLMFullResponseEndFrame())

    async def until(self, condition: Callable[[], object]) -> None:
        await eventually(condition)

    async def until_spoken(self, replies: int = 1) -> None:
        """Wait for the end of replies, which follows their audio."""
        await eventually(lambda: len(self.of(LLMFullResponseEndFrame)) >= replies)


@asynccontextmanager
async def running_pipeline(
    service: KokoroSpeechTTSService, sample_rate: int = 24000
) -> AsyncIterator[RunningPipeline]:
    pipeline = RunningPipeline(service, sample_rate)
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(pipeline.worker)
    running = asyncio.create_task(runner.run())
    await pipeline.started.wait()
    try:
        yield pipeline
    finally:
        await pipeline.send(EndFrame())
        await running
