"""The command `say`: texts in, files out, exit codes."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest
from tests.client.cli.conftest import Command
from tests.client.conftest import CERTIFICATE, KEY
from tests.client.scripted_server import (
    Script,
    ScriptedServer,
    sine,
)

from kokoro_speech.v1 import speech_pb2 as pb

TEXT = "It speaks in pieces of ten characters."
AUDIO = b"".join(map(sine, range(4)))


@pytest.mark.parametrize("mode", ["--stream", "--no-stream"])
def test_a_file_appears_in_the_current_folder(
    kokoro_speech: Command, tmp_path: Path, mode: str
) -> None:
    result = kokoro_speech("say", TEXT, mode)

    assert result.exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["speech.wav"]
    assert (tmp_path / "speech.wav").read_bytes() == AUDIO


def test_the_summary_tells_seconds_units_and_request(
    kokoro_speech: Command, script: Script
) -> None:
    result = kokoro_speech("say", TEXT)

    request_id = script.metadata[0]["x-request-id"]
    assert result.stdout == ""
    assert result.stderr == (
        f"speech.wav: 1.0 s of audio, 1 unit (38 characters), request {request_id}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "name", "encoding"),
    [
        (["--out", "a.mp3"], "a.mp3", pb.AUDIO_ENCODING_MP3),
        (["--out", "a.ogg"], "a.ogg", pb.AUDIO_ENCODING_OGG_OPUS),
        (["--out", "a.WAV"], "a.WAV", pb.AUDIO_ENCODING_WAV),
        (["--out", "a"], "a", pb.AUDIO_ENCODING_WAV),
        (["--out", "a.bin", "--format", "flac"], "a.bin", pb.AUDIO_ENCODING_FLAC),
        (["--format", "opus"], "speech.opus", pb.AUDIO_ENCODING_OGG_OPUS),
        (["--format", "PCM"], "speech.pcm", pb.AUDIO_ENCODING_LINEAR16),
    ],
)
def test_the_format_is_told_by_option_or_extension(
    kokoro_speech: Command, script: Script, arguments: list[str], name: str, encoding: int
) -> None:
    assert kokoro_speech("say", TEXT, *arguments).exit_code == 0

    assert Path(name).read_bytes() == AUDIO
    assert script.requests[0].audio_encoding == encoding


@pytest.mark.parametrize(
    ("name", "audio_format", "extension"),
    [
        ("a.wav", "mp3", ".wav"),
        ("a.mp3", "wav", ".mp3"),
        ("a.wav", "linear16", ".wav"),
        ("a.m4a", "mp3", ".m4a"),
        ("a.mp4", "wav", ".mp4"),
    ],
)
def test_a_format_that_the_extension_denies_is_warned_of(
    kokoro_speech: Command, name: str, audio_format: str, extension: str
) -> None:
    result = kokoro_speech("say", TEXT, "-q", "-o", name, "--format", audio_format)

    assert result.exit_code == 0
    assert result.stderr == (
        f"Warning: {name} gets {audio_format}, as --format says, not {extension}\n"
    )


@pytest.mark.parametrize(
    ("name", "audio_format"),
    [("a.wav", "WAV"), ("a.ogg", "opus"), ("a.bin", "mp3"), ("a", "mp3"), ("a.pcm", "raw")],
)
def test_a_format_that_the_extension_allows_is_not_warned_of(
    kokoro_speech: Command, name: str, audio_format: str
) -> None:
    assert kokoro_speech("say", TEXT, "-q", "-o", name, "--format", audio_format).stderr == ""


@pytest.mark.parametrize(("name", "streams"), [("a.flac", False), ("a.wav", True)])
def test_flac_for_a_file_is_taken_whole(
    kokoro_speech: Command, script: Script, name: str, *, streams: bool
) -> None:
    assert kokoro_speech("say", TEXT, "-o", name).exit_code == 0

    assert script.methods == ["SynthesizeStream" if streams else "Synthesize"]
    assert Path(name).read_bytes() == AUDIO


def test_flac_for_a_pipe_is_streamed(kokoro_speech: Command, script: Script) -> None:
    assert kokoro_speech("say", TEXT, "-o", "-", "--format", "flac").stdout_bytes == AUDIO

    assert script.methods == ["SynthesizeStream"]


def test_short_options_do_as_the_long_ones(kokoro_speech: Command, script: Script) -> None:
    Path("text.txt").write_text("Voilà.", encoding="utf-8")

    result = kokoro_speech("say", "-f", "text.txt", "-o", "a.wav", "-q")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert script.requests[0].text == "Voilà."
    assert Path("a.wav").read_bytes() == sine(0)


def test_a_format_for_a_file_of_text_is_told_apart(kokoro_speech: Command) -> None:
    result = kokoro_speech("say", "-f", "mp3", "-o", "a.mp3")

    assert result.exit_code == 2
    assert "mp3 is no file; for the format write --format mp3" in result.stderr


def test_every_option_reaches_the_server(kokoro_speech: Command, script: Script) -> None:
    kokoro_speech(
        "say", TEXT, "--voice", "ff_siwis", "--language", "french", "--speed", "0.5",
        "--format", "mulaw", "--sample-rate", "8000", "--seed", "7",
    )  # fmt: skip

    assert script.requests == [
        pb.SynthesizeRequest(
            text=TEXT,
            voice=pb.VOICE_FF_SIWIS,
            language=pb.LANGUAGE_FRENCH,
            speed=0.5,
            audio_encoding=pb.AUDIO_ENCODING_MULAW,
            sample_rate_hertz=8000,
            seed=7,
        )
    ]


def test_text_comes_from_standard_input(kokoro_speech: Command, script: Script) -> None:
    kokoro_speech("say", "-", "--no-stream", stdin="こんにちは。\n".encode())

    assert script.requests[0].text == "こんにちは。\n"


def test_text_comes_from_a_file_without_its_byte_order_mark(
    kokoro_speech: Command, script: Script
) -> None:
    Path("text.txt").write_text("Voilà.", encoding="utf-8-sig")

    kokoro_speech("say", "--file", "text.txt")

    assert script.requests[0].text == "Voilà."


def test_a_failure_in_mid_stream_leaves_the_old_file(
    kokoro_speech: Command, script: Script
) -> None:
    Path("speech.wav").write_bytes(b"old")
    script.break_after = 2

    assert kokoro_speech("say", TEXT).exit_code == 1

    assert [path.name for path in Path().iterdir()] == ["speech.wav"]
    assert Path("speech.wav").read_bytes() == b"old"


def test_a_file_is_replaced_behind_its_symbolic_link(kokoro_speech: Command) -> None:
    Path("real.wav").write_bytes(b"old")
    Path("link.wav").symlink_to("real.wav")

    kokoro_speech("say", TEXT, "--out", "link.wav")

    assert Path("link.wav").is_symlink()
    assert Path("real.wav").read_bytes() == AUDIO


def test_a_file_has_the_permissions_of_any_new_file(kokoro_speech: Command) -> None:
    Path("other").touch()

    kokoro_speech("say", TEXT)

    assert Path("speech.wav").stat().st_mode == Path("other").stat().st_mode


def test_a_named_pipe_is_written_and_not_replaced(kokoro_speech: Command) -> None:
    os.mkfifo("pipe.wav")
    received: list[bytes] = []
    reader = Thread(target=lambda: received.append(Path("pipe.wav").read_bytes()))
    reader.start()

    assert kokoro_speech("say", TEXT, "--out", "pipe.wav").exit_code == 0
    reader.join()

    assert received == [AUDIO]
    assert Path("pipe.wav").is_fifo()


def test_a_folder_that_is_not_there_exits_with_1(kokoro_speech: Command, script: Script) -> None:
    result = kokoro_speech("say", TEXT, "--out", "missing/speech.wav")

    assert result.exit_code == 1
    assert "missing" in result.stderr
    assert script.requests == []


def test_the_token_comes_from_a_file_or_the_environment(
    kokoro_speech: Command, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("token").write_text("of the file\n", encoding="ascii")
    monkeypatch.setenv("KOKORO_SPEECH_TOKEN", "of the environment")

    kokoro_speech("say", TEXT)
    kokoro_speech("say", TEXT, "--token-file", "token")

    assert [metadata["authorization"] for metadata in script.metadata] == [
        "Bearer of the environment",
        "Bearer of the file",
    ]


def test_a_certificate_option_implies_tls(
    kokoro_speech: Command, tls_server: ScriptedServer
) -> None:
    result = kokoro_speech(
        "say", TEXT, "--server", tls_server.target, "--server-name", "speech.example",
        "--ca", str(CERTIFICATE), "--cert", str(CERTIFICATE), "--key", str(KEY),
    )  # fmt: skip

    assert result.exit_code == 0
    assert Path("speech.wav").read_bytes() == AUDIO


def test_tls_comes_from_the_environment_and_is_turned_off_by_its_option(
    kokoro_speech: Command, server: ScriptedServer, tls_server: ScriptedServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("KOKORO_SPEECH_TLS_CA", str(CERTIFICATE))
    monkeypatch.setenv("KOKORO_SPEECH_TLS_SERVER_NAME", "speech.example")
    own = ["--cert", str(CERTIFICATE), "--key", str(KEY)]

    assert kokoro_speech("say", TEXT, "--server", tls_server.target, *own).exit_code == 0
    assert kokoro_speech("say", TEXT, "--server", server.target, "--no-tls").exit_code == 0


def test_voice_pitch_and_volume_are_told_by_options(kokoro_speech: Command, script: Script) -> None:
    arguments = ["--voice", "af_bella:2+af_sky:1", "--pitch", "-1.5", "--volume", "6"]
    result = kokoro_speech("say", TEXT, *arguments)

    assert result.exit_code == 0
    (request,) = script.requests
    assert [share.weight for share in request.voice_mix] == [2, 1]
    assert (request.pitch_semitones, request.volume_gain_db) == (-1.5, 6)
