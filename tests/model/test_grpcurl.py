"""The real grpcurl, against the real server."""

import base64
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

GRPCURL = Path(sys.executable).with_name("grpcurl")
SERVICE = "kokoro_speech.v1.TextToSpeechService"


def grpcurl(*arguments: str) -> str:
    command = [str(GRPCURL), "-plaintext", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr


def test_it_lists_the_services(address: str) -> None:
    listed = grpcurl(address, "list").split()
    assert listed == [
        "grpc.health.v1.Health",
        "grpc.reflection.v1alpha.ServerReflection",
        SERVICE,
    ]


def test_it_describes_the_service_and_its_messages(address: str) -> None:
    described = grpcurl(address, "describe", SERVICE)
    for method in ("Synthesize", "SynthesizeStream", "ListVoices"):
        assert f"rpc {method} (" in described
    assert "rpc SynthesizeLive ( stream .kokoro_speech.v1.SynthesizeLiveRequest )" in described
    assert "optional float speed = 4;" in grpcurl(
        address, "describe", "kokoro_speech.v1.SynthesizeRequest"
    )


@pytest.mark.parametrize("method", ["Synthesize", "SynthesizeStream"])
def test_it_calls_both_methods_and_shows_the_trailers(address: str, method: str) -> None:
    request = json.dumps({"text": "Hello from the shell.", "voice": "VOICE_BM_GEORGE"})
    said = grpcurl("-v", "-d", request, address, f"{SERVICE}/{method}")
    trailers = said.split("Response trailers received:\n")[1].splitlines()
    assert {"x-billable-units: 1", "x-billable-characters: 21"} <= set(trailers)
    contents = said.split("Response contents:\n")[1:]
    messages = [json.JSONDecoder().raw_decode(content)[0] for content in contents]
    audio = b"".join(base64.b64decode(message["audio"]) for message in messages)
    samples, rate = soundfile.read(io.BytesIO(audio))
    assert rate == 24_000
    assert f"x-audio-duration-ms: {round(len(samples) / 24)}" in trailers


def test_it_speaks_text_that_comes_on_its_standard_input(address: str) -> None:
    sent = """
        {"settings": {"request": {"voice": "VOICE_AF_HEART"}}}
        {"text": "Hello from the sh"} {"text": "ell. "} {"flush": {"id": 7}}
        {"text": "Goodbye."}
    """
    command = [str(GRPCURL), "-plaintext", "-v", "-d", "@", address, f"{SERVICE}/SynthesizeLive"]
    ran = subprocess.run(command, input=sent, capture_output=True, text=True, check=True)
    contents = ran.stdout.split("Response contents:\n")[1:]
    messages = [json.JSONDecoder().raw_decode(content)[0] for content in contents]
    (flushed,) = [message["flushed"] for message in messages if "flushed" in message]
    assert (flushed["id"], flushed["text_span"]) == ("7", {"end": 22})
    audio = b"".join(
        base64.b64decode(each["speech"]["audio"]) for each in messages if "speech" in each
    )
    samples, _ = soundfile.read(io.BytesIO(audio))
    assert f"x-audio-duration-ms: {round(len(samples) / 24)}" in ran.stdout
    assert "x-billable-characters: 30" in ran.stdout


def test_it_shows_what_is_wrong(address: str) -> None:
    said = grpcurl("-d", '{"text": "Hello", "speed": 9}', address, f"{SERVICE}/Synthesize")
    assert "Code: InvalidArgument" in said
    assert "speed: the speed is 9; use 0.1 to 5.0" in said
    assert '"reason":"SPEED_OUT_OF_RANGE"' in said
    assert "google.rpc.BadRequest" in said


def test_it_lists_the_voices_of_a_language(address: str) -> None:
    request = '{"language": "LANGUAGE_FRENCH"}'
    voices = json.loads(grpcurl("-d", request, address, f"{SERVICE}/ListVoices"))["voices"]
    assert [voice["id"] for voice in voices] == ["ff_siwis"]
