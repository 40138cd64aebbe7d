"""The server that the pipelines speak through, as its own log tells of it."""

import json
from pathlib import Path
from typing import Any

from tests.waiting import eventually

SERVER_PYTHON = ".venv/bin/python"
"""The main environment's: that of the frameworks has no server."""


class LoggingServer:
    """Where a server listens, and the calls that it logged."""

    def __init__(self, address: str, log: Path) -> None:
        self.address = address
        self._log = log

    def calls(self) -> list[dict[str, Any]]:
        """Return the calls that have ended, in order."""
        records = [json.loads(line) for line in self._log.read_text().splitlines()]
        return [each for each in records if each.get("method") == "SynthesizeLive"]

    async def calls_after(self, count: int, ended: int = 1) -> list[dict[str, Any]]:
        """Wait until `ended` more calls than `count` have ended, and return these."""
        await eventually(lambda: len(self.calls()) >= count + ended)
        return self.calls()[count:]
