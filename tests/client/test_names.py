"""Names of voices, languages and formats, resolved before anything is sent."""

from __future__ import annotations

import pytest
from tests.client.blocking import Client
from tests.client.scripted_server import Script

from kokoro_client import InvalidRequest, SpeechOptions
from kokoro_client.formats import ENCODINGS, extension_of, format_of
from kokoro_client.names import encoding_number, language_number, nearest_language
from kokoro_speech.v1 import speech_pb2 as pb


@pytest.mark.parametrize(
    "name", ["en-GB", "en-gb", "british-english", "British English", pb.LANGUAGE_BRITISH_ENGLISH]
)
def test_a_language_goes_by_code_id_name_or_number(name: str | int) -> None:
    assert language_number(name) == pb.LANGUAGE_BRITISH_ENGLISH


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("en-GB", "en-GB"), ("en", "en-US"), ("en-AU", "en-US"), ("es-MX", "es-ES"), ("de", "de")],
)
def test_a_variety_that_is_not_spoken_is_another_one_of_its_language(
    asked: str, spoken: str
) -> None:
    assert nearest_language(asked) == spoken


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("wav", pb.AUDIO_ENCODING_WAV),
        ("MP3", pb.AUDIO_ENCODING_MP3),
        ("flac", pb.AUDIO_ENCODING_FLAC),
        ("opus", pb.AUDIO_ENCODING_OGG_OPUS),
        ("ogg_opus", pb.AUDIO_ENCODING_OGG_OPUS),
        ("ogg-opus", pb.AUDIO_ENCODING_OGG_OPUS),
        ("linear16", pb.AUDIO_ENCODING_LINEAR16),
        ("pcm", pb.AUDIO_ENCODING_LINEAR16),
        ("mulaw", pb.AUDIO_ENCODING_MULAW),
        ("ulaw", pb.AUDIO_ENCODING_MULAW),
        ("alaw", pb.AUDIO_ENCODING_ALAW),
        (pb.AUDIO_ENCODING_ALAW, pb.AUDIO_ENCODING_ALAW),
        (None, pb.AUDIO_ENCODING_UNSPECIFIED),
    ],
)
def test_a_format_goes_by_name_or_number(name: str | int | None, number: int) -> None:
    assert encoding_number(name) == number


def test_every_encoding_of_the_contract_has_a_name_and_an_extension() -> None:
    numbers = [number for number in pb.AudioEncoding.values() if number]

    assert list(ENCODINGS.values()) == numbers
    assert [extension_of(format_of(number)) for number in numbers] == [
        "pcm",
        "wav",
        "flac",
        "opus",
        "mp3",
        "ulaw",
        "alaw",
    ]


REFUSED: list[tuple[SpeechOptions, str, str, str]] = [
    ({"voice": "af_hart"}, "voice", "VOICE_UNKNOWN", "af_heart"),
    ({"language": "en-UK"}, "language", "LANGUAGE_UNKNOWN", "en-US"),
    ({"language": "klingon"}, "language", "LANGUAGE_UNKNOWN", "brazilian-portuguese"),
    ({"audio_format": "mp4"}, "audio_encoding", "AUDIO_ENCODING_UNKNOWN", "mp3"),
    ({"seed": -1}, "seed", "NOT_ENCODABLE", "seed"),
    ({"sample_rate_hertz": 2**40}, "sample_rate_hertz", "NOT_ENCODABLE", "sample_rate_hertz"),
    ({"request_id": "två"}, "request_id", "NOT_ENCODABLE", "ASCII"),
    ({"request_id": "two\nlines"}, "request_id", "NOT_ENCODABLE", "ASCII"),
]


@pytest.mark.parametrize("case", REFUSED)
def test_what_can_not_be_sent_is_refused_here(
    client: Client, script: Script, case: tuple[SpeechOptions, str, str, str]
) -> None:
    options, field, reason, hint = case
    with pytest.raises(InvalidRequest, match=hint) as raised:
        client.stream("Hello.", **options)

    assert (raised.value.field, raised.value.reason) == (field, reason)
    assert raised.value.usage is None
    assert script.requests == []


def test_a_format_is_refused_by_the_name_that_the_caller_wrote(client: Client) -> None:
    with pytest.raises(InvalidRequest, match="audio_format: 'mp4' is not known"):
        client.stream("Hello.", audio_format="mp4")


def test_text_that_is_no_unicode_is_refused_here(client: Client) -> None:
    with pytest.raises(InvalidRequest) as raised:
        client.synthesize("half a pair: \ud83d")

    assert raised.value.field == "text"


def test_numbers_unknown_here_are_left_to_the_server(client: Client, script: Script) -> None:
    client.synthesize("Hello.", voice=999, language=99, audio_format=42)

    request = script.requests[0]
    assert (request.voice, request.language, request.audio_encoding) == (999, 99, 42)
