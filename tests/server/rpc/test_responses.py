"""From segments to messages: times, spans and audio join without gaps."""

from collections.abc import AsyncGenerator

import numpy as np
import pytest
from numpy.typing import NDArray

from kokoro_server.audio import AudioFormat
from kokoro_server.rpc.responses import stream_messages, voice_list, whole_message
from kokoro_server.rpc.validation import AudioSpec
from kokoro_server.synthesis.rendering import Timing
from kokoro_server.synthesis.synthesizer import SpokenSegment
from kokoro_server.verbalizing import AlignedText
from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb

PCM = AudioSpec(pb.AUDIO_ENCODING_LINEAR16, AudioFormat.LINEAR16, 24_000)
FLAC = AudioSpec(pb.AUDIO_ENCODING_FLAC, AudioFormat.FLAC, 24_000)


def silence(samples: int) -> NDArray[np.float32]:
    return np.zeros(samples, np.float32)


def segment(length: int, start: int, end: int) -> SpokenSegment:
    timing = Timing(np.zeros(1, np.int64), length)
    spoken = AlignedText.of("")
    return SpokenSegment(silence(length), timing, start, end, spoken, (), 0.0, 0.0, 0.0)


async def spoken(*lengths: int) -> AsyncGenerator[SpokenSegment, None]:
    for index, length in enumerate(lengths):
        yield segment(length, 10 * index, 10 * index + 10)


async def messages_of(audio: AudioSpec, *lengths: int) -> list[pb.SynthesizeStreamResponse]:
    return [message async for message in stream_messages(spoken(*lengths), audio)]


async def test_a_segment_of_five_seconds_goes_out_in_pieces_of_two() -> None:
    messages = await messages_of(PCM, 120_000)
    assert [message.duration_ms for message in messages] == [2000, 2000, 1000]
    assert [message.start_ms for message in messages] == [0, 2000, 4000]
    assert [message.sequence for message in messages] == [0, 1, 2]
    assert [len(message.audio) for message in messages] == [96_000, 96_000, 48_000]


async def test_the_first_message_of_a_segment_has_its_span_and_the_others_none_of_it() -> None:
    spans = [
        (message.text_span.start, message.text_span.end)
        for message in await messages_of(PCM, 72_000, 24_000)
    ]
    assert spans == [(0, 10), (10, 10), (10, 20)]


async def test_times_add_up_without_a_rounding_that_grows() -> None:
    messages = await messages_of(PCM, *[35] * 100)  # 1.458 ms each
    assert messages[-1].start_ms + messages[-1].duration_ms == 146
    starts = [message.start_ms for message in messages]
    ends = [message.start_ms + message.duration_ms for message in messages]
    assert starts[1:] == ends[:-1]


async def test_what_an_encoder_holds_back_comes_in_a_last_message_without_time() -> None:
    messages = await messages_of(FLAC, 24_000)
    assert messages[-1].duration_ms == 0
    assert messages[-1].audio
    assert sum(message.duration_ms for message in messages) == 1000
    assert messages[0].audio.startswith(b"fLaC")


async def test_a_failure_in_mid_stream_is_raised_after_what_was_made() -> None:
    async def breaking() -> AsyncGenerator[SpokenSegment, None]:
        yield segment(100, 0, 5)
        raise RuntimeError("broken")

    messages = stream_messages(breaking(), PCM)
    assert (await anext(messages)).duration_ms == 4
    with pytest.raises(RuntimeError, match="broken"):
        await anext(messages)


def test_the_whole_is_all_parts_in_order() -> None:
    first, second = segment(240, 0, 5), segment(480, 5, 9)
    first.samples.fill(0.25)
    second.samples.fill(-0.25)
    response = whole_message([first, second], PCM)
    samples = np.frombuffer(response.audio, "<i2")
    assert (len(samples), response.duration_ms, response.sample_rate_hertz) == (720, 30, 24_000)
    assert (samples[:240] > 0).all()
    assert (samples[240:] < 0).all()


def test_a_voice_of_the_catalogue_is_told_with_all_that_is_known_of_it() -> None:
    british = catalogue.find_language("en-GB")
    emma = next(voice for voice in voice_list(british, []).voices if voice.id == "bf_emma")
    assert emma == pb.VoiceInfo(
        voice=pb.VOICE_BF_EMMA,
        id="bf_emma",
        language=pb.LANGUAGE_BRITISH_ENGLISH,
        language_code="en-GB",
        gender=pb.GENDER_FEMALE,
        quality_grade="B-",
        is_default=True,
    )
