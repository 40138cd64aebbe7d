"""The adapter as its command runs it: a process of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.waiting import wait_until

_LISTENING = re.compile(r"listening on (\S+)")


class RunningAdapter:
    """The process, where it listens and what it logged."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self.log = log

    @property
    def url(self) -> str:
        listening = _LISTENING.search(self.log.read_text())
        assert listening
        return listening[1]

    def is_listening(self) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        return bool(_LISTENING.search(self.log.read_text()))


@contextmanager
def running_adapter(
    server: str, folder: Path, *options: str, listen: str = "127.0.0.1:0"
) -> Iterator[RunningAdapter]:
    """Run `kokoro-http` for the service at `server`; its log is in `folder`."""
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "kokoro_http", "--server", server, "--listen", listen, *options],
            stderr=output,
        )
        adapter = RunningAdapter(process, log)
        try:
            wait_until(adapter.is_listening)
            yield adapter
        finally:
            process.terminate()
            assert process.wait(60) in {0, -15}
