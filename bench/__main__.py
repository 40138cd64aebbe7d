"""`python -m bench`: measure, and write the report. `make bench` makes what it needs first."""

from __future__ import annotations

from pathlib import Path

import click

from bench import plot, report
from bench.int8_file import provide_int8
from bench.machine import conditions
from bench.process import server_process
from bench.service import running_service
from bench.setting import COMPETITORS_PYTHON, ENGINES, Setting, Sizes
from bench.tables import (
    Table,
    compute,
    http,
    latency,
    live,
    load,
    order,
    overhead,
    resources,
    streams,
)
from kokoro_server.engines import Engine
from kokoro_server.modelpack import default_directory

_WORK = Path("build/bench")
_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@click.option("--quick", is_flag=True, help="Leave out what takes longest.")
@click.option("--engine", type=click.Choice(["fast", "onnx"]), default=Engine.FAST.value)
@click.option("--model-dir", type=_FOLDER, default=default_directory, help="The model pack.")
@click.option("--output", type=_FOLDER, default="docs", help="Folder of the report.")
def main(*, rounds: int, quick: bool, engine: str, model_dir: Path, output: Path) -> None:
    """Measure this service beside upstream's kokoro and kokoro-onnx on this machine."""
    if not COMPETITORS_PYTHON.exists():
        raise click.ClickException(f"{COMPETITORS_PYTHON} is missing: run `make bench`")
    int8 = provide_int8(_WORK)
    with (_WORK / "log.txt").open("w", encoding="utf-8") as log:
        setting = Setting(Sizes(rounds, quick), model_dir.absolute(), int8, engine, log)
        computed, tables = _measure(setting)
    output.mkdir(parents=True, exist_ok=True)
    text = report.markdown(tables, conditions(engine), rounds)
    (output / "performance.md").write_text(text, encoding="utf-8")
    (output / "performance.svg").write_text(_plot(computed), encoding="utf-8")
    click.echo(f"{output / 'performance.md'} is written")


def _measure(setting: Setting) -> tuple[compute.Computed, list[Table]]:
    click.echo("==> engines alone")
    computed = compute.measure(setting)
    click.echo("==> start-up")
    start = resources.start_seconds(setting)
    click.echo("==> order of work")
    ordered = order.table(setting)
    with running_service(setting) as client:
        click.echo("==> first audio")
        first_audio = latency.table(latency.measure(setting, client))
        click.echo("==> text that is being written")
        written = live.table(setting, client)
        click.echo("==> HTTP")
        over_http = http.table(setting, client)
        click.echo("==> cost of the service")
        cost = overhead.table(setting, client)
        click.echo("==> concurrent calls")
        throughput = load.throughput_table(setting, client)
        click.echo("==> real-time streams")
        held, played = streams.streams_table(setting, client)
        memory = resources.table(computed, setting.engine, start, server_process().peak_bytes)
        with running_service(setting, bounded=True) as careful:
            clients = {"--no-stream-admission": client, "--stream-admission (default)": careful}
            admission = streams.admission_table(setting, clients, held)
    ratios, arithmetic = compute.ratios_table(computed), compute.arithmetic_table(computed)
    load_tables = [throughput, played, admission, ordered]
    return computed, [
        ratios,
        first_audio,
        written,
        over_http,
        *load_tables,
        cost,
        memory,
        arithmetic,
    ]


def _plot(computed: compute.Computed) -> str:
    groups = [f"{seconds:.1f} s of audio" for seconds in computed.audio.values()]
    series = {name: [computed.ratio(name, 2, text) for text in computed.audio] for name in ENGINES}
    return plot.bars(
        "Seconds of computing per second of audio, two threads (less is faster)", groups, series
    )


if __name__ == "__main__":
    main()
