"""The table of endpoints, compared with the OpenAPI document that fal's playground reads."""

from typing import Any

import httpx
import pytest
from tests.fal.running import RunningApp

VOICES = {
    "/american-english": (
        "af_heart af_alloy af_aoede af_bella af_jessica af_kore af_nicole af_nova af_river "
        "af_sarah af_sky am_adam am_echo am_eric am_fenrir am_liam am_michael am_onyx am_puck "
        "am_santa"
    ),
    "/british-english": (
        "bf_alice bf_emma bf_isabella bf_lily bm_daniel bm_fable bm_george bm_lewis"
    ),
    "/japanese": "jf_alpha jf_gongitsune jf_nezumi jf_tebukuro jm_kumo",
    "/spanish": "ef_dora em_alex em_santa",
    "/french": "ff_siwis",
    "/hindi": "hf_alpha hf_beta hm_omega hm_psi",
    "/italian": "if_sara im_nicola",
    "/brazilian-portuguese": "pf_dora pm_alex pm_santa",
    "/mandarin-chinese": (
        "zf_xiaobei zf_xiaoni zf_xiaoxiao zf_xiaoyi zm_yunjian zm_yunxi zm_yunxia zm_yunyang"
    ),
}
VOICES["/"] = VOICES["/american-english"]
NAMES = {
    "/": "AmericanEnglish",
    "/american-english": "AmericanEnglish",
    "/british-english": "BritishEnglish",
    "/japanese": "Japanese",
    "/spanish": "Spanish",
    "/french": "French",
    "/hindi": "Hindi",
    "/italian": "Italian",
    "/brazilian-portuguese": "BrazilianPortuguese",
    "/mandarin-chinese": "MandarinChinese",
}
Document = Any
"""JSON; these tests check its shape."""
OPTIONAL = {"/", "/american-english"}
TEXTS = ("prompt", "text")
ORDER = (
    "prompt",
    "text",
    "voice",
    "speed",
    "format",
    "pitch",
    "volume",
    "voice_mix",
    "timings",
)


@pytest.fixture(scope="session")
def document(scripted_app: RunningApp) -> Document:
    return httpx.get(f"{scripted_app.url}/openapi.json").json()


def test_there_are_no_other_paths(document: Document) -> None:
    assert set(document["paths"]) == {*NAMES, *map(stream_of, NAMES), "/health"}


@pytest.mark.parametrize("path", NAMES)
def test_models_are_named_for_the_language(document: Document, path: str) -> None:
    assert request_name(document, path) == f"{NAMES[path]}Request"
    assert request_name(document, stream_of(path)) == f"{NAMES[path]}Request"
    answer = document["paths"][path]["post"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"]["$ref"].endswith(f"/{NAMES[path]}Output")


@pytest.mark.parametrize("path", NAMES)
def test_voices_are_those_of_the_language(document: Document, path: str) -> None:
    voice = fields(document, path)["voice"]
    assert set(voice.get("enum") or [voice["const"]]) == set(VOICES[path].split())
    assert voice.get("default") == ("af_heart" if path in OPTIONAL else None)


@pytest.mark.parametrize("path", NAMES)
def test_other_languages_require_prompt_and_voice(document: Document, path: str) -> None:
    expected = [] if path in OPTIONAL else ["prompt", "voice"]
    assert request(document, path).get("required", []) == expected


@pytest.mark.parametrize("path", NAMES)
def test_text_stands_in_for_the_prompt_in_one_language(document: Document, path: str) -> None:
    found = {name: fields(document, path).get(name, {}).get("default") for name in TEXTS}
    assert found == ({"prompt": "", "text": ""} if path in OPTIONAL else dict.fromkeys(TEXTS))
    assert ("text" in fields(document, path)) == (path in OPTIONAL)


@pytest.mark.parametrize("path", NAMES)
def test_speed_and_format_have_defaults_and_bounds(document: Document, path: str) -> None:
    speed, audio_format = fields(document, path)["speed"], fields(document, path)["format"]
    assert (speed["minimum"], speed["maximum"], speed["default"]) == (0.1, 5.0, 1.0)
    assert audio_format["enum"] == ["wav", "mp3", "opus", "flac"]
    assert audio_format["default"] == "wav"


@pytest.mark.parametrize("path", NAMES)
def test_pitch_volume_and_mix_are_optional_and_bounded(document: Document, path: str) -> None:
    found = fields(document, path)
    pitch, volume, timings = found["pitch"], found["volume"], found["timings"]
    assert (pitch["minimum"], pitch["maximum"], pitch["default"]) == (-12, 12, 0)
    assert (volume["minimum"], volume["maximum"], volume["default"]) == (-96, 16, 0)
    assert timings["default"] is False
    mix = found["voice_mix"]["anyOf"][0]
    assert (mix["minProperties"], mix["maxProperties"]) == (1, 8)
    assert len(mix["propertyNames"]["enum"]) == 54
    assert mix["additionalProperties"]["exclusiveMinimum"] == 0


@pytest.mark.parametrize("path", NAMES)
def test_the_playground_gets_texts_examples_and_hints(document: Document, path: str) -> None:
    assert all(field["description"] for field in fields(document, path).values())
    assert fields(document, path)["prompt"]["examples"][0]
    assert fields(document, path)["prompt"]["ui"] == {"important": True}
    assert fields(document, path)["voice"]["examples"][0] in VOICES[path].split()
    order = [name for name in ORDER if name in fields(document, path)]
    assert request(document, path)["x-fal-order-properties"] == order


@pytest.mark.parametrize("path", NAMES)
def test_the_answer_is_a_file(document: Document, path: str) -> None:
    output = document["components"]["schemas"][f"{NAMES[path]}Output"]
    assert list(output["properties"]) == ["audio", "words"]
    assert output["required"] == ["audio"]
    assert output["properties"]["audio"]["$ref"] == "#/components/schemas/File"
    assert output["properties"]["audio"]["examples"]


def stream_of(path: str) -> str:
    return f"{path.rstrip('/')}/stream"


def request_name(document: Document, path: str) -> str:
    body = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    return str(body["schema"]["$ref"].removeprefix("#/components/schemas/"))


def request(document: Document, path: str) -> Document:
    return document["components"]["schemas"][request_name(document, path)]


def fields(document: Document, path: str) -> Document:
    return request(document, path)["properties"]
