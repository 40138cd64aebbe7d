import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kokoro_server.__main__ import commands, main
from kokoro_server.errors import ConfigurationError
from kokoro_server.observing.ledger.row import SAVE, LedgerRow
from kokoro_server.observing.ledger.schema import open_for_writing

OCTOBER = (
    LedgerRow("acme", "1", "2026-10-01T00:00:00.000Z", "Synthesize", "OK", "en-US", "af_heart",
          2500, 2, 150_250, 30.5),
    LedgerRow("acme", "2", "2026-10-01T23:59:59.999Z", "SynthesizeStream", "CANCELLED", "fr-FR",
          "ff_siwis", 400, 1, 24_000, 4.0),
    LedgerRow("birch", "1", "2026-10-02T08:00:00.000Z", "Synthesize", "OK", "en-US", "am_adam",
          100, 1, 6_000, 1.5),
    LedgerRow("birch", "2", "2026-10-02T09:00:00.000Z", "Synthesize", "RESOURCE_EXHAUSTED", "en-US",
          "am_adam", 0, 0, 0, 0.0),
)  # fmt: skip


@pytest.fixture
def server(ledger_file: Path) -> Iterator[sqlite3.Connection]:
    """The connection of a server that has the ledger open and has written to it."""
    with closing(open_for_writing(ledger_file)) as connection:
        with connection:
            connection.executemany(SAVE, (*OCTOBER, OCTOBER[2]))
        yield connection


@pytest.fixture
def ledger(server: sqlite3.Connection, ledger_file: Path) -> Path:
    assert server
    return ledger_file


def usage(ledger: Path, *arguments: str) -> Result:
    return CliRunner().invoke(commands, ["usage", "--ledger", str(ledger), *arguments])


def test_usage_is_summed_while_a_server_writes(ledger: Path, server: sqlite3.Connection) -> None:
    server.execute(SAVE, OCTOBER[0]._replace(request_id="3"))  # not committed yet
    assert usage(ledger, "--since", "2026-10-01").output.split() == [
        "calls", "attempts", "characters", "units", "audio_seconds", "compute_seconds",
        "4", "5", "3000", "4", "180.25", "37.5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "lines"),
    [
        ("client", ["acme,2,2,2900,3,174.25,34.5", "birch,2,3,100,1,6.0,3.0"]),
        ("language", ["en-US,3,4,2600,3,156.25,33.5", "fr-FR,1,1,400,1,24.0,4.0"]),
        (
            "voice",
            [
                "af_heart,1,1,2500,2,150.25,30.5",
                "am_adam,2,3,100,1,6.0,3.0",
                "ff_siwis,1,1,400,1,24.0,4.0",
            ],
        ),
        ("day", ["2026-10-01,2,2,2900,3,174.25,34.5", "2026-10-02,2,3,100,1,6.0,3.0"]),
    ],
)
def test_usage_is_summed_by(ledger: Path, by: str, lines: list[str]) -> None:
    output = usage(ledger, "--since", "2026-10-01", "--by", by, "--format", "csv").output
    header = f"{by},calls,attempts,characters,units,audio_seconds,compute_seconds"
    assert output.splitlines() == [header, *lines]


def test_usage_is_summed_by_several_at_once_as_json(ledger: Path) -> None:
    arguments = ["--since", "2026-10-01", "--by", "client", "--by", "day", "--format", "json"]
    groups = json.loads(usage(ledger, *arguments).output)
    assert [(group["client"], group["day"], group["units"]) for group in groups] == [
        ("acme", "2026-10-01", 3),
        ("birch", "2026-10-02", 1),
    ]


def test_a_table_has_groups_to_the_left_and_figures_to_the_right(ledger: Path) -> None:
    assert usage(ledger, "--since", "2026-10-01", "--by", "client").output == (
        "client  calls  attempts  characters  units  audio_seconds  compute_seconds\n"
        "acme        2         2        2900      3         174.25             34.5\n"
        "birch       2         3         100      1            6.0              3.0\n"
    )


@pytest.mark.parametrize(
    ("arguments", "calls"),
    [
        ("--since 2026-10-02", 2),
        ("--since 2026-10-01 --until 2026-10-02", 2),
        ("--since 2026-10-01T23:59:59.999Z --until 2026-10-02T09:00", 2),
        ("--since 2026-10-02T02:00+02:00 --until 2026-10-02T10:00+02:00", 0),
        ("--since 2026-10-02T02:00+02:00 --until 2026-10-02T10:00:00.001+02:00", 1),
        ("--since 2026-11-01", 0),
    ],
)
def test_usage_begins_at_since_and_ends_before_until(
    ledger: Path, arguments: str, calls: int
) -> None:
    output = usage(ledger, *arguments.split(), "--format", "json").output
    assert json.loads(output)[0]["calls"] == calls


def test_a_moment_that_is_none_is_said_so(ledger: Path) -> None:
    result = usage(ledger, "--since", "yesterday")
    assert isinstance(result.exception, ConfigurationError)
    assert "'yesterday' is no date such as 2026-01-31" in str(result.exception)


def test_a_ledger_that_is_not_there_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.sqlite"
    arguments = ["kokoro-server", "usage", "--since", "2026-10-01", "--ledger", str(missing)]
    monkeypatch.setattr("sys.argv", arguments)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(f"kokoro-server: can't read the ledger {missing}")
    assert not missing.exists()


def test_the_ledger_of_a_server_that_ended_can_be_read(
    server: sqlite3.Connection, ledger_file: Path
) -> None:
    server.close()
    output = usage(ledger_file, "--since", "2026-10-01", "--format", "json").output
    assert json.loads(output)[0]["units"] == 4
