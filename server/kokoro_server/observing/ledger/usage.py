"""Sums up the usage in the ledger."""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kokoro_server.observing.ledger.row import stamp
from kokoro_server.observing.ledger.schema import open_for_reading

GROUPS = {
    "client": "client",
    "language": "language",
    "voice": "voice",
    "day": "substr(ended, 1, 10)",
}
"""Names to group usage by, and their SQL expressions; days are UTC."""


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
    path: Path, since: datetime, until: datetime | None, by: Sequence[str] = ()
) -> list[Totals]:
    """Sum the calls that ended from `since` on and before `until`, by the groups named in `by`.

    Also works while a server writes. Raises `ConfigurationError` if the file can't be read.
    """
    keys = [GROUPS[name] for name in by]
    grouping = f"GROUP BY {', '.join(keys)} ORDER BY {', '.join(keys)}" if keys else ""
    columns = (
        *keys,
        "count(*)",
        "coalesce(sum(attempts), 0)",
        "coalesce(sum(characters), 0)",
        "coalesce(sum(units), 0)",
        "round(total(audio_ms) / 1000, 3)",
        "round(total(compute_seconds), 3)",
    )
    query = (
        f"SELECT {', '.join(columns)} FROM calls "  # noqa: S608 - of the columns above alone
        f"WHERE ended >= ? AND (? IS NULL OR ended < ?) {grouping}"
    )
    end = stamp(until) if until else None
    with closing(open_for_reading(path)) as connection:
        rows = connection.execute(query, (stamp(since), end, end)).fetchall()
    return [Totals(row[: len(keys)], *row[len(keys) :]) for row in rows]
