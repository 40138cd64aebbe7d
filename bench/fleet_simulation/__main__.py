"""`python -m bench.fleet_simulation`: 1, 10 and 100 servers under a day's load, with failures."""

from __future__ import annotations

import random

import click

from bench import report
from bench.fleet_simulation.calls import Call, Day, mean_audio_seconds
from bench.fleet_simulation.fleet import Fleet, Found
from bench.fleet_simulation.server import (
    CORES,
    COST_PER_AUDIO_SECOND,
    COST_PER_SEGMENT,
)
from bench.machine import command
from bench.tables import Table

_LOAD = 0.7
"""Share of all cores that the peak needs."""


@click.command()
@click.option("--servers", type=click.IntRange(min=1), multiple=True, default=(1, 10, 100))
@click.option("--hours", type=click.FloatRange(min=0.1), default=2.0, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
def main(*, servers: tuple[int, ...], hours: float, seed: int) -> None:
    """Simulate a day that is pressed into `--hours`; the same seed gives the same."""
    rows = []
    for count in servers:
        for scaled in (False, True) if count > 1 else (False,):
            day = Day(3600 * hours, _peak(count), random.Random(seed))  # noqa: S311
            found = Fleet(day, count, kills=max(1, count // 5), scaled=scaled).run()
            rows.append(_row(count, found, scaled=scaled))
            click.echo(" | ".join(rows[-1]), err=True)
    note = (
        f"Servers of {CORES} cores. At the peak the load needs {_LOAD:.0%} of all their cores; at "
        "night 15 % of that. Every server that is killed is the busiest one at that moment. "
        f"A segment costs {COST_PER_SEGMENT} s and {COST_PER_AUDIO_SECOND} s per second of audio, "
        "of one core. Times are p50 / p95 / p99."
    )
    header = (
        *("servers", "calls", "kills", "first audio, ms", "calls with an underrun"),
        *("refused", "broken by a kill", "servers, mean / most", "cores busy"),
    )
    table = Table("A day on paper", note, header, tuple(rows))
    click.echo(report.section(table, command("bench.fleet_simulation")))


def _peak(servers: int) -> float:
    """Return the calls per second that need the wanted share of the cores."""
    return _LOAD * servers * CORES / (mean_audio_seconds() * (COST_PER_AUDIO_SECOND + 0.008))


def _row(count: int, found: Found, *, scaled: bool) -> tuple[str, ...]:
    spoken = [call for call in found.calls if call.first_audio is not None]
    first = sorted(1000 * call.first_audio for call in spoken if call.first_audio is not None)
    return (
        f"up to {count}, scaled" if scaled else str(count),
        f"{len(found.calls):,}",
        str(found.kills),
        " / ".join(f"{first[int(part * (len(first) - 1))]:.0f}" for part in (0.5, 0.95, 0.99)),
        _share([call for call in spoken if call.underruns], spoken),
        _share([call for call in found.calls if call.is_refused], found.calls),
        str(sum(call.is_broken for call in found.calls)),
        f"{sum(found.counts) / len(found.counts):.1f} / {max(found.counts)}",
        f"{found.computed / found.offered:.0%}",
    )


def _share(some: list[Call], of: list[Call]) -> str:
    return f"{100 * len(some) / len(of):.2f} %"


if __name__ == "__main__":
    main()
