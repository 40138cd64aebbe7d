"""Requests for speech, and the call of the service that each becomes."""

import http.client
import json
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from tests.client.scripted_server import Script
from tests.client.scripted_speech import sine
from tests.http.running import RunningAdapter
from tests.http.speech import PATH, error_of, events_of, joined, seconds_of, speak

from kokoro_speech.v1 import speech_pb2 as pb


def test_the_call_carries_the_request(http: httpx.Client, script: Script) -> None:
    members = {
        "model": "tts-1-hd", "voice": "ff_siwis", "response_format": "opus", "speed": 0.1,
        "language": "fr-FR", "sample_rate": 16000, "seed": 7,
        "pitch": -2, "volume": 3, "pronunciations": {"Oui": "ouais", "non": "/nˈɔ̃/"},
    }  # fmt: skip
    assert speak(http, "Oui.", **members).status_code == 200
    assert script.requests == [
        pb.SynthesizeRequest(
            text="Oui.",
            language=pb.LANGUAGE_FRENCH,
            voice=pb.VOICE_FF_SIWIS,
            speed=0.1,
            audio_encoding=pb.AUDIO_ENCODING_OGG_OPUS,
            sample_rate_hertz=16000,
            seed=7,
            pitch_semitones=-2,
            volume_gain_db=3,
            pronunciations=[
                pb.Pronunciation(phrase="Oui", alias="ouais"),
                pb.Pronunciation(phrase="non", phonemes="nˈɔ̃", alphabet=pb.PHONEME_ALPHABET_KOKORO),
            ],
        )
    ]


@pytest.mark.parametrize(
    ("voice", "language", "spoken"),
    [
        ("af_bella", None, "VOICE_AF_BELLA"),
        ({"id": "BM_Lewis"}, None, "VOICE_BM_LEWIS"),
        (None, None, "VOICE_UNSPECIFIED"),
        ("", None, "VOICE_UNSPECIFIED"),
        ("alloy", None, "VOICE_AF_ALLOY"),
        ("ash", None, "VOICE_AM_MICHAEL"),
        ("ballad", None, "VOICE_BM_GEORGE"),
        ("cedar", None, "VOICE_AM_FENRIR"),
        ("coral", None, "VOICE_AF_AOEDE"),
        ("echo", None, "VOICE_AM_ECHO"),
        ("fable", None, "VOICE_BM_FABLE"),
        ("marin", None, "VOICE_AF_HEART"),
        ("nova", None, "VOICE_AF_NOVA"),
        ("onyx", None, "VOICE_AM_ONYX"),
        ("sage", None, "VOICE_AF_SARAH"),
        ("shimmer", None, "VOICE_AF_BELLA"),
        ("verse", None, "VOICE_AM_PUCK"),
        ("onyx", "ja-JP", "VOICE_JM_KUMO"),
        ("nova", "es-ES", "VOICE_EF_DORA"),
        ("onyx", "fr-FR", "VOICE_FF_SIWIS"),  # French has no male voice
    ],
)
def test_voices_have_ids_and_openais_names(
    http: httpx.Client, script: Script, voice: object, language: str | None, spoken: str
) -> None:
    assert speak(http, voice=voice, language=language).status_code == 200
    assert pb.Voice.Name(script.requests[0].voice) == spoken


@pytest.mark.parametrize(
    ("voice", "shares"),
    [
        ("af_bella(2)+af_sky(1)", {"VOICE_AF_BELLA": 2, "VOICE_AF_SKY": 1}),
        ("af_bella + alloy", {"VOICE_AF_BELLA": 1, "VOICE_AF_ALLOY": 1}),
        ("af_bella:0.25+af_sky:0.75", {"VOICE_AF_BELLA": 0.25, "VOICE_AF_SKY": 0.75}),
    ],
)
def test_voices_may_be_mixed(
    http: httpx.Client, script: Script, voice: str, shares: dict[str, float]
) -> None:
    assert speak(http, voice=voice).status_code == 200
    sent = script.requests[0].voice_mix
    assert {pb.Voice.Name(share.voice): share.weight for share in sent} == shares


