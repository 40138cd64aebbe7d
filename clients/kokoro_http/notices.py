"""What the service did otherwise than asked: as JSON, and as a header."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from kokoro_client import Notice

NOTICES_HEADER = "x-notices"
"""Notices as a JSON array in ASCII. A stream's are those that come with its first audio."""
_MOST_BYTES = 2048
"""Proxies refuse answers whose headers are longer than 4 to 8 kB together."""


def notices_of(notices: Iterable[Notice]) -> list[dict[str, object]]:
    """Return notices as JSON: spans in code points of the input."""
    return [_object(notice) for notice in notices]


def notice_headers(notices: Sequence[Notice]) -> dict[str, str]:
    """Return the header with `notices`, none without any; where they are too long, a count ends it.

    The events of a stream have all of them.
    """
    if not notices:
        return {}
    objects = notices_of(notices)
    header = json.dumps(objects)
    kept = len(objects)
    while len(header) > _MOST_BYTES:
        kept -= 1
        more = {"reason": "MORE", "description": f"{len(objects) - kept} more; events have all"}
        header = json.dumps([*objects[:kept], more])
    return {NOTICES_HEADER: header}


def _object(notice: Notice) -> dict[str, object]:
    found: dict[str, object] = {"reason": notice.reason, "description": notice.description}
    if notice.text_span:
        found |= {"text_start": notice.text_span[0], "text_end": notice.text_span[1]}
    return found
