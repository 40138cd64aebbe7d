"""The report of the attacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import grpc

from bench.figures import percentile
from bench.reliability.attacks.fair import Fair
from bench.reliability.criteria import Criterion, criteria_table
from bench.tables import Table

_MOST_SLOWER = 2.0
"""Largest allowed ratio of a fair caller's time to first audio to its time when alone."""
_MOST_DRY = 0.5
"""Allowed silence, in seconds, in a stream whose share suffices: running segments are not
interrupted."""
_PROMPT = 0.5
"""Seconds within which a call that can't meet its deadline is refused: half of that deadline."""


def criteria(quiet: Fair, beside: Mapping[str, Fair]) -> list[Criterion]:
    """Return the criteria of the run."""
    return [one for name, fair in beside.items() for one in _criteria_of(name, quiet, fair)]


def tables(quiet: Fair, beside: Mapping[str, Fair]) -> list[Table]:
    """Return the report's tables."""
    note = (
        "One client attacks; a fair one makes short calls, and another listens to a stream, each "
        "over a connection of its own. The server has its defaults and asks for no tokens."
    )
    runs = {"alone": quiet, **beside}
    figures = Table(
        "Fair callers beside one that is not",
        "First audio: p50 / p95, in milliseconds.",
        ("", "calls", "first audio", "stream, s of audio", "dry, s"),
        tuple((name, *_figures(fair)) for name, fair in runs.items()),
    )
    return [criteria_table("Attacks of one client", note, criteria(quiet, beside)), figures]


def _criteria_of(name: str, quiet: Fair, fair: Fair) -> Iterator[Criterion]:
    allowed, found = _MOST_SLOWER * _p95(quiet), _p95(fair)
    yield Criterion(
        f"{name}: first audio of a fair caller, p95",
        f"{1000 * allowed:.0f} ms at most, twice what it is alone",
        f"{1000 * found:.0f} ms",
        found <= allowed,
    )
    spoken = len(fair.firsts)
    yield Criterion(
        f"{name}: calls of a fair caller that were spoken",
        f"all of {len(fair.calls)}",
        str(spoken),
        0 < spoken == len(fair.calls),
    )
    heard = fair.listened
    yield Criterion(
        f"{name}: a stream of a fair listener",
        f"{quiet.listened.audio:.1f} s of audio, at most {_MOST_DRY} s dry",
        f"{heard.audio:.1f} s, {heard.dry:.1f} s dry, {heard.code.name}",
        heard.code is grpc.StatusCode.OK and heard.dry <= _MOST_DRY,
    )
    yield Criterion(
        f"{name}: a call that can't end in time",
        f"DEADLINE_EXCEEDED within {_PROMPT} s",
        f"{fair.hopeless.code.name} after {fair.hopeless.total:.2f} s",
        fair.hopeless.code is grpc.StatusCode.DEADLINE_EXCEEDED and fair.hopeless.total < _PROMPT,
    )


def _figures(fair: Fair) -> tuple[str, ...]:
    times = " / ".join(f"{1000 * _percentile(fair, percent):.0f}" for percent in (50, 95))
    return str(len(fair.calls)), times, f"{fair.listened.audio:.1f}", f"{fair.listened.dry:.2f}"


def _p95(fair: Fair) -> float:
    return _percentile(fair, 95)


def _percentile(fair: Fair, percent: float) -> float:
    """Return the percentile; infinity if nothing was spoken, which fails."""
    return percentile(fair.firsts, percent) if fair.firsts else float("inf")
