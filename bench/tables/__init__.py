"""The tables of the report, one module for each group of figures."""

from dataclasses import dataclass

TIMES = "\N{MULTIPLICATION SIGN}"
"""Ends a factor."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures, as text."""

    title: str
    note: str
    """Says what was measured, and how to read it."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
