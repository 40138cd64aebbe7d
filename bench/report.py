"""The report, `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Iterable

from bench.tables import Table

_INTRODUCTION = """\
# Performance

Written by `make bench`. Every comparison is from one run, with the systems taking turns; figures
are medians (number of rounds: {rounds}). Speeds of shared machines drift, so only ratios within
a run mean much.

![Compute ratio by engine and length of audio](performance.svg)

Not in the tables: kokoro-pi 1.2. Its int8 convolution is vectorised for Arm's dot product alone,
and its authors advise the float model on x86. Built from this project's float32 file with its own
functions (`graph.optimise`, `quantise.build`) it speaks correctly, but needs 5 to 8 seconds of
computing per second of audio here; its float model is ONNX Runtime with fused nodes, and was about
as fast as the engine `onnx`.

Nor fastkokoro 0.7. Its own model (half precision, a fixed window of 5 s) is on a model hub alone,
and what exports it is not in the package. It takes the published int8 file; with that it is ONNX
Runtime on the graph that onnxsim has simplified, and needs as long as kokoro-onnx (1.00 times the
processor time for 7 s of audio, in turns).
"""


def markdown(tables: Iterable[Table], conditions: str, rounds: int) -> str:
    """Return the whole report."""
    parts = [_INTRODUCTION.format(rounds=rounds)]
    parts += [section(table, conditions) for table in tables]
    return "\n".join(parts)


def section(table: Table, conditions: str) -> str:
    """Return one table under its title, with its conditions below."""
    lines = [
        *(f"## {table.title}", "", table.note, ""),
        _line(table.header),
        _line(["---"] * len(table.header)),
        *map(_line, table.rows),
        *("", f"<sub>{conditions}</sub>", ""),
    ]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
