import math

import grpc
import pytest
from tests.server.answers import METHODS, Stub, ask

from kokoro_speech.v1 import speech_pb2 as pb

Request = pb.SynthesizeRequest


def with_number(**numbers: int) -> Request:
    """Return a request with enum values that the contract does not have."""
    request = Request(text="a")
    for field, number in numbers.items():
        setattr(request, field, number)
    return request


REFUSED = [
    # field, reason, request, words of the sentence
    ("text", "TEXT_EMPTY", Request(), "send 1 to 19,999"),
    ("text", "TEXT_EMPTY", Request(text=""), "is empty"),
    ("text", "TEXT_TOO_LONG", Request(text="a" * 20_000), "20,000 characters, the limit is 19,999"),
    (
        "text",
        "TEXT_EXPANDS_TOO_FAR",
        Request(text="\ufdfa" * 19_999),
        "written out the text has 359,982 characters, the limit is 40,000; split it",
    ),
    ("text", "TEXT_EXPANDS_TOO_FAR", Request(text="㌀" * 10_000 + "a"), "40,001 characters"),
    ("text", "TEXT_NOT_SPEAKABLE", Request(text=" \n\t "), "no letter or digit"),
    ("text", "TEXT_NOT_SPEAKABLE", Request(text="…!?—"), "no letter or digit"),
    ("text", "TEXT_NOT_SPEAKABLE", Request(text="😀 🎉"), "no letter or digit"),
    ("text", "TEXT_NOT_SPEAKABLE", Request(text="\u200b\u200d"), "no letter or digit"),
    ("language", "LANGUAGE_UNKNOWN", with_number(language=99), "number 99; use 1 to 9"),
    ("language", "LANGUAGE_UNKNOWN", with_number(language=-1), "number -1"),
    ("voice", "VOICE_UNKNOWN", with_number(voice=55), "number 55; ListVoices"),
    (
        "voice",
        "VOICE_LANGUAGE_MISMATCH",
        Request(text="a", language=pb.LANGUAGE_FRENCH, voice=pb.VOICE_AF_HEART),
        "af_heart speaks American English, not French; use one of ff_siwis",
    ),
    ("speed", "SPEED_OUT_OF_RANGE", Request(text="a", speed=0), "use 0.1 to 5.0"),
    ("speed", "SPEED_OUT_OF_RANGE", Request(text="a", speed=0.09), "the speed is 0.09"),
    ("speed", "SPEED_OUT_OF_RANGE", Request(text="a", speed=5.01), "the speed is 5.01"),
    ("speed", "SPEED_OUT_OF_RANGE", Request(text="a", speed=-1), "the speed is -1"),
    ("speed", "SPEED_OUT_OF_RANGE", Request(text="a", speed=math.nan), "the speed is nan"),
    ("speed", "SPEED_OUT_OF_RANGE", Request(text="a", speed=math.inf), "the speed is inf"),
    (
        "audio_encoding",
        "AUDIO_ENCODING_UNKNOWN",
        with_number(audio_encoding=8),
        "AUDIO_ENCODING_LINEAR16",
    ),
    (
        "sample_rate_hertz",
        "SAMPLE_RATE_NOT_SUPPORTED",
        Request(text="a", sample_rate_hertz=44_000),
        "8000, 11025, 16000, 22050, 24000, 44100, 48000",
    ),
    (
        "sample_rate_hertz",
        "SAMPLE_RATE_NOT_SUPPORTED",
        Request(text="a", sample_rate_hertz=-8000),
        "-8000",
    ),
    (
        "sample_rate_hertz",
        "SAMPLE_RATE_NOT_SUPPORTED",
        Request(text="a", sample_rate_hertz=44_100, audio_encoding=pb.AUDIO_ENCODING_OGG_OPUS),
        "8000, 12000, 16000, 24000, 48000",
    ),
    ("ssml", "INPUT_AMBIGUOUS", Request(text="a", ssml="<speak>a</speak>"), "text or ssml"),
    ("ssml", "SSML_MALFORMED", Request(ssml="a"), "at line 1, column 1"),
    ("ssml", "SSML_MALFORMED", Request(ssml="<speak>\n<p></speak>"), "at line 2, column 6"),
    ("ssml", "SSML_MALFORMED", Request(ssml="<speak>\0</speak>"), "line 1, column 8"),
    ("ssml", "SSML_MALFORMED", Request(ssml="<!DOCTYPE speak><speak>a</speak>"), "not allowed"),
    ("ssml", "SSML_MALFORMED", Request(ssml="<b>a", lenient_ssml=True), "no element found"),
    (
        "ssml",
        "SSML_UNSUPPORTED",
        Request(ssml="<speak>a\n<b>c</b></speak>"),
        "<b> at line 2, column 1: this element is not supported; leave it out, or use one of",
    ),
    ("ssml", "TEXT_NOT_SPEAKABLE", Request(ssml="<speak/>"), "at least one word"),
    ("ssml", "TEXT_NOT_SPEAKABLE", Request(ssml="<speak>… <break/></speak>"), "one word"),
    ("ssml", "TEXT_TOO_LONG", Request(ssml=f"<speak>{'a' * 20_000}</speak>"), "20,000 characters"),
    ("ssml", "TEXT_TOO_LONG", Request(ssml=f"<speak>{'é' * 40_000}</speak>"), "80,015 bytes"),
    (
        "ssml",
        "TEXT_EXPANDS_TOO_FAR",
        Request(ssml="<speak>" + f'<sub alias="{"a" * 200}">b</sub>' * 201 + "</speak>"),
        "the limit is 40,000; split it",
    ),
    (
        "speed",
        "SPEED_OUT_OF_RANGE",
        Request(ssml="<speak>a</speak>", speed=9),
        "the speed is 9",
    ),
]

