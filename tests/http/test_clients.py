"""The requests that known programs send, and what they read of the answers.

Each test sends what the program of its name sends, with the library that it uses where that
matters, and reads the answer as it does.
"""

import base64
import json

import grpc
import httpx
import openai
import pytest
from tests.client.scripted_server import Script, ScriptedServer
from tests.http.running import RunningAdapter
from tests.http.speech import JSON, seconds_of

from kokoro_speech import catalogue
from kokoro_speech.v1 import speech_pb2 as pb

TEXT = "Good morning. The library opens at nine."


def client_of(adapter: RunningAdapter) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(base_url=f"{adapter.url}/v1", api_key="sk-none", max_retries=0)


@pytest.mark.parametrize("base", ["", "/v1"])
def test_open_webui_lists_voices_and_models(http: httpx.Client, base: str) -> None:
    """It asks without a token, and needs `id` and `name` of each."""
    voices = http.get(f"{base}/audio/voices").json()["voices"]
    assert {voice["id"] for voice in voices} == {voice.id for voice in catalogue.voices()}
    by_id = {voice["id"]: voice for voice in voices}
    assert by_id["ff_siwis"]["name"] == "Siwis (French)"
    assert by_id["ff_siwis"]["language"] == "fr-FR"
    models = http.get("/v1/audio/models").json()["models"]
    assert {"kokoro", "tts-1"} <= {model["id"] for model in models}


def test_open_webui_lists_voices_of_a_service_that_asks_for_tokens(
    http: httpx.Client, scripted: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object, __: object, context: grpc.ServicerContext) -> None:
        context.abort(grpc.StatusCode.UNAUTHENTICATED, "no token")

    monkeypatch.setattr("tests.client.scripted_server.ScriptedService.ListVoices", refuse)
    assert scripted.target
    assert len(http.get("/v1/audio/voices").json()["voices"]) == 54


def test_open_webui_speaks(real_http: httpx.Client) -> None:
    body = {"input": TEXT, "voice": "af_bella", "model": "tts-1"}
    headers = {"Authorization": "Bearer none", "X-OpenWebUI-User-Name": "Ada"}
    response = real_http.post("/v1/audio/speech", json=body, headers=headers)
    assert response.headers["content-type"] == "audio/mpeg"
    assert seconds_of(response.content, "mp3") > 2


def test_sillytavern_speaks(http: httpx.Client, script: Script) -> None:
    body = {
        "model": "tts-1",
        "input": "Well met.",
        "voice": "shimmer",
        "response_format": "mp3",
        "speed": 1,
    }
    response = http.post("/v1/audio/speech", json=body)
    assert response.headers["content-type"] == "audio/mpeg"
    assert script.requests[0].voice == pb.VOICE_AF_BELLA


def test_home_assistant_with_openai_tts_speaks(real_http: httpx.Client) -> None:
    """The integration of sfortis sends no key if it has none, and reads a WAV to its end."""
    body = {
        "model": "tts-1",
        "input": TEXT,
        "voice": "nova",
        "response_format": "wav",
        "speed": 1.0,
        "instructions": "",
    }
    response = real_http.post("/v1/audio/speech", json=body)
    assert response.status_code == 200
    assert seconds_of(response.content, "wav") > 2


async def test_wyoming_openai_speaks(adapter: RunningAdapter, script: Script) -> None:
    """It recognizes Kokoro-FastAPI by /v1/test, lists its voices, and streams."""
    async with client_of(adapter) as client:
        assert await client.get("/test", cast_to=dict[str, str]) == {"status": "ok"}
        voices = await client.get("/audio/voices", cast_to=dict[str, list[dict[str, object]]])
        names = [voice.get("id") or voice.get("name") for voice in voices["voices"]]
        assert names[0] == "af_heart"
        async with client.audio.speech.with_streaming_response.create(
            model="kokoro", voice="af_heart", input="Lights on.", speed=1.0, response_format="pcm"
        ) as response:
            audio = [part async for part in response.iter_bytes(chunk_size=2048)]
    assert sum(map(len, audio)) == 12_000
    assert script.methods == ["ListVoices", "SynthesizeStream"]


