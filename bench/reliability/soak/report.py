"""The report of a soak."""

from __future__ import annotations

from collections import Counter
from statistics import median

from bench.figures import slope
from bench.reliability.criteria import (
    Criterion,
    criteria_table,
    restored,
    steady_memory,
    threads_restored,
)
from bench.reliability.soak.run import Found
from bench.tables import Table


def criteria(found: Found) -> list[Criterion]:
    """Return the criteria of the run."""
    wrong = [ended for ended in found.ended if not ended.is_as_planned]
    known = [ended for ended in found.ended if ended.planned.known is not None]
    differing = sum(ended.digest != found.digests[ended.planned.known or 0] for ended in known)
    return [
        Criterion(
            "calls that ended as planned",
            f"all of {len(found.ended)}",
            str(len(found.ended) - len(wrong)),
            not wrong,
        ),
        Criterion(
            f"known utterances ({len(found.digests)}) with other audio than at first",
            f"0 of {len(known)}",
            str(differing),
            differing == 0 and bool(known),
        ),
        steady_memory([size for _, size in found.memory]),
        threads_restored(found.warm.threads, found.after.threads),
        restored("open descriptors", found.warm.descriptors, found.after.descriptors),
        restored("asyncio tasks", found.warm.tasks, found.after.tasks),
    ]


def tables(found: Found, seed: int) -> list[Table]:
    """Return the report's tables."""
    audio = sum(ended.audio_bytes for ended in found.ended) / 1e6
    note = (
        f"{len(found.ended)} calls (seed {seed}) in {found.seconds:.0f} s, {audio:.0f} MB of audio."
    )
    return [criteria_table("Soak", note, criteria(found)), _memory(found), _kinds(found)]


def _memory(found: Found) -> Table:
    sizes = [size / 1e6 for _, size in found.memory]
    tenths = [sizes[len(sizes) * part // 10 : len(sizes) * (part + 1) // 10] for part in range(10)]
    points = [(calls / 1000, size) for (calls, _), size in zip(found.memory, sizes, strict=True)]
    return Table(
        "Resident memory",
        "Of the server and the process that espeak-ng runs in, in MB. At the start every known "
        "utterance has been spoken once. Of the tenths of the run after the warm-up these are "
        "medians; the slope is that of the line of least squares.",
        ("start", "after warm-up", "end", "tenths of the run", "most", "slope per 1000 calls"),
        (
            (
                *(f"{found.start_bytes / 1e6:.0f}", f"{sizes[0]:.0f}", f"{sizes[-1]:.0f}"),
                " ".join(f"{median(tenth):.0f}" for tenth in tenths if tenth),
                *(f"{max(sizes):.0f}", f"{slope(points):+.2f}"),
            ),
        ),
    )


def _kinds(found: Found) -> Table:
    kinds = Counter(ended.planned.kind for ended in found.ended)
    codes = {kind: Counter[str]() for kind in kinds}
    for ended in found.ended:
        codes[ended.planned.kind][ended.code.name] += 1
    return Table(
        "Calls by kind",
        "How they ended. A call may be done before its caller cancels it or its deadline passes.",
        ("kind", "calls", "endings"),
        tuple(
            (
                kind.value,
                str(count),
                ", ".join(f"{number} {code}" for code, number in codes[kind].most_common()),
            )
            for kind, count in kinds.most_common()
        ),
    )
