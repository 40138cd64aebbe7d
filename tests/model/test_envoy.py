"""A real server behind the real Envoy."""

from pathlib import Path

from bench.programs.envoy import envoy
from kokoro_client import SpeechClient


def test_speech_through_envoy_is_the_same(
    address: str, client: SpeechClient, tmp_path: Path
) -> None:
    text = "Good morning. The boats lay on their sides in the mud."
    with envoy([address], tmp_path) as balancer, SpeechClient(balancer.address) as behind:
        through = behind.synthesize(text, audio_format="linear16")
        chunks = b"".join(chunk.audio for chunk in behind.stream(text, audio_format="linear16"))
    direct = client.synthesize(text, audio_format="linear16")
    assert through.audio == chunks == direct.audio
    assert through.usage.billable_characters == len(text)
