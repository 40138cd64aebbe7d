"""The schema of the database, in numbered steps."""

import time
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

import psycopg
from psycopg.conninfo import conninfo_to_dict

from kokoro_server.errors import ConfigurationError
from kokoro_server.settings.ledger import PostgresUrl

T = TypeVar("T")
SyncConnection: TypeAlias = psycopg.Connection[tuple[Any, ...]]

_CALLS = """
CREATE TABLE kokoro_speech.calls (
    client text NOT NULL,
    request_id text NOT NULL,
    ended timestamptz NOT NULL,
    method text NOT NULL,
    code text NOT NULL,
    language text NOT NULL,
    voice text NOT NULL,
    characters integer NOT NULL,
    units integer NOT NULL,
    audio_ms bigint NOT NULL,
    compute_seconds double precision NOT NULL,
    attempts integer NOT NULL DEFAULT 1,
    PRIMARY KEY (client, request_id)
);
CREATE INDEX calls_by_time ON kokoro_speech.calls (ended);
"""
# Rows are updated by every call: space on each page lets them stay there.
_QUOTAS = """
CREATE TABLE kokoro_speech.quotas (
    client text PRIMARY KEY,
    full_at timestamptz NOT NULL,
    wait double precision NOT NULL
) WITH (fillfactor = 50);
"""
STEPS = (_CALLS, _QUOTAS)
"""What leads from one version of the schema to the next. Released steps never change."""
VERSION = len(STEPS)

_VERSION_TABLE = """
CREATE SCHEMA IF NOT EXISTS kokoro_speech;
CREATE TABLE IF NOT EXISTS kokoro_speech.schema_version (version integer NOT NULL);
"""
_LOCK = "SELECT pg_advisory_xact_lock(hashtext('kokoro_speech.schema_version'))"

# Other values can be given in the URL. A database that vanished from the network is noticed soon.
_PARAMETERS: dict[str, Any] = {
    "application_name": "kokoro-speech",
    "client_encoding": "UTF8",
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 5,
    "keepalives_count": 2,
    "tcp_user_timeout": 10_000,
}
START_SECONDS = 5.0
"""Time for the database to answer when a command or a server starts."""


def parameters(url: PostgresUrl) -> dict[str, Any]:
    """Return the parameters of a connection; raises `ConfigurationError`."""
    try:
        # Statements are not prepared, so that poolers such as PgBouncer may stand in between.
        return {
            **_PARAMETERS,
            **conninfo_to_dict(url.url),
            "autocommit": True,
            "prepare_threshold": None,
        }
    except psycopg.Error as error:
        raise ConfigurationError(f"--ledger: {_line(error)}") from None


def in_database(url: PostgresUrl, work: Callable[[SyncConnection], T]) -> T:
    """Connect, run `work` and disconnect; raises `ConfigurationError`."""
    try:
        with _connect(parameters(url)) as connection:
            return work(connection)
    except psycopg.Error as error:
        raise ConfigurationError(f"can't use the ledger {url}: {_line(error)}") from None


def check_schema(url: PostgresUrl) -> None:
    """Raise `ConfigurationError` unless the database has the schema that this server needs."""
    found = in_database(url, version_of)
    if found == 0:
        raise ConfigurationError(f"{url} has no ledger yet; run `kokoro-server ledger init`")
    if found < VERSION:
        raise ConfigurationError(
            f"the ledger {url} has version {found} of the schema, and this server needs {VERSION}; "
            "run `kokoro-server ledger migrate`"
        )
    _check_not_newer(url, found)


def migrate_schema(url: PostgresUrl, *, create: bool) -> int:
    """Bring the schema up to date, in one transaction; return the version that was there.

    Raises `ConfigurationError` if there is none and `create` is false.
    """

    def migrate(connection: SyncConnection) -> int:
        with connection.transaction():
            connection.execute(_LOCK)  # for commands that run at the same time
            found = version_of(connection)
            _check_not_newer(url, found)
            if found == 0 and not create:
                raise ConfigurationError(
                    f"{url} has no ledger yet; run `kokoro-server ledger init`"
                )
            if found < VERSION:
                apply_steps(connection, found, VERSION)
        return found

    return in_database(url, migrate)


def apply_steps(connection: SyncConnection, found: int, wanted: int) -> None:
    """Lead the schema from version `found` to version `wanted`."""
    connection.execute(_VERSION_TABLE)
    for step in STEPS[found:wanted]:
        connection.execute(step)
    connection.execute("DELETE FROM kokoro_speech.schema_version")
    connection.execute("INSERT INTO kokoro_speech.schema_version VALUES (%s)", (wanted,))


def version_of(connection: SyncConnection) -> int:
    """Return the version of the schema; 0 if there is none."""
    table = connection.execute("SELECT to_regclass('kokoro_speech.schema_version')").fetchone()
    if table is None or table[0] is None:
        return 0
    row = connection.execute("SELECT version FROM kokoro_speech.schema_version").fetchone()
    return int(row[0]) if row else 0


def _check_not_newer(url: PostgresUrl, found: int) -> None:
    if found > VERSION:
        raise ConfigurationError(
            f"the ledger {url} has version {found} of the schema, and this server knows {VERSION}; "
            "run a newer server"
        )


def _connect(given: dict[str, Any]) -> SyncConnection:
    """Connect; try again for a while, as servers and their database may start together."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return psycopg.connect(**given)
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
