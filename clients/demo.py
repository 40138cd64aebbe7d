"""Start a server and speak three languages, whole and streamed.

Writes `demo/*.wav` and prints, for each call, when its first audio came, how long it took and
what it was billed.
"""

import sys
import time
from pathlib import Path

from kokoro_client import SpeechClient, Usage
from kokoro_client.cli.wav import close_header
from kokoro_client.local_server import local_server

FOLDER = Path("demo")
TEXTS = {
    "af_heart": "Kokoro speaks with a small model and a light heart. It starts to talk at once, "
    "and it keeps talking while the rest is still being made.",
    "ef_dora": "La voz llega enseguida. Mientras escuchas la primera frase, la segunda ya se "
    "está preparando.",
    "jf_alpha": "こんにちは。声はすぐに届きます。"
    "最初の文を聞いている間に、次の文が作られています。",
}
PAGE = """
To hear it in a browser, with each word marked as it is spoken:
  .venv/bin/pip install --editable '.[http]' --constraint requirements/server.txt
  .venv/bin/kokoro-server serve --languages all &
  .venv/bin/kokoro-http
and open http://127.0.0.1:8880"""
ROW = "{:<10} {:<7} {:>12} {:>9} {:>9} {:>14}  {}"


def main() -> None:
    """Run the demo."""
    FOLDER.mkdir(exist_ok=True)
    print("==> starting the server (loads the model and three languages)", file=sys.stderr)
    with (
        (FOLDER / "server.log").open("w") as log,
        local_server("--languages", "en-US,es-ES,ja-JP", log=log) as address,
        SpeechClient(address, tls=False, token=False) as client,
    ):
        print(f"==> serving on {address}", file=sys.stderr)
        print(ROW.format("voice", "call", "first audio", "audio", "total", "compute ratio", "bill"))
        for voice, text in TEXTS.items():
            speak_whole(client, voice, text)
            speak_streamed(client, voice, text)
    print(f"\nWrote {', '.join(str(path) for path in sorted(FOLDER.glob('*.wav')))}")
    print(PAGE)


def speak_whole(client: SpeechClient, voice: str, text: str) -> None:
    """Ask for the whole utterance in one message."""
    started = time.perf_counter()
    speech = client.synthesize(text, voice=voice)
    seconds = time.perf_counter() - started
    (FOLDER / f"{voice}.wav").write_bytes(speech.audio)
    report(voice, "whole", seconds, seconds, speech.usage)


def speak_streamed(client: SpeechClient, voice: str, text: str) -> None:
    """Ask for the utterance as it is spoken."""
    started = time.perf_counter()
    first = None
    with (
        client.stream(text, voice=voice) as stream,
        (FOLDER / f"{voice}-stream.wav").open("w+b") as file,
    ):
        for chunk in stream:
            first = first or time.perf_counter() - started
            file.write(chunk.audio)
        close_header(file)  # the header of a stream leaves its length open
        report(voice, "stream", first or 0.0, time.perf_counter() - started, stream.usage)


def report(voice: str, call: str, first: float, total: float, usage: Usage) -> None:
    """Print one call; the compute ratio is seconds of waiting per second of audio."""
    audio = usage.audio_duration_ms / 1000
    bill = f"{usage.billable_units} unit ({usage.billable_characters} characters)"
    print(
        ROW.format(
            voice,
            call,
            f"{first:.2f} s",
            f"{audio:.2f} s",
            f"{total:.2f} s",
            f"{total / audio:.2f}",
            f"{bill}, request {usage.request_id[:8]}",
        )
    )


if __name__ == "__main__":
    main()
