"""The results of successful calls of both clients."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from tests.client.blocking import Client
from tests.client.scripted_server import Script, ScriptedServer
from tests.client.scripted_speech import sine

import kokoro_client
from kokoro_client import InternalError, Usage
from kokoro_speech.v1 import speech_pb2 as pb

TEXT = "It speaks in pieces of ten characters."


def test_synthesize_returns_the_whole_utterance(client: Client) -> None:
    speech = client.synthesize(TEXT)

    assert speech.audio == b"".join(map(sine, range(4)))
    assert (speech.audio_format, speech.sample_rate_hertz) == ("wav", 24000)
    assert (speech.duration_ms, speech.duration) == (1000, 1.0)


def test_synthesize_returns_the_usage_of_the_trailers(client: Client) -> None:
    speech = client.synthesize(TEXT, request_id="mine")

    assert speech.usage == Usage(
        billable_units=1, billable_characters=38, audio_duration_ms=1000, request_id="mine"
    )


def test_stream_yields_chunks_in_order(client: Client) -> None:
    with client.stream(TEXT, audio_format="mp3", sample_rate_hertz=16000) as stream:
        chunks = list(stream)

    assert [chunk.sequence for chunk in chunks] == [0, 1, 2, 3]
    assert [chunk.start_ms for chunk in chunks] == [0, 250, 500, 750]
    assert [chunk.text_span for chunk in chunks] == [(0, 10), (10, 20), (20, 30), (30, 38)]
    assert {(chunk.audio_format, chunk.sample_rate_hertz) for chunk in chunks} == {("mp3", 16000)}


def test_stream_and_synthesize_return_the_same_audio(client: Client) -> None:
    streamed = b"".join(chunk.audio for chunk in client.stream(TEXT))

    assert streamed == client.synthesize(TEXT).audio


def test_a_stream_has_its_usage_at_its_end(client: Client) -> None:
    stream = client.stream(TEXT, request_id="mine")
    with pytest.raises(RuntimeError, match="end of the stream"):
        _ = stream.usage

    list(stream)

    assert stream.usage == Usage(
        billable_units=1, billable_characters=38, audio_duration_ms=1000, request_id="mine"
    )


def test_a_stream_is_read_only_once(client: Client) -> None:
    stream = client.stream(TEXT)
    list(stream)

    with pytest.raises(RuntimeError, match="only once"):
        list(stream)


def test_every_option_reaches_the_server(client: Client, script: Script) -> None:
    client.synthesize(
        TEXT,
        voice="ef_dora",
        language="es-ES",
        speed=1.5,
        audio_format="opus",
        sample_rate_hertz=48000,
        seed=2**64 - 1,
    )

    assert script.requests == [
        pb.SynthesizeRequest(
            text=TEXT,
            voice=pb.VOICE_EF_DORA,
            language=pb.LANGUAGE_SPANISH,
            speed=1.5,
            audio_encoding=pb.AUDIO_ENCODING_OGG_OPUS,
            sample_rate_hertz=48000,
            seed=2**64 - 1,
        )
    ]


def test_what_is_left_out_is_left_to_the_server(client: Client, script: Script) -> None:
    client.synthesize(TEXT)

    assert script.requests == [
        pb.SynthesizeRequest(text=TEXT, audio_encoding=pb.AUDIO_ENCODING_WAV)
    ]


def test_a_request_id_is_made_for_each_call(client: Client, script: Script) -> None:
    first, second = client.synthesize(TEXT), client.stream(TEXT)
    list(second)

    sent = [metadata["x-request-id"] for metadata in script.metadata]
    assert sent == [first.usage.request_id, second.request_id]
    assert len(set(sent)) == 2
    assert all(len(request_id) == 32 for request_id in sent)


def test_audio_larger_than_the_usual_limit_of_4_mib_arrives(client: Client, script: Script) -> None:
    script.audio_bytes = 32 << 20

    assert len(client.synthesize(TEXT).audio) > 32 << 20


def test_voices_are_listed_with_plain_names(client: Client) -> None:
    listed = client.voices()

    assert len(listed) == 54
    assert (listed[0].id, listed[0].language_code) == ("af_heart", "en-US")
    assert (listed[0].gender, listed[0].grade, listed[0].is_default) == ("female", "A", True)


@pytest.mark.parametrize("language", ["fr-FR", "french", pb.LANGUAGE_FRENCH])
def test_voices_are_listed_by_language(client: Client, language: str | int) -> None:
    assert [voice.id for voice in client.voices(language)] == ["ff_siwis"]


@pytest.mark.parametrize("status", [True, False])
def test_health_is_that_of_the_service(
    client: Client, server: ScriptedServer, *, status: bool
) -> None:
    server.serving(status=status)

    assert client.health() is status


def test_a_closed_client_says_so(client: Client) -> None:
    client.close()

    with pytest.raises(RuntimeError, match="closed"):
        client.synthesize(TEXT)


@pytest.mark.parametrize(
    ("option", "hint"),
    [("speeed", "speed"), ("format", "audio_format"), ("sample_rate", "sample_")],
)
def test_an_unknown_option_is_a_type_error_that_lists_the_known_ones(
    client: Client, option: str, hint: str
) -> None:
    unknown: Any = {option: 2}

    with pytest.raises(TypeError) as raised:
        client.synthesize(TEXT, **unknown)

    assert str(raised.value).startswith(f"unknown options: {option} (did you mean {hint}")
    assert str(raised.value).endswith(
        "known are audio_format, language, lenient_ssml, lexicons, metadata, phoneme_timings, "
        "phonemes, pitch, pronunciations, request_id, sample_rate_hertz, seed, speed, ssml, "
        "timeout, token, voice, voice_mix, volume, wait_for_ready, word_timings"
    )


def test_an_unknown_option_that_is_like_none_is_told_too(client: Client) -> None:
    with pytest.raises(TypeError) as raised:
        client.voices(xyz=1)  # type: ignore[call-arg] # what the test is about

    assert str(raised.value) == (
        "unknown options: xyz; known are metadata, request_id, timeout, token, wait_for_ready"
    )


def test_a_stream_is_read_chunk_by_chunk(client: Client) -> None:
    stream = client.stream(TEXT)

    chunks = [next(stream), next(stream)]
    chunks += list(stream)

    assert [chunk.sequence for chunk in chunks] == [0, 1, 2, 3]
    assert stream.usage.billable_characters == 38
    with pytest.raises(StopIteration):
        next(stream)


def test_a_stream_that_failed_fails_every_time(client: Client, script: Script) -> None:
    script.break_after = 1
    stream = client.stream(TEXT)
    assert next(stream).sequence == 0

    for _ in range(2):
        with pytest.raises(InternalError, match="broke"):
            next(stream)


def test_speech_is_saved(client: Client, tmp_path: Path) -> None:
    speech = client.synthesize(TEXT)
    (tmp_path / "speech.wav").write_bytes(b"old")

    speech.save(tmp_path / "speech.wav")
    speech.save(str(tmp_path / "again.wav"))

    assert (tmp_path / "speech.wav").read_bytes() == speech.audio
    assert (tmp_path / "again.wav").read_bytes() == speech.audio
    assert len(list(tmp_path.iterdir())) == 2


def test_speech_that_can_not_be_saved_leaves_nothing(client: Client, tmp_path: Path) -> None:
    speech = client.synthesize(TEXT)
    (tmp_path / "folder").mkdir()

    with pytest.raises(OSError, match="folder"):
        speech.save(tmp_path / "folder")

    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_the_client_tells_its_version() -> None:
    assert kokoro_client.__version__ == version("kokoro-speech")
