"""A server that refuses, is overloaded or gets lost: the real one, with a model of tones."""

import asyncio
import json
import os
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from threading import Thread

from tests.agents.server import SERVER_PYTHON

from kokoro_client import TLS, AsyncSpeechClient

_CERTIFICATES = Path(__file__).parents[1] / "client" / "certificates"
CERTIFICATE = _CERTIFICATES / "certificate.pem"
TRUSTING = TLS(root_certificates=CERTIFICATE, server_name="speech.example")
_ENVIRONMENT = {"KOKORO_TONE_LOADING": "0", "KOKORO_TONE_SPEAKING": "0.02"}


@dataclass(frozen=True)
class FailingServer:
    """A running server, and the tokens of its clients."""

    address: str
    process: subprocess.Popen[str]
    token: str = ""
    """Of a client without a quota."""
    poor_token: str = ""
    """Of a client whose quota is 30 characters."""

    def client(self, token: str | None = None, tls: TLS | None = TRUSTING) -> AsyncSpeechClient:
        """Return a client as an application makes it for an adapter."""
        return AsyncSpeechClient(
            self.address, tls=tls, token=token, options={"grpc.enable_retries": 0}
        )

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def failing_server(*options: str) -> Iterator[FailingServer]:
    """Run a server in clear text for anyone."""
    command = (SERVER_PYTHON, "-m", "tests.server.tone_process", "serve", "--log-format", "json")
    process = subprocess.Popen(
        (*command, "--listen", "127.0.0.1:0", "--threads", "2", *options),
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | _ENVIRONMENT,
    )
    assert process.stderr is not None
    with process.stderr as log:
        records = (json.loads(line) for line in log)
        address = next(each["address"] for each in records if each["message"] == "serving")
        reading = Thread(target=list, args=(records,))  # a pipe that is full stops the server
        reading.start()
        try:
            yield FailingServer(address, process)
        finally:
            process.kill()
            process.wait()
            reading.join()


@contextmanager
def strict_server(folder: Path) -> Iterator[FailingServer]:
    """Run a server with TLS and tokens, where nothing may wait."""
    tokens = folder / "tokens"
    tokens.touch(mode=0o600)
    token = _new_token(tokens, "acme")
    poor_token = _new_token(tokens, "poor", "--characters-per-minute", "30")
    key = folder / "key.pem"
    key.touch(mode=0o600)
    key.write_bytes((_CERTIFICATES / "key.pem").read_bytes())
    tls = ("--tls-certificate", str(CERTIFICATE), "--tls-key", str(key))
    with failing_server(*tls, "--tokens", str(tokens), "--max-wait", "0") as server:
        yield FailingServer(server.address, server.process, token, poor_token)


def _new_token(tokens: Path, name: str, *options: str) -> str:
    """Add a client to a file of tokens; return its token."""
    made = subprocess.run(
        (SERVER_PYTHON, "-m", "kokoro_server", "token", name, *options),
        capture_output=True,
        text=True,
        check=True,
    )
    with tokens.open("a") as file:
        file.write(made.stdout)
    return made.stderr.split()[-1]


@asynccontextmanager
async def full_queue(server: FailingServer) -> AsyncIterator[asyncio.Event]:
    """Keep the server busy while the block runs, until the event is set."""
    is_busy, may_end = asyncio.Event(), asyncio.Event()

    async def speak() -> None:
        async with server.client(server.token) as client:
            async for _ in client.speak_stream(repeat("Nobody else gets a word in. ")):
                is_busy.set()
                if may_end.is_set():
                    break

    speaking = asyncio.create_task(speak())
    await is_busy.wait()
    try:
        yield may_end
    finally:
        speaking.cancel()
        with suppress(asyncio.CancelledError):
            await speaking
