"""Server-sent events: one JSON object each."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

MEDIA_TYPE = "text/event-stream"


def event(data: Mapping[str, object], name: str | None = None) -> str:
    """Return an event with `data`; `name` is its type, if it has one."""
    head = f"event: {name}\n" if name else ""
    return f"{head}data: {json.dumps(data)}\n\n"


def base64_of(audio: bytes) -> str:
    """Return audio as JSON carries it."""
    return base64.b64encode(audio).decode("ascii")
