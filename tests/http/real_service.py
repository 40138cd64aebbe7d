"""A real server with the real model, as its log and its metrics tell what it does."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx


@dataclass(frozen=True)
class RealService:
    address: str
    log: Path

    def call(self, request_id: str) -> dict[str, Any] | None:
        """Return the line about a call that ended."""
        return next((line for line in self._lines() if line.get("request_id") == request_id), None)

    def metric(self, name: str) -> float:
        """Return the sum of a metric over its labels."""
        (metrics,) = (line["address"] for line in self._lines() if line["message"] == "metrics")
        lines = httpx.get(f"http://{metrics}/metrics").text.splitlines()
        return sum(
            float(line.split()[-1]) for line in lines if line.partition("{")[0].split()[0] == name
        )

    def _lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines() if line[:1] == "{"]
