"""Who speaks: voices, mixes, the operator's own voices, pitch and volume."""

import math
from pathlib import Path

import grpc
import numpy as np
import pytest
from tests.server.answers import METHODS, Stub, ask

from kokoro_server.voices import InstalledVoices
from kokoro_server.voices.voice_file import VoiceFacts, write_voice
from kokoro_speech.v1 import speech_pb2 as pb

Weight = pb.VoiceWeight
HEART, BELLA, EMMA, SIWIS = (
    pb.VOICE_AF_HEART,
    pb.VOICE_AF_BELLA,
    pb.VOICE_BF_EMMA,
    pb.VOICE_FF_SIWIS,
)


def request(*mix: Weight, **fields: object) -> pb.SynthesizeRequest:
    return pb.SynthesizeRequest(text="Hello.", voice_mix=mix, **fields)  # type: ignore[arg-type] # any field


def unknown_voice(number: int) -> Weight:
    share = Weight(weight=1)
    setattr(share, "voice", number)  # noqa: B010 - a number that the type does not have
    return share


@pytest.fixture
def installed(tmp_path: Path) -> InstalledVoices:
    styles = np.full((510, 256), 0.5, np.float32)
    write_voice(tmp_path / "narrator.safetensors", styles, VoiceFacts("en-US", 1.0))
    write_voice(tmp_path / "conteuse.safetensors", styles, VoiceFacts("fr-FR", 1.0))
    return InstalledVoices(tmp_path)


REFUSED = [
    # field, reason, request, words of the sentence
    ("voice", "INPUT_AMBIGUOUS", request(Weight(voice=HEART, weight=1), voice=HEART), "only one"),
    ("custom_voice", "INPUT_AMBIGUOUS", request(voice=HEART, custom_voice="narrator"), "only one"),
    (
        "custom_voice",
        "INPUT_AMBIGUOUS",
        request(Weight(voice=HEART, weight=1), custom_voice="narrator"),
        "only one",
    ),
    (
        "voice_mix[1].custom_voice",
        "INPUT_AMBIGUOUS",
        request(
            Weight(voice=HEART, weight=1), Weight(voice=BELLA, custom_voice="narrator", weight=1)
        ),
        "only one",
    ),
    ("voice_mix[0].voice", "VOICE_UNKNOWN", request(Weight(weight=1)), "number 0"),
    (
        "voice_mix[1].voice",
        "VOICE_UNKNOWN",
        request(Weight(voice=HEART, weight=1), unknown_voice(99)),
        "99",
    ),
    (
        "voice_mix[0].custom_voice",
        "VOICE_UNKNOWN",
        request(Weight(custom_voice="narator", weight=1)),
        "did you mean narrator?",
    ),
    *(
        (
            "voice_mix[1].weight",
            "VOICE_MIX_INVALID",
            request(Weight(voice=HEART, weight=1), Weight(voice=BELLA, weight=weight)),
            f"the weight is {weight:g}; send a number above 0",
        )
        for weight in (0, -1, math.nan, math.inf, -math.inf)
    ),
    (
        "voice_mix[2]",
        "VOICE_MIX_INVALID",
        request(*(Weight(voice=voice, weight=1) for voice in (HEART, BELLA, HEART))),
        "af_heart is in the mix twice",
    ),
    (
        "voice_mix[1]",
        "VOICE_MIX_INVALID",
        request(*(Weight(custom_voice="narrator", weight=1) for _ in range(2))),
        "narrator is in the mix twice",
    ),
    (
        "voice_mix",
        "VOICE_MIX_INVALID",
        request(*(Weight(voice=number, weight=1) for number in range(1, 10))),  # type: ignore[arg-type] # their numbers
        "has 9 voices; use at most 8",
    ),
    (
        "language",
        "LANGUAGE_AMBIGUOUS",
        request(Weight(voice=HEART, weight=1), Weight(voice=EMMA, weight=1)),
        "speak en-US and en-GB",
    ),
    (
        "language",
        "LANGUAGE_AMBIGUOUS",
        request(Weight(voice=HEART, weight=1), Weight(custom_voice="conteuse", weight=1)),
        "speak en-US and fr-FR",
    ),
    ("custom_voice", "VOICE_UNKNOWN", request(custom_voice="af_hart"), "ListVoices"),
    ("custom_voice", "VOICE_UNKNOWN", request(custom_voice="heart"), "did you mean"),
    ("custom_voice", "VOICE_UNKNOWN", request(custom_voice="af_heart"), "send it as a voice"),
    ("custom_voice", "VOICE_UNKNOWN", request(custom_voice="../narrator"), "ListVoices"),
    ("custom_voice", "VOICE_UNKNOWN", request(custom_voice="x" * 100_000), f"'{'x' * 64}'"),
    (
        "custom_voice",
        "VOICE_LANGUAGE_MISMATCH",
        request(custom_voice="narrator", language=pb.LANGUAGE_FRENCH),
        "narrator speaks American English, not French; use one of ff_siwis",
    ),
    *(
        ("pitch_semitones", "PITCH_OUT_OF_RANGE", request(pitch_semitones=pitch), "use -12 to 12")
        for pitch in (-12.1, 12.1, math.nan, math.inf, -math.inf)
    ),
    *(
        ("volume_gain_db", "VOLUME_OUT_OF_RANGE", request(volume_gain_db=gain), "use -96 to 16")
        for gain in (-96.1, 16.1, math.nan, math.inf, -math.inf)
    ),
]

