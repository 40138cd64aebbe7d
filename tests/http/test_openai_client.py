"""The official Python client, against a real server with the real model."""

import io
from collections.abc import Iterator

import openai
import pytest
import soundfile
from tests.http.running import RunningAdapter
from tests.http.speech import events_of, joined, seconds_of

TEXT = "Good morning. The library opens at nine."
FORMATS = ("mp3", "opus", "flac", "wav", "pcm")


@pytest.fixture
def client(real_adapter: RunningAdapter) -> Iterator[openai.OpenAI]:
    url = f"{real_adapter.url}/v1"
    with openai.OpenAI(base_url=url, api_key="none", max_retries=0) as client:
        yield client


@pytest.mark.parametrize("response_format", FORMATS)
def test_it_speaks_in_every_format(client: openai.OpenAI, response_format: str) -> None:
    audio = client.audio.speech.create(
        model="tts-1",
        voice="alloy",
        input=TEXT,
        response_format=response_format,  # type: ignore[arg-type] # a literal
        speed=1.5,
    ).content
    assert 1.4 < seconds_of(audio, response_format) < 2.6


@pytest.mark.parametrize("response_format", FORMATS)
def test_it_streams_every_format(client: openai.OpenAI, response_format: str) -> None:
    with client.audio.speech.with_streaming_response.create(
        model="gpt-4o-mini-tts",
        voice={"id": "bf_emma"},
        input=TEXT,
        instructions="Cheerful.",
        response_format=response_format,  # type: ignore[arg-type] # a literal
        stream_format="audio",
        extra_body={"sample_rate": 24_000, "seed": 1},
    ) as response:
        audio = b"".join(response.iter_bytes())
    assert response.headers["x-ignored"] == "instructions"
    if response_format == "flac":  # libsndfile fails at the end of a stream without a length
        with soundfile.SoundFile(io.BytesIO(audio)) as file:
            assert file.samplerate == 24_000
            assert audio.startswith(b"fLaC")
        return
    assert 2.2 < seconds_of(audio, response_format) < 4


def test_it_reads_events(client: openai.OpenAI) -> None:
    with client.audio.speech.with_streaming_response.create(
        model="gpt-4o-mini-tts",
        voice="marin",
        input=TEXT,
        response_format="wav",
        stream_format="sse",
        extra_body={"word_timings": True},
    ) as response:
        events = events_of(response.iter_lines())
    assert seconds_of(joined(events), "wav") > 2.2
    words = [word for event in events for word in event.get("words", ())]
    assert " ".join(word["word"] for word in words) == "Good morning The library opens at nine"
    assert all(0 <= word["start"] < word["end"] for word in words)
    assert words[1]["text_start"] == 5
    assert words[1]["text_end"] == 12
    assert words[1]["phonemes"] == "mˈɔɹnɪŋ"
    assert events[-1]["type"] == "speech.audio.done"
    assert events[-1]["usage"]["billable_characters"] == len(TEXT)


def test_it_raises_what_is_wrong(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.audio.speech.create(model="kokoro", voice="af_heart", input="Hi.", speed=9)
    assert caught.value.param == "speed"
    assert caught.value.code == "speed_out_of_range"
    assert "use 0.1 to 5.0" in caught.value.message
    assert caught.value.request_id
    with pytest.raises(openai.BadRequestError) as caught:
        client.audio.speech.create(model="kokoro", voice="af_heart", input=" 😀 ")
    assert caught.value.param == "input"
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("whisper-1")


def test_it_lists_the_models(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()][:2] == ["kokoro", "tts-1"]
    assert client.models.retrieve("tts-1").owned_by == "kokoro-speech"