ACCEPTED = [
    Request(text="a"),
    Request(text="a" * 19_999),
    Request(text="hello 😀 there"),
    Request(text="7"),
    Request(text="a", language=pb.LANGUAGE_AMERICAN_ENGLISH, voice=pb.VOICE_AM_PUCK),
    Request(text="a", voice=pb.VOICE_ZM_YUNXI),
    Request(text="a", language=pb.LANGUAGE_HINDI),
    Request(text="a", speed=0.1),
    Request(text="a", speed=5),
    Request(text="a", seed=0),
    Request(text="a", lenient_ssml=True),
    Request(ssml=f"<speak>{'a' * 19_999}</speak>"),
    Request(ssml="<speak>a</speak>", voice=pb.VOICE_ZM_YUNXI, speed=5, pitch_semitones=-12),
    Request(ssml='<speak xml:lang="hi">a</speak>'),
    Request(ssml="<speak>a <b>b</b></speak>", lenient_ssml=True),
    Request(text="a", seed=2**64 - 1),
    Request(text="a", sample_rate_hertz=12_000, audio_encoding=pb.AUDIO_ENCODING_OGG_OPUS),
]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("field", "reason", "request_", "words"), REFUSED)
async def test_a_wrong_field_is_refused_by_its_name_and_billed_nothing(
    stub: Stub, method: str, field: str, reason: str, request_: Request, words: str
) -> None:
    answer = await ask(stub, method, request_)
    assert answer.code is grpc.StatusCode.INVALID_ARGUMENT
    assert answer.violation is not None
    assert answer.violation.field == field
    assert answer.violation.reason == reason
    assert words in answer.violation.description
    assert answer.message == f"{field}: {answer.violation.description}"
    assert answer.info is not None
    assert (answer.info.reason, answer.info.domain) == (reason, "kokoro-speech")
    assert answer.messages == []
    assert answer.trailers["x-billable-units"] == "0"
    assert answer.trailers["x-billable-characters"] == "0"
    assert answer.trailers["x-audio-duration-ms"] == "0"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("request_", ACCEPTED, ids=lambda request: str(request)[:40])
async def test_the_edges_of_what_is_right_are_spoken(
    stub: Stub, method: str, request_: Request
) -> None:
    answer = await ask(stub, method, request_)
    assert answer.code is grpc.StatusCode.OK, answer.message
    assert answer.audio


async def test_voices_of_an_unknown_language_are_refused(stub: Stub) -> None:
    request = pb.ListVoicesRequest()
    setattr(request, "language", 42)  # noqa: B010 - a number that the type does not have
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await stub.ListVoices(request)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert "number 42" in (refused.value.details() or "")
