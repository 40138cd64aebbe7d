"""Sums up the usage in the ledger."""

# ruff: noqa: PLC0415 - psycopg is imported only for a ledger in PostgreSQL

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import Any, NamedTuple

from kokoro_server.observing.ledger.row import stamp
from kokoro_server.observing.ledger.sqlite_file import open_for_reading
from kokoro_server.settings.ledger import LedgerLocation, PostgresUrl

GROUPS = ("client", "language", "voice", "day")
"""Names to group usage by; days are UTC."""

_FIGURES = ("count(*)", "sum(attempts)", "sum(characters)", "sum(units)", "sum(audio_ms)",
            "sum(compute_seconds)")  # fmt: skip
_SQLITE_DAY = "substr(ended, 1, 10)"
_POSTGRES_DAY = "to_char(ended AT TIME ZONE 'UTC', 'YYYY-MM-DD')"


class Totals(NamedTuple):
    """The usage of the calls of one group."""

    group: tuple[str, ...]
    calls: int
    """Calls; a call that was sent several times counts once."""
    attempts: int
    characters: int
    units: int
    audio_seconds: float
    compute_seconds: float
    """Computing time of all attempts."""


def usage(
    ledger: LedgerLocation, since: datetime, until: datetime | None, by: Sequence[str] = ()
) -> list[Totals]:
    """Sum the calls that ended from `since` on and before `until`, by the groups named in `by`.

    Also works while a server writes. Raises `ConfigurationError` if the ledger can't be read.
    """
    moments = [stamp(moment) for moment in (since, until) if moment]
    if isinstance(ledger, PostgresUrl):
        from kokoro_server.database.schema import in_database

        query = _query("kokoro_speech.calls", _POSTGRES_DAY, "%s", by, len(moments))
        rows = in_database(ledger, lambda connection: connection.execute(query, moments).fetchall())
    else:
        query = _query("calls", _SQLITE_DAY, "?", by, len(moments))
        with closing(open_for_reading(ledger)) as connection:
            rows = connection.execute(query, moments).fetchall()
    return sorted(_totals(row, len(by)) for row in rows)


def _query(table: str, day: str, parameter: str, by: Sequence[str], moments: int) -> str:
    """Return the query that sums `table`, in which `day` is the day of a call."""
    keys = [day if name == "day" else name for name in by]
    ends = (f"ended >= {parameter}", f"ended < {parameter}")[:moments]
    grouping = f"GROUP BY {', '.join(keys)}" if keys else ""
    columns = ", ".join((*keys, *_FIGURES))
    return f"SELECT {columns} FROM {table} WHERE {' AND '.join(ends)} {grouping}"  # noqa: S608 - of the names above alone


def _totals(row: Sequence[Any], groups: int) -> Totals:
    """Return a row of the database; sums of no rows are None, and sums in PostgreSQL decimals."""
    calls, attempts, characters, units, audio_ms, compute = (sum_ or 0 for sum_ in row[groups:])
    return Totals(
        group=tuple(row[:groups]),
        calls=calls,
        attempts=int(attempts),
        characters=int(characters),
        units=int(units),
        audio_seconds=round(float(audio_ms) / 1000, 3),
        compute_seconds=round(float(compute), 3),
    )
