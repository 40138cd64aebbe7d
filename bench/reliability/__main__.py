"""`python -m bench.reliability fuzz|soak|http-soak|overload|fleet`: run, report, judge."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterable

import click

from bench import report
from bench.http_adapter import running_adapter
from bench.machine import command, machine
from bench.reliability.attacks import report as attacks_report
from bench.reliability.attacks.run import attacks
from bench.reliability.criteria import Criterion
from bench.reliability.fleet import report as fleet_report
from bench.reliability.fleet.run import fleet
from bench.reliability.fuzz import report as fuzz_report
from bench.reliability.fuzz.run import cases_of, fuzz
from bench.reliability.http_soak import report as http_soak_report
from bench.reliability.http_soak.run import soak as http_soak
from bench.reliability.overload import report as overload_report
from bench.reliability.overload.run import MAX_WAIT, overload
from bench.reliability.server import running_server
from bench.reliability.soak import report as soak_report
from bench.reliability.soak.run import soak
from bench.reliability.tasks import WORK
from bench.tables import Table
from kokoro_speech import catalogue

_CODES = [language.code for language in catalogue.languages()]


@click.group()
def main() -> None:
    """Try to break the service, within bounds."""


@main.command("fuzz")
@click.option("--seconds", type=click.FloatRange(min=1), default=300.0, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--language", type=click.Choice(_CODES), help="Speak this one alone.")
@click.option("--only", type=int, help="Send the one call with this number.")
def fuzz_command(*, seconds: float, seed: int, language: str | None, only: int | None) -> None:
    """Send hostile input; the same seed sends the same."""
    number = catalogue.find_language(language).number if language else None
    with running_server("fuzz", "--max-wait", "1000000", "--no-stream-admission") as service:
        found = asyncio.run(fuzz(service, seconds, seed, cases_of(seed, number, only)))
    for fault in fuzz_report.faults(found):
        click.echo(fault, err=True)
    _finish(fuzz_report.tables(found, seed), fuzz_report.criteria(found))


@main.command("soak")
@click.option("--calls", type=click.IntRange(min=20), default=3000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
def soak_command(*, calls: int, seed: int) -> None:
    """Make thousands of mixed calls; the same seed makes the same."""
    with running_server("soak", "--max-wait", "1000000", "--no-stream-admission") as service:
        found = asyncio.run(soak(service, calls, seed))
    _finish(soak_report.tables(found, seed), soak_report.criteria(found))


@main.command("http-soak")
@click.option("--requests", type=click.IntRange(min=20), default=2000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
def http_soak_command(*, requests: int, seed: int) -> None:
    """Make thousands of mixed requests to the HTTP adapter; the same seed makes the same."""
    with (
        running_server("http-soak", "--max-wait", "1000000", "--no-stream-admission") as service,
        (WORK / "http-adapter.log").open("w", encoding="utf-8") as log,
        running_adapter(service.address, log, "bench.reliability.watched_http") as adapter,
    ):
        found = asyncio.run(http_soak(adapter, requests, seed))
    _finish(http_soak_report.tables(found, seed), http_soak_report.criteria(found))


@main.command("overload")
@click.option("--seconds", type=click.FloatRange(min=1), default=60.0, show_default=True)
def overload_command(*, seconds: float) -> None:
    """Offer ten times the load that fits, then let one client attack the others."""
    callers = len(os.sched_getaffinity(0))
    with running_server(
        "overload", "--max-wait", str(MAX_WAIT), "--no-stream-admission"
    ) as service:
        fitting, offered = asyncio.run(overload(service, seconds, callers))
    with running_server("attacks") as service:
        quiet, beside = asyncio.run(attacks(service, seconds / 4))
    tables = overload_report.tables(fitting, offered) + attacks_report.tables(quiet, beside)
    criteria = overload_report.criteria(fitting, offered) + attacks_report.criteria(quiet, beside)
    _finish(tables, criteria)


@main.command("fleet")
@click.option("--seconds", type=click.FloatRange(min=120), default=600.0, show_default=True)
def fleet_command(*, seconds: float) -> None:
    """Run three servers, Envoy and PostgreSQL as one, and kill a server every minute."""
    found = fleet(seconds)
    for one in found.told:
        if one.error and not one.is_refused:
            click.echo(f"{one.request_id} ({one.kind}): {one.error!r}", err=True)
    _finish(fleet_report.tables(found), fleet_report.criteria(found))


def _finish(tables: Iterable[Table], criteria: Iterable[Criterion]) -> None:
    conditions = f"{machine()}; {command('bench.reliability')}."
    for table in tables:
        click.echo(report.section(table, conditions))
    sys.exit(0 if all(criterion.held for criterion in criteria) else 1)


if __name__ == "__main__":
    main()
