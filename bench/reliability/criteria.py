"""What a run must show to pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.tables import Table


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that must hold."""

    name: str
    wanted: str
    found: str
    held: bool


def criteria_table(title: str, note: str, criteria: Sequence[Criterion]) -> Table:
    """Return the criteria beside what was found."""
    return Table(
        title,
        note,
        ("criterion", "wanted", "found", ""),
        tuple(
            (one.name, one.wanted, one.found, "holds" if one.held else "**FAILS**")
            for one in criteria
        ),
    )


def restored(name: str, before: int, after: int) -> Criterion:
    """Say that a count is back at, or below, what it was before."""
    return Criterion(name, f"{before}, as before", str(after), after <= before)