def test_the_input_may_be_a_document(real_http: httpx.Client) -> None:
    document = '<speak>Good <break time="700ms"/> morning.</speak>'
    response = speak(real_http, document, ssml=True, response_format="wav", pitch=2, volume=-3)
    assert response.status_code == 200
    assert "x-billable-units" not in response.headers
    assert 1.2 < seconds_of(response.content, "wav") < 4
    error = error_of(speak(real_http, "<speak>Good", ssml=True))
    assert (error["param"], error["code"]) == ("input", "ssml_malformed")


def test_the_volume_may_be_a_factor(http: httpx.Client, script: Script) -> None:
    assert speak(http, volume_multiplier=2.0).status_code == 200
    assert script.requests[0].volume_gain_db == pytest.approx(6.02, abs=0.01)


@pytest.mark.parametrize(("letter", "language"), [("f", "FRENCH"), ("z", "MANDARIN_CHINESE")])
def test_languages_have_kokoros_letters(
    http: httpx.Client, script: Script, letter: str, language: str
) -> None:
    assert speak(http, lang_code=letter).status_code == 200
    assert pb.Language.Name(script.requests[0].language) == f"LANGUAGE_{language}"


@pytest.mark.parametrize(
    ("response_format", "content_type"),
    [
        (None, "audio/mpeg"),
        ("opus", "audio/ogg"),
        ("flac", "audio/flac"),
        ("wav", "audio/wav"),
        ("pcm", "audio/pcm"),
    ],
)
def test_answers_say_what_they_hold(
    http: httpx.Client, response_format: str | None, content_type: str
) -> None:
    members = {"response_format": response_format} if response_format else {}
    response = http.post(PATH, json={"input": "a" * 2500, **members}, headers={"x-request-id": "x"})
    assert response.headers["content-type"] == content_type
    assert response.headers["x-billable-units"] == "2"
    assert response.headers["x-request-id"] == "x"


def test_audio_is_streamed_but_for_flac(http: httpx.Client, script: Script) -> None:
    """A streamed FLAC has no length in its header, which many programs can't read."""
    assert "content-length" not in speak(http, response_format="wav").headers
    assert "content-length" in speak(http, response_format="flac").headers
    assert (
        "content-length" not in speak(http, response_format="flac", stream_format="audio").headers
    )
    assert "content-length" in speak(http, response_format="mp3", stream=False).headers
    streamed, whole = "SynthesizeStream", "Synthesize"
    assert script.methods == [streamed, whole, streamed, whole]


def test_http_1_0_gets_the_whole_since_its_end_would_not_show(
    adapter: RunningAdapter, script: Script
) -> None:
    url = urlsplit(adapter.url)
    connection = http.client.HTTPConnection(str(url.hostname), url.port)
    connection._http_vsn, connection._http_vsn_str = 10, "HTTP/1.0"  # type: ignore[attr-defined] # noqa: SLF001
    body = json.dumps({"input": "Hello."})
    connection.request("POST", PATH, body, {"content-type": "application/json"})
    assert int(connection.getresponse().headers["content-length"]) > 0
    assert script.methods == ["Synthesize"]


def test_events_are_openais(http: httpx.Client) -> None:
    response = speak(http, "Ten chars. " * 5, response_format="pcm", stream_format="sse")
    assert response.headers["content-type"].startswith("text/event-stream")
    *audio, end = events_of(response.text.splitlines())
    assert {event["type"] for event in audio} == {"speech.audio.delta"}
    assert joined(audio) == b"".join(map(sine, range(6)))
    assert end == {
        "type": "speech.audio.done",
        "usage": {
            "input_tokens": 55,
            "output_tokens": 0,
            "total_tokens": 55,
            "billable_units": 1,
            "billable_characters": 55,
            "audio_duration_ms": 1500,
        },
    }


def test_what_has_no_effect_is_told(http: httpx.Client) -> None:
    members: dict[str, Any] = {
        "instructions": "Whisper.",
        "normalization_options": {"normalize": True},
    }
    response = speak(http, **members)
    assert response.headers["x-ignored"] == "instructions, normalization_options"
    assert "x-ignored" not in speak(http).headers