async def test_pipecat_speaks(adapter: RunningAdapter, script: Script) -> None:
    """It asks for PCM at 24 kHz, and reads it in parts of its own size."""
    async with (
        client_of(adapter) as client,
        client.audio.speech.with_streaming_response.create(
            input="Ten chars. " * 5,
            model="gpt-4o-mini-tts",
            voice="sage",
            response_format="pcm",
            instructions="Calm.",
            speed=1.1,
        ) as response,
    ):
        assert response.status_code == 200
        audio = [part async for part in response.iter_bytes(24_000)]
    assert list(map(len, audio)) == [24_000] * 3
    assert script.requests[0].voice == pb.VOICE_AF_SARAH


async def test_livekit_reads_events(real_adapter: RunningAdapter) -> None:
    """It asks for events unless the model is tts-1, and joins their audio."""
    audio = b""
    usage = {}
    async with (
        client_of(real_adapter) as client,
        client.audio.speech.with_streaming_response.create(
            input=TEXT,
            model="gpt-4o-mini-tts",
            voice="ash",
            response_format="mp3",
            speed=1.0,
            stream_format="sse",
            timeout=120,
        ) as stream,
    ):
        assert stream.headers["content-type"].split(";")[0] == "text/event-stream"
        async for line in stream.iter_lines():
            if not line.startswith("data: "):
                continue
            event = json.loads(line[6:])
            if event.get("type") == "speech.audio.delta":
                audio += base64.b64decode(event.get("delta", "") or event.get("audio", ""))
            elif event.get("type") == "speech.audio.done":
                usage = event["usage"]
    assert seconds_of(audio, "mp3") > 2
    assert usage["input_tokens"] == len(TEXT)
    assert usage["output_tokens"] == 0


async def test_livekit_reads_audio_of_tts_1(adapter: RunningAdapter, script: Script) -> None:
    async with (
        client_of(adapter) as client,
        client.audio.speech.with_streaming_response.create(
            input="Hi.", model="tts-1", voice="ash", response_format="mp3", stream_format="audio"
        ) as stream,
    ):
        assert stream.headers["content-type"] == "audio/mpeg"
        assert [part async for part in stream.iter_bytes()]
    assert script.methods == ["SynthesizeStream"]


CAPTIONED = {
    "model": "kokoro",
    "input": TEXT,
    "voice": "af_bella",
    "speed": 1.0,
    "response_format": "wav",
    "return_timestamps": True,
}


def test_captions_of_kokoro_fastapi_stream_as_lines(real_http: httpx.Client) -> None:
    body = {**CAPTIONED, "stream": True, "lang_code": "a", "normalization_options": {}}
    with real_http.stream("POST", "/dev/captioned_speech", json=body) as response:
        assert response.status_code == 200
        lines = [json.loads(line) for line in response.iter_lines() if line]
    assert {line["audio_format"] for line in lines} == {"audio/wav"}
    assert seconds_of(b"".join(base64.b64decode(line["audio"]) for line in lines), "wav") > 2
    check_timestamps([word for line in lines for word in line["timestamps"]])


def test_captions_of_kokoro_fastapi_come_whole(real_http: httpx.Client) -> None:
    answer = real_http.post("/dev/captioned_speech", json={**CAPTIONED, "stream": False}).json()
    assert seconds_of(base64.b64decode(answer["audio"]), "wav") > 2
    check_timestamps(answer["timestamps"])


def test_captions_without_timestamps(http: httpx.Client, script: Script) -> None:
    body = {**CAPTIONED, "return_timestamps": False, "stream": False}
    assert http.post("/dev/captioned_speech", json=body).json()["timestamps"] is None
    assert not script.requests[0].word_timings


def check_timestamps(words: list[JSON]) -> None:
    assert [word["word"] for word in words] == TEXT.replace(".", "").split()
    assert all(word["start_time"] < word["end_time"] for word in words)
    assert [word["start_time"] for word in words] == sorted(word["start_time"] for word in words)
