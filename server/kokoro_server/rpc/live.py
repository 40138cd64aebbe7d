"""Writes the speech of a live call while its text still comes."""

import asyncio
from contextlib import aclosing, suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kokoro_server.audio import StreamEncoder
from kokoro_server.calls.call import Call
from kokoro_server.calls.live_billing import LiveBilling
from kokoro_server.calls.live_inbox import LiveInbox
from kokoro_server.calls.live_input import ClearMark, Closed, DocumentMark, FlushMark
from kokoro_server.calls.live_part import LivePart
from kokoro_server.errors import NotSpeakable
from kokoro_server.rpc.live_notices import LiveNotices
from kokoro_server.rpc.responses import MessageStream, pieces
from kokoro_server.rpc.speaking import LiveSpeaker
from kokoro_server.rpc.validation import LiveRequest
from kokoro_server.rpc.writing import Writer
from kokoro_server.segmenting import Boundary
from kokoro_server.segmenting.growing import Piece
from kokoro_server.stages import stage
from kokoro_server.synthesis.pauses import PAUSE_SECONDS
from kokoro_server.synthesis.synthesizer import SpokenSegment
from kokoro_speech.facts import SAMPLE_RATE_HERTZ
from kokoro_speech.v1 import speech_pb2 as pb

_PARAGRAPH_SECONDS = PAUSE_SECONDS[Boundary.PARAGRAPH] - PAUSE_SECONDS[Boundary.SENTENCE]
"""How much longer the pause before a paragraph is. A sentence is spoken before it is known whether
an empty line follows."""
_FADE = np.linspace(1, 0, 120, dtype=np.float32)
"""5 ms that end speech which a clear stops, so that it does not click."""


@dataclass(frozen=True, slots=True)
class _Position:
    """A place in the text and in the audio of a call."""

    text: int = 0
    audio_ms: int = 0


class LiveCall:
    """The speaking half of one live call; the other half reads into its inbox."""

    def __init__(
        self, asked: LiveRequest, inbox: LiveInbox, speaker: LiveSpeaker, writer: Writer, call: Call
    ) -> None:
        self._asked = asked
        self._inbox = inbox
        self._speaker = speaker
        self._writer = writer
        self._call = call
        self._stream = MessageStream(asked.audio)
        self._encoder = StreamEncoder(asked.audio.format, asked.audio.sample_rate_hertz)
        self._answered = _Position()
        self._billing = LiveBilling()
        self._notices = LiveNotices(asked.pronouncing)

    async def run(self) -> None:
        """Speak until the caller has half-closed and everything is spoken."""
        with self._encoder:
            while (step := await self._inbox.next()) is not Closed.CLOSED:
                match step:
                    case Piece():
                        await self._speak_piece(step)
                    case DocumentMark():
                        await self._speak_document(step.part)
                    case FlushMark():
                        await self._answer_flush(step)
                    case ClearMark():
                        await self._answer_clear(step)
            await self._finish()

    async def _speak_piece(self, piece: Piece) -> None:
        if piece.begins_paragraph and self._stream.duration_ms:
            pause = _PARAGRAPH_SECONDS / self._asked.passage.speed
            await self._send(np.zeros(round(pause * SAMPLE_RATE_HERTZ), np.float32))
        with suppress(NotSpeakable):  # The next message's span includes this silent text.
            await self._speak(self._asked.piece(piece))

    async def _speak_document(self, document: LivePart) -> None:
        self._billing.add(document.utterance)
        await self._speak(document)
        if self._stream.has_more:  # marks at its end
            await self._write(b"", 0)

    async def _speak(self, part: LivePart) -> None:
        self._stream.notice((*part.notices, *self._notices.used(part.used)))
        spoken = self._speaker.speak(part.utterance, lambda: self._inbox.waiting)
        async with aclosing(spoken) as segments:
            while segment := await self._inbox.unless_cleared(anext(segments, None)):
                await self._send_segment(part, segment)

    async def _send_segment(self, part: LivePart, segment: SpokenSegment) -> None:
        """Send a segment, up to where a clear comes."""
        self._stream.start_segment(segment)
        for number, samples in enumerate(pieces(segment.samples)):
            if self._inbox.is_cleared(part.end):
                if number:
                    self._stream.drop(self._stream.covered)
                    await self._send(samples[: len(_FADE)] * _FADE[: len(samples)])
                return
            await self._send(samples)

    async def _send(self, samples: NDArray[np.float32]) -> None:
        # What is encoded must be sent, or the joined audio would be no valid file.
        with stage("encode"):
            content = await asyncio.to_thread(self._encoder.encode, samples)
        await self._write(content, len(samples))

    async def _write(self, content: bytes, samples: int) -> None:
        message = self._stream.message(content, samples)
        await self._writer.write(pb.SynthesizeLiveResponse(speech=message))
        span = message.text_span
        self._call.delivered(self._billing.billed(span.start, span.end), message.duration_ms)

    async def _answer_flush(self, mark: FlushMark) -> None:
        end = mark.end
        if self._inbox.is_cleared(end):
            end = min(end, self._stream.covered)
        before, self._answered = self._answered, _Position(end, self._stream.duration_ms)
        flushed = pb.Flushed(
            id=mark.id,
            text_span=pb.TextSpan(start=before.text, end=end),
            duration_ms=self._answered.audio_ms - before.audio_ms,
        )
        await self._writer.write(pb.SynthesizeLiveResponse(flushed=flushed))

    async def _answer_clear(self, mark: ClearMark) -> None:
        dropped = pb.TextSpan(start=self._stream.covered, end=mark.end)
        self._stream.drop(mark.end)
        self._answered = _Position(mark.end, self._stream.duration_ms)
        cleared = pb.Cleared(id=mark.id, text_span=dropped)
        await self._writer.write(pb.SynthesizeLiveResponse(cleared=cleared))

    async def _finish(self) -> None:
        """Send the end of the file, with the span of silent text at the end and last notices."""
        rest = await asyncio.to_thread(self._encoder.finish)
        self._stream.cover(self._inbox.end)
        self._stream.notice(self._notices.unused())
        if rest or self._stream.has_more:
            await self._write(rest, 0)
