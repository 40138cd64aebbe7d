import json
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.server.observing.ledgers import reading

from kokoro_server.__main__ import commands, main
from kokoro_server.database.schema import in_database
from kokoro_server.errors import ConfigurationError
from kokoro_server.observing.ledger.postgres_store import SAVE as PG_SAVE
from kokoro_server.observing.ledger.row import LedgerRow
from kokoro_server.observing.ledger.sqlite_file import open_for_writing
from kokoro_server.observing.ledger.sqlite_store import SAVE
from kokoro_server.settings import LedgerLocation, PostgresUrl

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
def ledger(location: LedgerLocation) -> str:
    """The ledger of a server that has written to it."""
    return fill(location)


def fill(location: LedgerLocation) -> str:
    """Write the calls to a ledger, one of them twice; return the value of `--ledger`."""
    rows = (*OCTOBER, OCTOBER[2])
    if isinstance(location, PostgresUrl):
        in_database(location, lambda connection: connection.cursor().executemany(PG_SAVE, rows))
        return location.url
    with closing(open_for_writing(location)) as connection, connection:
        connection.executemany(SAVE, rows)
    return str(location)


def usage(ledger: str, *arguments: str) -> Result:
    return CliRunner().invoke(commands, ["usage", "--ledger", ledger, *arguments])


def test_usage_is_summed_while_a_server_writes(ledger: str, location: LedgerLocation) -> None:
    with reading(location) as server:
        server.execute("BEGIN")
        server.execute("UPDATE calls SET characters = 0")  # not committed yet
        summed = usage(ledger, "--since", "2026-10-01").output
    assert summed.split() == [
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
def test_usage_is_summed_by(ledger: str, by: str, lines: list[str]) -> None:
    output = usage(ledger, "--since", "2026-10-01", "--by", by, "--format", "csv").output
    header = f"{by},calls,attempts,characters,units,audio_seconds,compute_seconds"
    assert output.splitlines() == [header, *lines]


def test_usage_is_summed_by_several_at_once_as_json(ledger: str) -> None:
    arguments = ["--since", "2026-10-01", "--by", "client", "--by", "day", "--format", "json"]
    groups = json.loads(usage(ledger, *arguments).output)
    assert [(group["client"], group["day"], group["units"]) for group in groups] == [
        ("acme", "2026-10-01", 3),
        ("birch", "2026-10-02", 1),
    ]


def test_a_table_has_groups_to_the_left_and_figures_to_the_right(ledger: str) -> None:
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
    ledger: str, arguments: str, calls: int
) -> None:
    output = usage(ledger, *arguments.split(), "--format", "json").output
    assert json.loads(output)[0]["calls"] == calls


def test_a_moment_that_is_none_is_said_so(ledger: str) -> None:
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
