"""The tables of the report, one module per group of figures."""

from dataclasses import dataclass

TIMES = "\N{MULTIPLICATION SIGN}"
"""The sign after a factor."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures, as text."""

    title: str
    note: str
    """A sentence that says what was measured, and how to read it."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
