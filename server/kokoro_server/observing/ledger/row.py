"""A call's row in the ledger."""

from datetime import UTC, datetime
from typing import NamedTuple

from kokoro_server.calls.call import Call


class LedgerRow(NamedTuple):
    """A call's columns in the table's order; nothing of its text."""

    client: str
    request_id: str
    ended: str
    method: str
    code: str
    language: str
    voice: str
    characters: int
    units: int
    audio_ms: int
    compute_seconds: float


def entry_of(call: Call) -> LedgerRow:
    """Return the row of `call`, which ends now."""
    return LedgerRow(
        client=call.client,
        request_id=call.request_id,
        ended=stamp(datetime.now(UTC)),
        method=call.method,
        code=call.code.name,
        language=call.language,
        voice=call.voice,
        characters=call.characters,
        units=call.units,
        audio_ms=call.duration_ms,
        compute_seconds=round(call.compute_seconds, 6),
    )


def stamp(time: datetime) -> str:
    """Return `time` in UTC as the ledger's text, which sorts in order of time."""
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{time.microsecond // 1000:03}Z"
