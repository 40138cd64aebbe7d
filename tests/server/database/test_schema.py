"""`kokoro-server ledger`: ledgers that are made, taken over and refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.server.observing.ledgers import reading

from bench.programs.ports import free_port
from bench.programs.postgres import Postgres
from kokoro_server.__main__ import commands
from kokoro_server.database import schema
from kokoro_server.database.connections import Connection, open_database
from kokoro_server.errors import ConfigurationError
from kokoro_server.observing.ledger.postgres_store import _Commit
from kokoro_server.observing.ledger.row import LedgerRow
from kokoro_server.settings import PostgresUrl
from kokoro_server.settings.ledger import ledger_location

ROW = LedgerRow(
    "acme", "1", "2026-10-01T00:00:00.000Z", "Synthesize", "OK", "en-US", "af_heart",
    2500, 2, 150_250, 30.5,
)  # fmt: skip
# The table of servers whose files had no version yet.
OLD_FILE = """
CREATE TABLE calls (
    client TEXT NOT NULL, request_id TEXT NOT NULL, ended TEXT NOT NULL, method TEXT NOT NULL,
    code TEXT NOT NULL, language TEXT NOT NULL, voice TEXT NOT NULL, characters INTEGER NOT NULL,
    units INTEGER NOT NULL, audio_ms INTEGER NOT NULL, compute_seconds REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (client, request_id)
) WITHOUT ROWID;
CREATE INDEX calls_by_time ON calls (ended);
INSERT INTO calls VALUES ('acme', '1', '2026-10-01T00:00:00.000Z', 'Synthesize', 'OK', 'en-US',
    'af_heart', 2500, 2, 150250, 30.5, 3);
"""


@pytest.fixture
def empty(database_server: Postgres) -> PostgresUrl:
    return PostgresUrl(database_server.new_database())


@pytest.fixture
def old_file(ledger_file: Path) -> Path:
    with closing(sqlite3.connect(ledger_file)) as file:
        file.executescript(OLD_FILE)
    return ledger_file


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(commands, list(map(str, arguments)))
    if result.exception:
        raise result.exception
    return result.output


def test_a_ledger_is_made_once(empty: PostgresUrl) -> None:
    assert "(version 2, new)" in run("ledger", "init", "--ledger", empty.url)
    assert "(version 2, as before)" in run("ledger", "init", "--ledger", empty.url)
    assert "(version 2, as before)" in run("ledger", "migrate", "--ledger", empty.url)


def test_a_server_says_which_command_its_ledger_needs(empty: PostgresUrl) -> None:
    with pytest.raises(ConfigurationError, match="no ledger yet; run `kokoro-server ledger init`"):
        schema.check_schema(empty)
    with pytest.raises(ConfigurationError, match="no ledger yet; run `kokoro-server ledger init`"):
        run("ledger", "migrate", "--ledger", empty.url)
    schema.in_database(empty, lambda connection: schema.apply_steps(connection, 0, 1))
    with pytest.raises(ConfigurationError, match=r"version 1 .* `kokoro-server ledger migrate`"):
        schema.check_schema(empty)


async def test_an_old_schema_is_taken_over_with_its_calls(empty: PostgresUrl) -> None:
    def version_1(connection: schema.SyncConnection) -> None:
        schema.apply_steps(connection, 0, 1)
        values = ", ".join(["%s"] * len(ROW))
        insert = f"INSERT INTO kokoro_speech.calls VALUES ({values})"  # noqa: S608
        connection.execute(insert.encode(), ROW)

    schema.in_database(empty, version_1)
    assert "(version 2, was 1)" in run("ledger", "migrate", "--ledger", empty.url)
    async with open_database(empty):
        pass
    with reading(empty) as ledger:
        assert ledger.execute("SELECT client, characters FROM calls") == [("acme", 2500)]
        assert ledger.execute("SELECT client FROM quotas") == []


def test_a_newer_ledger_is_left_alone(database: PostgresUrl, ledger_file: Path) -> None:
    with reading(database) as ledger:
        ledger.execute("UPDATE schema_version SET version = 3")
    run("ledger", "init", "--ledger", ledger_file)
    with reading(ledger_file) as file:
        file.execute("PRAGMA user_version = 2")
    for location in (database.url, ledger_file):
        for command in ("init", "migrate"):
            with pytest.raises(ConfigurationError, match="run a newer server"):
                run("ledger", command, "--ledger", location)
    with pytest.raises(ConfigurationError, match="run a newer server"):
        schema.check_schema(database)


def test_an_old_file_is_taken_over_with_its_calls(old_file: Path) -> None:
    assert "(version 1)" in run("ledger", "migrate", "--ledger", old_file)
    with reading(old_file) as file:
        assert file.execute("PRAGMA user_version") == [(1,)]
        assert file.execute("SELECT client, characters, attempts FROM calls") == [("acme", 2500, 3)]


def test_a_file_that_is_not_there_can_t_be_migrated(ledger_file: Path) -> None:
    with pytest.raises(ConfigurationError, match="can't read the ledger"):
        run("ledger", "migrate", "--ledger", ledger_file)
    assert not ledger_file.exists()


def test_the_calls_of_a_file_move_into_a_database(empty: PostgresUrl, old_file: Path) -> None:
    for taken in (1, 0):  # those that are there already stay as they are
        said = run("ledger", "init", "--ledger", empty.url, "--from", old_file)
        assert f"{taken} calls of {old_file} were taken over" in said
    summed = run("usage", "--ledger", empty.url, "--since", "2026-10-01", "--format", "csv")
    assert summed.splitlines()[1] == "1,3,2500,2,150.25,30.5"


async def test_a_commit_that_lost_its_answer_counts_once(database: PostgresUrl) -> None:
    commit = _Commit([ROW])
    async with open_database(database) as connections:
        await connections.run(commit.run)
        await connections.run(commit.run)
    with reading(database) as ledger:
        assert ledger.execute("SELECT attempts, compute_seconds FROM calls") == [(1, 30.5)]


async def test_a_commit_whose_number_a_crash_gave_to_another_is_made_again(
    database: PostgresUrl,
) -> None:
    commit = _Commit([ROW, ROW._replace(request_id="2")])

    async def lose_the_rows_but_not_the_number(connection: Connection) -> None:
        async with connection.transaction():
            async with connection.transaction(force_rollback=True):
                await commit.run(connection)
            await connection.execute("UPDATE kokoro_speech.quotas SET wait = 0")

    async with open_database(database) as connections:
        await connections.run(lose_the_rows_but_not_the_number)
        await connections.run(commit.run)
    with reading(database) as ledger:
        assert ledger.execute("SELECT request_id, attempts FROM calls ORDER BY 1") == [
            ("1", 1), ("2", 1),
        ]  # fmt: skip


def test_a_database_that_is_not_there_is_one_line_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(schema, "START_SECONDS", 0.0)
    url = f"postgresql://acme:secret@127.0.0.1:{free_port()}/usage?sslmode=disable"
    with pytest.raises(ConfigurationError) as refused:
        run("usage", "--ledger", url, "--since", "2026-10-01")
    message = str(refused.value)
    assert message.startswith("can't use the ledger postgresql://127.0.0.1:")
    assert "Connection refused" in message
    assert "secret" not in message
    assert "\n" not in message


def test_other_urls_are_no_ledgers() -> None:
    with pytest.raises(ConfigurationError, match="mysql:// is no kind of ledger"):
        ledger_location("mysql://127.0.0.1/usage")
    with pytest.raises(ConfigurationError, match="--ledger: "):
        schema.parameters(PostgresUrl("postgresql://127.0.0.1/usage?colour=blue"))
