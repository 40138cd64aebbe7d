"""The report of a soak of the HTTP adapter."""

from __future__ import annotations

from collections import Counter

from bench.reliability.criteria import (
    Criterion,
    criteria_table,
    restored,
    steady_memory,
    threads_restored,
)
from bench.reliability.http_soak.run import Found
from bench.tables import Table


def criteria(found: Found) -> list[Criterion]:
    """Return the criteria of the run."""
    wrong = sum(not ended.is_as_planned for ended in found.ended)
    return [
        Criterion(
            "requests that ended as planned",
            f"all of {len(found.ended)}",
            str(len(found.ended) - wrong),
            not wrong,
        ),
        steady_memory(found.memory),
        threads_restored(found.warm.threads, found.after.threads),
        restored("open descriptors", found.warm.descriptors, found.after.descriptors),
        restored("asyncio tasks", found.warm.tasks, found.after.tasks),
    ]


def tables(found: Found, seed: int) -> list[Table]:
    """Return the report's tables."""
    megabytes = sum(ended.size for ended in found.ended) / 1e6
    kinds = Counter(ended.planned.kind.value for ended in found.ended)
    listed = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    note = (
        f"{len(found.ended)} requests (seed {seed}) in {found.seconds:.0f} s, {megabytes:.0f} MB: "
        f"{listed}. Resident memory of the adapter {found.memory[0] / 1e6:.0f} MB after the "
        f"warm-up, {found.memory[-1] / 1e6:.0f} MB at the end."
    )
    return [criteria_table("Soak of the HTTP adapter", note, criteria(found))]
