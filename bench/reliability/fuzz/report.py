"""The report of a fuzz run."""

from __future__ import annotations

from collections import Counter, defaultdict

from bench.reliability.criteria import Criterion, criteria_table, restored
from bench.reliability.fuzz.caller import Ending
from bench.reliability.fuzz.run import Found
from bench.tables import Table

_SHOWN = 300
"""How many bytes of a message a report shows."""


def criteria(found: Found) -> list[Criterion]:
    """Return the criteria of the run."""
    faults = [ending for ending in found.endings if ending.fault]
    slowest = max(found.endings, key=lambda ending: ending.used)
    return [
        Criterion("server process", "alive", "alive" if found.alive else "dead", found.alive),
        Criterion(
            "connections that it did not take",
            f"0 of {found.connections}",
            str(found.refused_connections),
            found.refused_connections == 0,
        ),
        Criterion(
            "calls that ended as they may",
            f"all of {len(found.endings)}",
            f"{len(found.endings) - len(faults)}",
            not faults,
        ),
        Criterion(
            "share of its deadline that the slowest call used",
            "below 100 %",
            f"{100 * slowest.used:.0f} % (call {slowest.case.number})",
            slowest.used < 1,
        ),
        Criterion(
            "health checks that failed",
            "0",
            f"{found.health.failed} ({found.health.summary})",
            found.health.failed == 0 and bool(found.health.seconds),
        ),
        Criterion(
            "speaks afterwards", "yes", "yes" if found.answers_after else "no", found.answers_after
        ),
        restored("open descriptors", found.before.descriptors, found.after.descriptors),
        restored("asyncio tasks", found.before.tasks, found.after.tasks),
    ]


def tables(found: Found, seed: int) -> list[Table]:
    """Return the report's tables."""
    note = (
        f"{len(found.endings)} hostile calls (seed {seed}) and {found.connections} hostile "
        "connections, against one server process."
    )
    return [criteria_table("Hostile input", note, criteria(found)), _kinds(found.endings)]


def faults(found: Found) -> list[str]:
    """Return one line per call that ended in a way it must not."""
    return [
        f"call {ending.case.number} ({ending.case.kind}, {ending.case.path}): {ending.fault}; "
        f"sent {ending.case.message[:_SHOWN]!r}"
        for ending in found.endings
        if ending.fault
    ]


def _kinds(endings: list[Ending]) -> Table:
    by_kind: dict[str, list[Ending]] = defaultdict(list)
    for ending in endings:
        by_kind[ending.case.kind].append(ending)
    return Table(
        "Hostile calls by kind",
        "How they ended, and how long the slowest took.",
        ("kind", "calls", "endings", "slowest, s"),
        tuple(_kind(kind, of_kind) for kind, of_kind in by_kind.items()),
    )


def _kind(kind: str, endings: list[Ending]) -> tuple[str, ...]:
    codes = Counter(ending.code.name for ending in endings)
    counts = ", ".join(f"{count} {code}" for code, count in codes.most_common())
    slowest = max(ending.seconds for ending in endings)
    return kind, str(len(endings)), counts, f"{slowest:.1f}"
