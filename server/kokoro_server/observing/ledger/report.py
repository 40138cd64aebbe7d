"""Usage as a table, as CSV or as JSON."""

import csv
import io
import json
from collections.abc import Callable, Sequence

from kokoro_server.observing.ledger.usage import Totals

_FIGURES = Totals._fields[1:]


def as_table(by: Sequence[str], usage: Sequence[Totals]) -> str:
    """Return aligned columns: groups to the left, figures to the right."""
    rows = [(*by, *_FIGURES), *(tuple(map(str, _cells(totals))) for totals in usage)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths, len(by)) for row in rows)


def as_csv(by: Sequence[str], usage: Sequence[Totals]) -> str:
    """Return a header and one line per group."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow((*by, *_FIGURES))
    writer.writerows(_cells(totals) for totals in usage)
    return lines.getvalue().rstrip("\n")


def as_json(by: Sequence[str], usage: Sequence[Totals]) -> str:
    """Return a list with one object per group."""
    names = (*by, *_FIGURES)
    objects = [dict(zip(names, _cells(totals), strict=True)) for totals in usage]
    return json.dumps(objects, indent=2, ensure_ascii=False)


def _cells(totals: Totals) -> tuple[str | float, ...]:
    return (*totals.group, *totals[1:])


def _line(row: Sequence[str], widths: Sequence[int], groups: int) -> str:
    left = (cell.ljust(width) for cell, width in zip(row[:groups], widths, strict=False))
    right = (cell.rjust(width) for cell, width in zip(row[groups:], widths[groups:], strict=True))
    return "  ".join((*left, *right)).rstrip()


FORMATS: dict[str, Callable[[Sequence[str], Sequence[Totals]], str]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
}
