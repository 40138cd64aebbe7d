"""The criteria that a run must meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.tables import Table

_MOST_GROWTH = 0.03
"""Freeing and reallocating memory moves its size by more than one percent either way."""
_MORE_THREADS = 4
"""Pools start their threads one by one, whenever calls coincide; a leak has hundreds."""


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


def threads_restored(before: int, after: int) -> Criterion:
    """Return the criterion that a process has about as many threads as before."""
    return restored("threads", before, after, slack=_MORE_THREADS)


def steady_memory(sizes: Sequence[int]) -> Criterion:
    """Return the criterion that sizes of memory, in the order of measuring, do not grow.

    Compares the medians of the first and the last fifth.
    """
    fifth = max(1, len(sizes) // 5)
    growth = median(sizes[-fifth:]) / median(sizes[:fifth]) - 1
    return Criterion(
        "growth of resident memory after the warm-up",
        f"at most {100 * _MOST_GROWTH:.0f} %",
        f"{100 * growth:+.1f} %",
        growth <= _MOST_GROWTH,
    )
