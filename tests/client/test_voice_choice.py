"""Who speaks, as callers write it."""

from __future__ import annotations

import pytest
from tests.client.blocking import Client
from tests.client.scripted_server import Script

from kokoro_client import InvalidRequest, SpeechOptions
from kokoro_speech.v1 import speech_pb2 as pb

BELLA_AND_SKY = [
    pb.VoiceWeight(voice=pb.VOICE_AF_BELLA, weight=2),
    pb.VoiceWeight(voice=pb.VOICE_AF_SKY, weight=1),
]


@pytest.mark.parametrize("name", ["af_heart", "AF_HEART", " af_heart ", pb.VOICE_AF_HEART])
def test_a_voice_goes_by_id_or_number(client: Client, script: Script, name: str | int) -> None:
    client.synthesize("Hello.", voice=name)
    assert script.requests[0].voice == pb.VOICE_AF_HEART
    assert script.methods == ["Synthesize"]


@pytest.mark.parametrize("name", ["narrator", " Narrator "])
def test_another_name_is_a_voice_of_the_operator(client: Client, script: Script, name: str) -> None:
    client.synthesize("Hello.", voice=name)
    assert (script.requests[0].voice, script.requests[0].custom_voice) == (0, "narrator")


@pytest.mark.parametrize(
    "options",
    [
        SpeechOptions(voice="af_bella:2+af_sky:1"),
        SpeechOptions(voice=" AF_Bella : 2 + af_sky "),
        SpeechOptions(voice_mix={"af_bella": 2, "af_sky": 1}),
    ],
)
def test_a_mix_goes_by_names_and_weights(
    client: Client, script: Script, options: SpeechOptions
) -> None:
    list(client.stream("Hello.", **options))
    assert list(script.requests[0].voice_mix) == BELLA_AND_SKY
    assert script.requests[0].voice == 0


def test_a_mix_may_have_voices_of_the_operator(client: Client, script: Script) -> None:
    client.synthesize("Hello.", voice="narrator:0.5+af_sky:.25")
    assert list(script.requests[0].voice_mix) == [
        pb.VoiceWeight(custom_voice="narrator", weight=0.5),
        pb.VoiceWeight(voice=pb.VOICE_AF_SKY, weight=0.25),
    ]


def test_pitch_and_volume_have_short_names(client: Client, script: Script) -> None:
    client.synthesize("Hello.", pitch=-2.5, volume=0.0)
    client.synthesize("Hello.")
    sent, plain = script.requests
    assert (sent.pitch_semitones, sent.HasField("volume_gain_db")) == (-2.5, True)
    assert not plain.HasField("pitch_semitones")
    assert not plain.HasField("volume_gain_db")


@pytest.mark.parametrize(
    ("options", "field", "reason", "words"),
    [
        ({"voice": "af_hart"}, "voice", "VOICE_UNKNOWN", "did you mean af_heart"),
        ({"voice": "my voice"}, "voice", "VOICE_UNKNOWN", "try af_heart"),
        ({"voice": ""}, "voice", "VOICE_UNKNOWN", "try af_heart"),
        ({"voice": "af_sky+af_hart"}, "voice_mix[1].voice", "VOICE_UNKNOWN", "af_heart"),
        ({"voice": "af_sky:loud"}, "voice_mix", "VOICE_MIX_INVALID", "'loud' is no weight"),
        ({"voice": "af_sky:"}, "voice_mix", "VOICE_MIX_INVALID", "NAME:WEIGHT"),
        ({"voice": "af_sky+"}, "voice_mix", "VOICE_MIX_INVALID", "NAME:WEIGHT"),
        ({"voice": ":2"}, "voice_mix", "VOICE_MIX_INVALID", "NAME:WEIGHT"),
        ({"voice": "af_sky:1+af_sky:2"}, "voice_mix", "VOICE_MIX_INVALID", "twice"),
        ({"voice_mix": {}}, "voice_mix", "VOICE_MIX_INVALID", "empty"),
        ({"voice_mix": {"af_sky": "much"}}, "voice_mix[0].weight", "NOT_ENCODABLE", "much|str"),
        ({"voice": "af_sky", "voice_mix": {"af_sky": 1}}, "voice", "INPUT_AMBIGUOUS", "not both"),
    ],
)
def test_what_can_be_no_voice_is_refused_here(
    client: Client, script: Script, options: SpeechOptions, field: str, reason: str, words: str
) -> None:
    with pytest.raises(InvalidRequest, match=words) as raised:
        client.stream("Hello.", **options)
    assert (raised.value.field, raised.value.reason) == (field, reason)
    assert script.requests == []
