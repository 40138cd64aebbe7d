"""OpenAI's npm client before a real server: `make browser` runs these."""

import json
import subprocess
from pathlib import Path

import pytest
from tests.http.running import RunningAdapter
from tests.http.speech import seconds_of

MODULES = Path("build/browser/node_modules").resolve()
PROGRAM = """
import OpenAI from "openai";
import { writeFile } from "node:fs/promises";
const [url, out, body] = process.argv.slice(2);
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0 });
try {
  const response = await client.audio.speech.create(JSON.parse(body));
  const parts = [];
  for await (const part of response.body) parts.push(part);
  await writeFile(out, Buffer.concat(parts));
  console.log(JSON.stringify({ type: response.headers.get("content-type"), parts: parts.length }));
} catch (error) {
  const { status, code, param, message } = error;
  console.log(JSON.stringify({ status, code, param, message }));
}
"""


def create(
    adapter: RunningAdapter, folder: Path, **body: object
) -> tuple[dict[str, object], bytes]:
    """Make speech with the client; return what it tells, and the audio."""
    program, out = folder / "program.mjs", folder / "speech"
    (folder / "node_modules").symlink_to(MODULES)
    program.write_text(PROGRAM)
    arguments = ["node", str(program), adapter.url, str(out), json.dumps(body)]
    done = subprocess.run(arguments, check=True, capture_output=True, timeout=120)
    told: dict[str, object] = json.loads(done.stdout)
    return told, out.read_bytes() if out.exists() else b""


@pytest.mark.parametrize("response_format", ["mp3", "opus", "flac", "wav", "pcm"])
def test_it_makes_speech_in_every_format(
    real_adapter: RunningAdapter, tmp_path: Path, response_format: str
) -> None:
    told, audio = create(
        real_adapter,
        tmp_path,
        model="tts-1",
        voice="alloy",
        input="Good morning. It is a quiet day in the harbour, and nobody speaks.",
        response_format=response_format,
    )
    assert 3 < seconds_of(audio, response_format) < 8, told


def test_it_streams_audio_in_parts(real_adapter: RunningAdapter, tmp_path: Path) -> None:
    told, audio = create(
        real_adapter,
        tmp_path,
        model="gpt-4o-mini-tts",
        voice="coral",
        input="The old harbour was quiet in the morning, and nobody spoke. " * 5,
        response_format="pcm",
        stream_format="audio",
    )
    assert isinstance(told["parts"], int)
    assert told["parts"] > 1
    assert seconds_of(audio, "pcm") > 10


def test_it_reads_an_error(real_adapter: RunningAdapter, tmp_path: Path) -> None:
    told, audio = create(
        real_adapter, tmp_path, model="tts-1", voice="alloy", input="Hello.", response_format="aac"
    )
    assert (told["status"], told["param"], audio) == (400, "response_format", b"")
