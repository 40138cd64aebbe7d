"""Speech as server-sent events, in OpenAI's form.

speech.audio.delta   the next bytes of the file, in base64
speech.words         ours, where asked for: the words that begin in the delta that follows
speech.notices       ours: what the service did otherwise than asked, in the delta that follows
speech.audio.done    the end, with usage
error                the end of a stream that broke
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable

from kokoro_client import AsyncSpeechStream, Chunk, SpeechServiceError, Usage, Word
from kokoro_http.failures import refusal_of
from kokoro_http.notices import notices_of
from kokoro_web.events import base64_of, event


async def speech_events(text: str, first: Chunk, stream: AsyncSpeechStream) -> AsyncIterator[str]:
    """Yield the events of a call; raises its error after telling it, so that the body breaks."""
    try:
        yield _events_of(text, first)
        async for chunk in stream:
            yield _events_of(text, chunk)
        yield _done(stream.usage)
    except SpeechServiceError as error:
        yield event({"type": "error", "error": refusal_of(error).error})
        raise


def words_of(text: str, words: Iterable[Word]) -> list[dict[str, object]]:
    """Return words as JSON: times in seconds, spans in code points of the input."""
    return [
        {
            "word": text[slice(*word.text_span)],
            "start": word.start_ms / 1000,
            "end": word.end_ms / 1000,
            "text_start": word.text_span[0],
            "text_end": word.text_span[1],
            "phonemes": word.phonemes,
        }
        for word in words
    ]


def _events_of(text: str, chunk: Chunk) -> str:
    events = []
    if chunk.notices:
        events.append(event({"type": "speech.notices", "notices": notices_of(chunk.notices)}))
    if chunk.words:
        events.append(event({"type": "speech.words", "words": words_of(text, chunk.words)}))
    events.append(event({"type": "speech.audio.delta", "audio": base64_of(chunk.audio)}))
    return "".join(events)


def _done(usage: Usage) -> str:
    """Return the end. The tokens that OpenAI counts are characters here."""
    counts = {
        "input_tokens": usage.billable_characters,
        "output_tokens": 0,
        "total_tokens": usage.billable_characters,
        "billable_units": usage.billable_units,
        "billable_characters": usage.billable_characters,
        "audio_duration_ms": usage.audio_duration_ms,
    }
    return event({"type": "speech.audio.done", "usage": counts})
