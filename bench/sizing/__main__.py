"""`python -m bench.sizing`: measure what a fleet is sized by, and print the tables."""

from __future__ import annotations

import os
from pathlib import Path

import click

from bench import report
from bench.machine import command, machine
from bench.sizing import ledger, speech
from bench.sizing.report import cores_table, ledger_table, prices_table, speech_table

_WORK = Path("build/sizing")


@click.command()
@click.option("--calls", type=click.IntRange(min=1), default=8, show_default=True)
@click.option("--seconds", type=click.FloatRange(min=0.1), default=5.0, show_default=True)
def main(*, calls: int, seconds: float) -> None:
    """Speak `--calls` paragraphs per language; write to a ledger for `--seconds` per row."""
    _WORK.mkdir(parents=True, exist_ok=True)
    others = os.getloadavg()[0]
    spoken = speech.measure(calls, _WORK / "server.log")
    english = spoken["en-US"]
    # Shared caches and clocks make the same work cost more time on a busy processor.
    conditions = f"{machine()}, load of others {others:.0f}; {command('bench.sizing')}."
    for table in (
        speech_table(spoken),
        cores_table(english),
        prices_table(english),
        ledger_table(*ledger.measure(seconds)),
    ):
        click.echo(report.section(table, conditions))


if __name__ == "__main__":
    main()
