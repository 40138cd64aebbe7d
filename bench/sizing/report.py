"""The tables of `docs/scaling.md`."""

from __future__ import annotations

from bench.sizing.ledger import TOGETHER
from bench.sizing.prices import MACHINES, READ_ON
from bench.sizing.speech import Spoken
from bench.tables import Table

LOAD = 0.7
"""A reasonable load of the cores: the rest is for peaks and for servers that are lost."""
_LISTENERS = 1000


def speech_table(spoken: dict[str, Spoken]) -> Table:
    """Return hours of speech and core-hours per million characters, by language."""
    rows = tuple(
        (language, f"{one.hours:.1f}", f"{one.cost:.3f}", f"{one.core_hours:.1f}")
        for language, one in spoken.items()
    )
    return Table(
        "A million characters",
        "Streams of a paragraph of prose per language, at normal speed with the default voice, "
        "four at once. Core-seconds are the time on processors of all processes of the server: "
        "the model, G2P, encoding and gRPC.",
        ("language", "hours of speech", "core-seconds per second of speech", "core-hours"),
        rows,
    )


def cores_table(english: Spoken) -> Table:
    """Return how many cores listeners need."""
    streams = 1 / english.cost
    return Table(
        "How many cores",
        f"For English, from the core-seconds above; {LOAD:.0%} is a reasonable load.",
        ("", "at full load", f"at {LOAD:.0%}"),
        (
            ("real-time streams per core", f"{streams:.1f}", f"{LOAD * streams:.1f}"),
            (
                f"cores for {_LISTENERS:,} simultaneous listeners",
                f"{_LISTENERS / streams:.0f}",
                f"{_LISTENERS / streams / LOAD:.0f}",
            ),
            (
                "core-hours per million characters",
                f"{english.core_hours:.1f}",
                f"{english.core_hours / LOAD:.1f}",
            ),
        ),
    )


def prices_table(english: Spoken) -> Table:
    """Return what a million characters cost."""
    hours = english.core_hours / LOAD
    rows = tuple(
        (
            f"{one.name} ({one.source})",
            f"{one.currency}{one.per_hour:g}/h",
            f"{one.currency}{one.per_core_hour:.3g}",
            f"{one.currency}{hours * one.per_core_hour:.2g}",
        )
        for one in MACHINES
    )
    return Table(
        "What a million characters cost",
        f"{hours:.1f} core-hours of English at {LOAD:.0%} load, times the price of a core-hour. "
        f"Price lists were read on {READ_ON}. A vCPU there is taken to be as fast as a core "
        "measured here, which you should check.",
        ("machine", "price", "per vCPU-hour", "per million characters"),
        rows,
    )


def ledger_table(rows: list[float], decisions: list[float]) -> Table:
    """Return the rows and quota decisions per second of one server."""
    return Table(
        "A ledger in PostgreSQL",
        "From one server's process, with the database on the same cores and `fsync` on a disk. "
        "Calls that end together share a commit.",
        ("calls that end together", "rows per second", "quota decisions per second"),
        tuple(
            (f"{together:,}", f"{row:,.0f}", f"{decision:,.0f}")
            for together, row, decision in zip(TOGETHER, rows, decisions, strict=True)
        ),
    )
