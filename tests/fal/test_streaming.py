"""Streams of server-sent events, as fal's clients read them."""

import httpx
import pytest
from tests.client.scripted_server import Script
from tests.client.scripted_speech import sine
from tests.fal.speech import SHORT, events_of, joined, opened

TEXT = "Ten chars. " * 5


@pytest.mark.parametrize("path", SHORT)
def test_every_path_streams_audio_that_is_one_file(http: httpx.Client, path: str) -> None:
    with http.stream("POST", f"{path.rstrip('/')}/stream", json=SHORT[path]) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        *audio, end = events_of(response.iter_lines())
    with opened(joined(audio)) as file:
        assert (file.format, file.samplerate, file.channels) == ("WAV", 24000, 1)
        assert len(file.read()) / 24000 == pytest.approx(int(str(end["duration_ms"])) / 1000, 0.01)
    assert end["done"] is True
    assert response.headers["x-fal-billable-units"] == str(end["billable_units"]) == "1"


def test_the_header_of_a_stream_says_what_its_last_event_says(scripted_http: httpx.Client) -> None:
    response = scripted_http.post("/stream", json={"prompt": "Go on. " * 300})
    assert events_of(response.text.splitlines())[-1]["billable_units"] == 2
    assert response.headers["x-fal-billable-units"] == "2"


def test_events_say_what_they_speak(scripted_http: httpx.Client) -> None:
    response = scripted_http.post("/stream", json={"prompt": TEXT, "format": "flac"})
    *audio, end = events_of(response.text.splitlines())
    assert audio[1] == {
        "audio": audio[1]["audio"],
        "content_type": "audio/flac",
        "sample_rate": 24000,
        "sequence": 1,
        "start_ms": 250,
        "duration_ms": 250,
        "text_start": 10,
        "text_end": 20,
    }
    assert joined(audio) == b"".join(map(sine, range(6)))
    assert end == {"done": True, "duration_ms": 1500, "billable_units": 1}


def test_events_tell_the_words_that_are_asked_for(http: httpx.Client) -> None:
    body = {"prompt": "Good morning.", "timings": True}
    with http.stream("POST", "/stream", json=body) as response:
        *audio, _ = events_of(response.iter_lines())
    words = [word for event in audio for word in event["words"]]  # type: ignore[attr-defined] # JSON
    assert [word["text"] for word in words] == ["Good", "morning"]


def test_audio_comes_while_the_service_still_speaks(
    scripted_http: httpx.Client, script: Script
) -> None:
    script.hang_after = 2
    with scripted_http.stream("POST", "/stream", json={"prompt": TEXT}) as response:
        lines = response.iter_lines()
        assert events_of([next(lines), next(lines), next(lines)])[1]["sequence"] == 1
    assert script.cancelled.wait(30)


def test_a_failure_in_the_middle_is_the_last_event(
    scripted_http: httpx.Client, script: Script
) -> None:
    script.break_after = 2
    lines = scripted_http.post("/stream", json={"prompt": TEXT}).text.splitlines()
    assert lines[-3] == "event: error"
    assert [min(event) for event in events_of(lines)] == ["audio", "audio", "error"]
    assert events_of(lines)[-1]["error"] == {"status": 500, "detail": "Internal Server Error"}
