"""The report of an overload."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import percentile
from bench.reliability.criteria import Criterion, criteria_table
from bench.reliability.overload.run import FACTOR, MAX_WAIT, Load
from bench.tables import Table

_LEAST_RATE = 0.8
"""Least share of the rate that fits: refusals must not use up the time for speech."""
_MOST_GROWTH = 0.05
_PROMPT = 0.05
"""Seconds within which health checks and refusals must be answered."""


def criteria(fitting: Load, offered: Load) -> list[Criterion]:
    """Return the criteria of the run."""
    others = len(offered.calls) - len(offered.accepted) - len(offered.refused)
    allowed = _percentile([call.first for call in fitting.accepted], 95) + MAX_WAIT
    first = _percentile([call.first for call in offered.accepted], 95)
    refusal = _percentile([call.total for call in offered.refused], 99)
    health = _percentile(offered.health.seconds, 99)
    growth = max(offered.memory) / max(fitting.memory) - 1
    hints = sum(bool(call.pushback) for call in offered.refused)
    return [
        Criterion("calls neither spoken nor refused", "0", str(others), others == 0),
        Criterion(
            "refused calls that say when to try again",
            f"all of {len(offered.refused)}",
            str(hints),
            0 < hints == len(offered.refused),
        ),
        Criterion(
            "first audio of accepted calls, p95",
            f"{allowed:.2f} s at most (p95 of the load that fits, and --max-wait)",
            f"{first:.2f} s",
            first <= allowed,
        ),
        Criterion(
            "calls spoken a second",
            f"{_LEAST_RATE * fitting.rate:.1f} at least",
            f"{offered.rate:.1f}",
            offered.rate >= _LEAST_RATE * fitting.rate,
        ),
        _prompt("refusals, p99", refusal),
        _prompt("health checks, p99", health),
        Criterion(
            "health checks that failed",
            "0",
            str(offered.health.failed),
            offered.health.failed == 0 and bool(offered.health.seconds),
        ),
        Criterion(
            "growth of the most resident memory",
            f"at most {100 * _MOST_GROWTH:.0f} %",
            f"{100 * growth:+.1f} %",
            growth <= _MOST_GROWTH,
        ),
    ]


def tables(fitting: Load, offered: Load) -> list[Table]:
    """Return the report's tables."""
    seconds, rate = offered.seconds, len(offered.calls) / offered.seconds
    note = (
        f"{len(offered.calls)} calls offered in {seconds:.0f} s ({rate:.0f} a second, "
        f"{FACTOR} times what fits), whatever became of those before; `--max-wait {MAX_WAIT:g}`."
    )
    loads = Table(
        "Beside the load that fits",
        "That load is of callers who wait for their answers, one for each core. Times are "
        "p50 / p95 / most, in milliseconds; first audio and the whole call are of accepted calls.",
        ("", "the load that fits", f"{FACTOR} times that"),
        tuple(
            (name, first, second)
            for (name, first), (_, second) in zip(_rows(fitting), _rows(offered), strict=True)
        ),
    )
    return [criteria_table("Overload", note, criteria(fitting, offered)), loads]


def _rows(load: Load) -> list[tuple[str, str]]:
    share = len(load.refused) / len(load.calls)
    return [
        ("calls", str(len(load.calls))),
        ("spoken a second", f"{load.rate:.1f}"),
        ("refused", f"{100 * share:.0f} %"),
        ("first audio", _times([call.first for call in load.accepted])),
        ("whole call", _times([call.total for call in load.accepted])),
        ("refusal", _times([call.total for call in load.refused])),
        ("health check", _times(load.health.seconds)),
        ("health check, p99", f"{1000 * _percentile(load.health.seconds, 99):.0f}"),
        ("resident memory, MB", f"{min(load.memory) / 1e6:.0f} to {max(load.memory) / 1e6:.0f}"),
    ]


def _prompt(name: str, seconds: float) -> Criterion:
    return Criterion(
        name, f"below {1000 * _PROMPT:.0f} ms", f"{1000 * seconds:.1f} ms", seconds < _PROMPT
    )


def _times(seconds: Sequence[float]) -> str:
    if not seconds:
        return "none"
    return " / ".join(f"{1000 * _percentile(seconds, percent):.0f}" for percent in (50, 95, 100))


def _percentile(seconds: Sequence[float], percent: float) -> float:
    """Return the percentile; infinity without measurements, which fails."""
    return percentile(seconds, percent) if seconds else float("inf")
