"""The criteria that a run must meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.tables import Table


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion."""

    name: str
    wanted: str
    found: str
    held: bool


def criteria_table(title: str, note: str, criteria: Sequence[Criterion]) -> Table:
    """Return a table of the criteria and the findings."""
    return Table(
        title,
        note,
        ("criterion", "wanted", "found", ""),
        tuple(
            (one.name, one.wanted, one.found, "holds" if one.held else "**FAILS**")
            for one in criteria
        ),
    )


def restored(name: str, before: int, after: int, *, slack: int = 0) -> Criterion:
    """Return the criterion that a count is at most `slack` above its value before."""
    wanted = f"at most {before + slack}" if slack else f"{before}, as before"
    return Criterion(name, wanted, str(after), after <= before + slack)