ACCEPTED = [
    # request, language and voice in the log
    (request(Weight(voice=HEART, weight=2), Weight(voice=BELLA, weight=1)), "en-US", "mix"),
    (request(*(Weight(voice=number, weight=1) for number in range(1, 9))), "en-US", "mix"),  # type: ignore[arg-type] # their numbers
    (request(Weight(voice=HEART, weight=1e-45), Weight(voice=BELLA, weight=3e38)), "en-US", "mix"),
    (
        request(
            Weight(voice=HEART, weight=1),
            Weight(voice=SIWIS, weight=1),
            language=pb.LANGUAGE_FRENCH,
        ),
        "fr-FR",
        "mix",
    ),
    (request(Weight(voice=SIWIS, weight=1)), "fr-FR", "mix"),
    (
        request(Weight(custom_voice="narrator", weight=1), Weight(voice=HEART, weight=1)),
        "en-US",
        "mix",
    ),
    (request(custom_voice="narrator"), "en-US", "custom"),
    (request(custom_voice="conteuse", language=pb.LANGUAGE_FRENCH), "fr-FR", "custom"),
    *((request(pitch_semitones=pitch), "en-US", "af_heart") for pitch in (-12, 0, 12)),
    *((request(volume_gain_db=gain), "en-US", "af_heart") for gain in (-96, 0, 16)),
]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("field", "reason", "refused", "words"), REFUSED)
async def test_a_wrong_choice_is_refused_by_its_name(
    stub: Stub, method: str, field: str, reason: str, refused: pb.SynthesizeRequest, words: str
) -> None:
    answer = await ask(stub, method, refused)
    assert answer.code is grpc.StatusCode.INVALID_ARGUMENT
    assert answer.violation is not None
    assert (answer.violation.field, answer.violation.reason) == (field, reason)
    assert words in answer.violation.description
    assert len(answer.message) < 400
    assert answer.trailers["x-billable-units"] == "0"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("accepted", "language", "label"), ACCEPTED)
async def test_what_is_right_is_spoken_and_labelled_by_few_names(
    stub: Stub,
    caplog: pytest.LogCaptureFixture,
    method: str,
    accepted: pb.SynthesizeRequest,
    language: str,
    label: str,
) -> None:
    with caplog.at_level("INFO", "kokoro_server.calls"):
        answer = await ask(stub, method, accepted)
    assert answer.code is grpc.StatusCode.OK, answer.message
    assert answer.audio
    (line,) = [record.__dict__["fields"] for record in caplog.records if record.msg == "call"]
    assert (line["language"], line["voice"]) == (language, label)


async def test_own_voices_are_listed_after_the_catalogue_s(stub: Stub) -> None:
    every = (await stub.ListVoices(pb.ListVoicesRequest())).voices
    assert [voice.id for voice in every[-3:]] == ["pm_santa", "conteuse", "narrator"]
    conteuse = every[-2]
    assert (conteuse.voice, conteuse.language_code) == (pb.VOICE_UNSPECIFIED, "fr-FR")
    assert conteuse.language == pb.LANGUAGE_FRENCH
    french = await stub.ListVoices(pb.ListVoicesRequest(language=pb.LANGUAGE_FRENCH))
    assert [voice.id for voice in french.voices] == ["ff_siwis", "conteuse"]


async def test_a_voice_speaks_as_soon_as_it_is_added_until_it_is_removed(
    stub: Stub, tmp_path: Path
) -> None:
    later = tmp_path / "later.safetensors"
    asked = request(custom_voice="later")
    for there in (False, True, False):
        if there:
            write_voice(later, np.zeros((510, 256), np.float32), VoiceFacts("en-US", 0.0))
        else:
            later.unlink(missing_ok=True)
        answer = await ask(stub, "Synthesize", asked)
        assert (answer.code is grpc.StatusCode.OK) == there
