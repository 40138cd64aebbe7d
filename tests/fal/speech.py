"""Helpers of the endpoint tests: request bodies, and readers of the answers."""

import base64
import io
import json
from collections.abc import Iterable

import httpx
import soundfile

JSON = dict[str, object]

SHORT = {
    "/": {"prompt": "Good morning."},
    "/american-english": {"prompt": "Good morning.", "voice": "am_puck"},
    "/british-english": {"prompt": "Good morning.", "voice": "bf_emma"},
    "/japanese": {"prompt": "おはよう。", "voice": "jf_alpha"},
    "/spanish": {"prompt": "Buenos días.", "voice": "ef_dora"},
    "/french": {"prompt": "Bonjour à tous.", "voice": "ff_siwis"},
    "/hindi": {"prompt": "नमस्ते दुनिया।", "voice": "hf_alpha"},
    "/italian": {"prompt": "Buongiorno.", "voice": "if_sara"},
    "/brazilian-portuguese": {"prompt": "Bom dia.", "voice": "pf_dora"},
    "/mandarin-chinese": {"prompt": "早上好。", "voice": "zf_xiaobei"},
}
"""A short request for every path."""


def audio_of(response: httpx.Response) -> bytes:
    """Return the bytes of the file in an answer, which is a data URL."""
    assert response.status_code == 200, response.text
    head, _, data = response.json()["audio"]["url"].partition(";base64,")
    assert head == f"data:{response.json()['audio']['content_type']}"
    return base64.b64decode(data)


def opened(audio: bytes) -> soundfile.SoundFile:
    return soundfile.SoundFile(io.BytesIO(audio))


def seconds_of(audio: bytes) -> float:
    with opened(audio) as file:
        return float(file.frames / file.samplerate)


def events_of(lines: Iterable[str]) -> list[JSON]:
    """Return the data of server-sent events."""
    prefix = "data: "
    return [json.loads(line.removeprefix(prefix)) for line in lines if line.startswith(prefix)]


def joined(events: Iterable[JSON]) -> bytes:
    """Return the file whose parts are the audio of `events`."""
    return b"".join(base64.b64decode(str(event.get("audio", ""))) for event in events)
