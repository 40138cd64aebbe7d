"""FLAC files of the command, read by a program that needs their length."""

from __future__ import annotations

from pathlib import Path

import soundfile
from tests.client.cli.conftest import Command
from tests.server import tone_process


def test_a_flac_file_tells_its_length_and_is_read_to_its_end(
    kokoro_speech: Command, tmp_path: Path
) -> None:
    with tone_process.start() as [server]:
        speak = ["say", "The boats lay on their sides in the mud.", "--server", server.address]
        assert kokoro_speech(*speak, "-o", "a.flac").exit_code == 0
        assert kokoro_speech(*speak, "-o", "a.wav").exit_code == 0

    flac, rate = soundfile.read(tmp_path / "a.flac", dtype="int16")
    wav, _ = soundfile.read(tmp_path / "a.wav", dtype="int16")
    assert rate == 24000
    assert len(flac) == len(wav) > 0
    assert soundfile.info(tmp_path / "a.flac").frames == len(flac)
