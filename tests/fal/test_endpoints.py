"""Every path over HTTP, with the real model behind it."""

import io
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import soundfile
from tests.fal.speech import JSON, SHORT, audio_of, opened, seconds_of


@pytest.mark.parametrize("path", SHORT)
def test_every_path_answers_with_a_wav_of_24_khz_mono(http: httpx.Client, path: str) -> None:
    response = http.post(path, json=SHORT[path])
    with opened(audio_of(response)) as file:
        assert (file.format, file.samplerate, file.channels) == ("WAV", 24000, 1)
        assert 0.4 < file.frames / file.samplerate < 4
    assert response.headers["x-fal-billable-units"] == "1"
    assert response.json()["audio"]["file_name"].endswith(".wav")


@pytest.mark.parametrize(
    "body",
    [
        {"text": "Good morning."},
        {"prompt": "", "text": "Good morning."},
        {"prompt": "Good morning.", "voice": "af_heart", "speed": 1.0},
        {"prompt": "Good morning.", "text": "What nobody reads aloud, however long it may be."},
        {"prompt": "Good morning.", "unknown": "field"},
    ],
)
def test_bodies_of_the_tutorial_work(http: httpx.Client, body: JSON) -> None:
    assert 0.4 < seconds_of(audio_of(http.post("/", json=body))) < 2.5


def test_speed_changes_the_duration(http: httpx.Client) -> None:
    body = SHORT["/british-english"]
    slow = http.post("/british-english", json={**body, "speed": 0.7})
    fast = http.post("/british-english", json={**body, "speed": 1.6})
    assert seconds_of(audio_of(slow)) > 1.4 * seconds_of(audio_of(fast))


@pytest.mark.parametrize(
    ("name", "content_type", "kind"),
    [
        ("wav", "audio/wav", "WAV"),
        ("mp3", "audio/mpeg", "MP3"),
        ("opus", "audio/ogg", "OGG"),
        ("flac", "audio/flac", "FLAC"),
    ],
)
def test_formats(http: httpx.Client, name: str, content_type: str, kind: str) -> None:
    response = http.post("/", json={"prompt": "Good morning.", "format": name})
    file = response.json()["audio"]
    assert file["content_type"] == content_type
    assert file["file_name"].endswith(f".{name}")
    assert file["file_size"] == len(audio_of(response))
    with opened(audio_of(response)) as audio:
        assert audio.format == kind


def test_two_requests_are_answered_together(http: httpx.Client) -> None:
    body = {"prompt": "One after the other. " * 3}
    with ThreadPoolExecutor() as threads:
        answers = [threads.submit(http.post, "/", json=body) for _ in range(2)]
        durations = [seconds_of(audio_of(answer.result())) for answer in answers]
    assert durations == [durations[0], durations[0]]
    assert durations[0] > 2


def test_a_mix_speaks_in_place_of_the_voice(http: httpx.Client) -> None:
    body = {**SHORT["/french"], "voice_mix": {"ff_siwis": 1, "af_bella": 1}}
    alone, mixed = http.post("/french", json=SHORT["/french"]), http.post("/french", json=body)
    assert audio_of(mixed) != audio_of(alone)


def test_volume_and_pitch_change_the_samples_and_not_the_words(http: httpx.Client) -> None:
    plain = {"prompt": "Good morning, Kokoro.", "timings": True}
    answers = [
        http.post("/", json={**plain, **changed})
        for changed in ({}, {"volume": -12.0}, {"pitch": 4.0})
    ]
    usual, quiet, _ = [soundfile.read(io.BytesIO(audio_of(answer)))[0] for answer in answers]
    assert abs(quiet).max() == pytest.approx(0.25 * abs(usual).max(), abs=0.02)
    words = [answer.json()["words"] for answer in answers]
    assert [word["text"] for word in words[0]] == ["Good", "morning", "Kokoro"]
    assert words[1] == words[0]
    assert [word["text"] for word in words[2]] == ["Good", "morning", "Kokoro"]
    good, morning, _ = words[0]
    assert (good["text_start"], good["text_end"]) == (0, 4)
    assert 0 <= good["start_ms"] < morning["start_ms"]


def test_without_timings_there_are_no_words(http: httpx.Client) -> None:
    assert http.post("/", json={"prompt": "Good morning."}).json()["words"] == []
