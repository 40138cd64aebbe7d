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


def restored(name: str, before: int, after: int, *, slack: int = 0) -> Criterion:
    """Say that a count is at most `slack` above what it was before."""
    wanted = f"at most {before + slack}" if slack else f"{before}, as before"
    return Criterion(name, wanted, str(after), after <= before + slack)
