"""What the service did otherwise than asked reaches the caller in every form of answer."""

import json

import httpx
from tests.client.scripted_server import Script
from tests.http.speech import PATH, events_of, speak

from kokoro_speech.v1 import speech_pb2 as pb

TEXT = "Ten chars. Ten chars."
NOTICES = [
    pb.Notice(reason="PRONUNCIATION_UNUSED", description="“GIF” is not in the text"),
    pb.Notice(
        reason="SSML_IGNORED", description="not honoured", text_span=pb.TextSpan(start=3, end=9)
    ),
]
AS_JSON = [
    {"reason": "PRONUNCIATION_UNUSED", "description": "“GIF” is not in the text"},
    {"reason": "SSML_IGNORED", "description": "not honoured", "text_start": 3, "text_end": 9},
]


def test_whole_files_have_all_notices_in_a_header(http: httpx.Client, script: Script) -> None:
    script.notices = NOTICES
    response = speak(http, TEXT, stream=False)
    assert json.loads(response.headers["x-notices"]) == AS_JSON


def test_streams_have_the_first_notices_in_a_header(http: httpx.Client, script: Script) -> None:
    script.notices = NOTICES
    response = speak(http, TEXT)
    assert json.loads(response.headers["x-notices"]) == AS_JSON[:1]


def test_events_have_each_notice_before_its_audio(http: httpx.Client, script: Script) -> None:
    script.notices = NOTICES
    events = events_of(speak(http, TEXT, stream_format="sse").text.splitlines())
    found = [event.get("notices") or event["type"] for event in events[:4]]
    assert found == [AS_JSON[:1], "speech.audio.delta", AS_JSON[1:], "speech.audio.delta"]


def test_captions_have_notices_beside_the_audio(http: httpx.Client, script: Script) -> None:
    script.notices = NOTICES
    path = "/dev/captioned_speech"
    whole = http.post(path, json={"input": TEXT, "stream": False})
    assert whole.json()["notices"] == AS_JSON
    lines = http.post(path, json={"input": TEXT}).text.splitlines()
    found = [json.loads(line).get("notices") for line in lines]
    assert found[:3] == [AS_JSON[:1], AS_JSON[1:], None]


def test_a_header_of_many_notices_stays_short(http: httpx.Client, script: Script) -> None:
    script.notices = NOTICES * 100
    header = speak(http, TEXT, stream=False).headers["x-notices"]
    *told, more = json.loads(header)
    assert len(header) <= 2048
    assert told == (AS_JSON * 100)[: len(told)]
    assert more == {"reason": "MORE", "description": f"{200 - len(told)} more; events have all"}


def test_answers_without_notices_have_no_header(http: httpx.Client) -> None:
    assert "x-notices" not in speak(http, TEXT).headers


def test_the_real_service_tells_of_unused_pronunciations(real_http: httpx.Client) -> None:
    members = {"pronunciations": {"GIF": "jif"}, "response_format": "pcm"}
    response = speak(real_http, "Good morning.", **members)
    (notice,) = json.loads(response.headers["x-notices"])
    assert notice["reason"] == "PRONUNCIATION_UNUSED"


def test_the_real_service_tells_what_it_ignores_of_a_document(real_http: httpx.Client) -> None:
    document = '<speak>Good <audio src="https://example.com/bell.mp3"/> morning.</speak>'
    body = {"input": document, "ssml": True, "response_format": "pcm"}
    assert real_http.post(PATH, json=body).status_code == 400
    response = real_http.post(PATH, json={**body, "lenient_ssml": True})
    assert response.status_code == 200
    (notice,) = json.loads(response.headers["x-notices"])
    assert notice["reason"] == "SSML_IGNORED"