def test_the_token_the_id_and_the_trace_go_on_to_the_service(
    http: httpx.Client, script: Script
) -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    headers = {"authorization": "Bearer open-sesame", "x-request-id": "r-1", "traceparent": trace}
    assert http.post(PATH, json={"input": "Hi."}, headers=headers).status_code == 200
    sent = script.metadata[0]
    assert sent["authorization"] == "Bearer open-sesame"
    assert (sent["x-request-id"], sent["traceparent"]) == ("r-1", trace)


def test_an_id_that_grpc_can_not_carry_is_replaced(http: httpx.Client, script: Script) -> None:
    headers = [("x-request-id", "ü".encode())]
    response = http.post(PATH, json={"input": "Hi."}, headers=headers)  # type: ignore[arg-type] # bytes are allowed
    assert response.headers["x-request-id"] == script.metadata[0]["x-request-id"]
    assert response.headers["x-request-id"].isalnum()


@pytest.mark.parametrize(
    ("members", "status", "param", "code", "words"),
    [
        ({"model": "whisper-1"}, 404, "model", "model_not_found", "use kokoro or tts-1"),
        ({"response_format": "aac"}, 400, "response_format", "audio_encoding_unknown",
         "use mp3, opus, flac, wav, pcm"),
        ({"stream_format": "ws"}, 400, "stream_format", "invalid_value", "'audio' or 'sse'"),
        ({"voice": "af heat"}, 400, "voice", "voice_unknown", "did you mean af_heart"),
        ({"voice": "af_sky(2)+af_sky"}, 400, "voice", "voice_mix_invalid", "twice"),
        ({"voice": "af_sky(x)+af_bella"}, 400, "voice", "voice_mix_invalid", "x"),
        ({"volume_multiplier": 0}, 400, "volume_multiplier", "invalid_value", "greater than 0"),
        ({"language": "xx"}, 400, "language", "language_unknown", "'xx' is not known"),
        ({"lang_code": "q"}, 400, "language", "language_unknown", "'q' is not known"),
        ({"speed": "fast"}, 400, "speed", "invalid_value", "valid number"),
        ({"sped": 2}, 400, "sped", "unknown_parameter", "did you mean speed?"),
        ({"word_timings": True}, 400, "word_timings", "stream_format_required", "sse"),
        ({"sample_rate": 2**40}, 400, "sample_rate", "not_encodable", "out of range"),
        ({"return_download_link": True}, 400, "return_download_link", "invalid_value", "False"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(
    http: httpx.Client, script: Script,
    members: dict[str, Any], status: int, param: str, code: str, words: str,
) -> None:  # fmt: skip
    response = speak(http, **members)
    error = error_of(response)
    assert (response.status_code, error["param"], error["code"]) == (status, param, code)
    assert error["type"] == "invalid_request_error"
    assert words in error["message"]
    assert response.headers["x-billable-units"] == "0"
    assert response.headers["x-request-id"]
    assert not script.requests


@pytest.mark.parametrize(
    ("body", "content_type", "status", "code"),
    [
        (b"{", "application/json", 400, "invalid_json"),
        (b"[]", "application/json", 400, "invalid_value"),
        (b"{}", "application/json; charset=utf-8", 400, "missing_required_parameter"),
        (b'{"input": "\\ud800"}', "application/json", 400, None),
        (b"[" * 90_000, "application/json", 400, "invalid_json"),
        (b'{"input": "' + b"a" * 100_000, "application/json", 413, None),
        (b'{"input": "Hello."}', "text/plain", 415, None),
        (b'{"input": "Hello."}', "application/x-www-form-urlencoded", 415, None),
    ],
)
def test_bodies_that_are_no_request(
    http: httpx.Client, script: Script,
    body: bytes, content_type: str, status: int, code: str | None,
) -> None:  # fmt: skip
    response = http.post(PATH, content=body, headers={"content-type": content_type})
    assert response.status_code == status
    assert code in {None, error_of(response)["code"]}
    assert not script.requests


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", PATH, 405), ("POST", "/v1/audio/voices", 405), ("GET", "/v1/nothing", 404)],
)
def test_paths_that_are_not_served(http: httpx.Client, method: str, path: str, status: int) -> None:
    response = http.request(method, path)
    assert response.status_code == status
    assert error_of(response)["type"] == "invalid_request_error"
