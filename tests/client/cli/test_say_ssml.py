"""The command `say --ssml`: what it sends, what it shows, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.client.cli.conftest import Command
from tests.client.scripted_server import Script

DOCUMENT = '<speak>One <break time="1s"/> &amp; <emphasis>two</emphasis>.</speak>'


@pytest.mark.parametrize("mode", ["--stream", "--no-stream"])
def test_the_document_goes_to_the_server_as_it_is(
    kokoro_speech: Command, script: Script, mode: str
) -> None:
    result = kokoro_speech("say", "--ssml", DOCUMENT, mode, "--voice", "bf_emma")

    assert result.exit_code == 0, result.stderr
    (request,) = script.requests
    assert (request.ssml, request.text, request.lenient_ssml) == (DOCUMENT, "", False)
    assert script.methods[-1] == ("SynthesizeStream" if mode == "--stream" else "Synthesize")
    assert Path("speech.wav").exists()


@pytest.mark.parametrize("source", [("-",), ("--file", "-"), ("--file", "a.ssml")])
def test_the_document_comes_from_standard_input_or_a_file(
    kokoro_speech: Command, script: Script, source: tuple[str, ...]
) -> None:
    Path("a.ssml").write_text(DOCUMENT)

    result = kokoro_speech("say", "--ssml", *source, stdin=DOCUMENT.encode())

    assert result.exit_code == 0, result.stderr
    assert [request.ssml for request in script.requests] == [DOCUMENT]


def test_a_lenient_reading_is_asked_for(kokoro_speech: Command, script: Script) -> None:
    assert kokoro_speech("say", "--ssml", "--lenient-ssml", DOCUMENT).exit_code == 0
    assert script.requests[0].lenient_ssml


def test_text_without_the_option_is_no_markup(kokoro_speech: Command, script: Script) -> None:
    assert kokoro_speech("say", DOCUMENT).exit_code == 0
    (request,) = script.requests
    assert (request.ssml, request.text) == ("", DOCUMENT)


def test_a_document_has_timings_but_no_chapters(kokoro_speech: Command, script: Script) -> None:
    timed = kokoro_speech("say", "--ssml", DOCUMENT, "--timings", "words.json")
    assert timed.exit_code == 0, timed.stderr
    assert isinstance(json.loads(Path("words.json").read_text()), dict | list)
    assert script.requests[0].word_timings

    refused = kokoro_speech("say", "--ssml", DOCUMENT, "--split", "x", "--out", "chapters")
    assert refused.exit_code == 2
    assert "--split goes with none of --timings, --ssml" in refused.stderr
