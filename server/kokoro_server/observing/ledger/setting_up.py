"""Makes and migrates ledgers, for the command `kokoro-server ledger`."""

# ruff: noqa: PLC0415 - psycopg is imported only for a ledger in PostgreSQL

from contextlib import closing
from pathlib import Path

from kokoro_server.errors import ConfigurationError, missing_extra_named
from kokoro_server.observing.ledger.sqlite_file import VERSION, open_for_reading, open_for_writing
from kokoro_server.settings.ledger import LedgerLocation, PostgresUrl


def init_ledger(ledger: LedgerLocation, source: Path | None) -> str:
    """Make a ledger, take over the calls of the file `source`, and return what was done.

    Calls that are in both stay as they are, so it can be run again. Raises `ConfigurationError`.
    """
    done = _set_up(ledger, create=True)
    if source is None:
        return done
    if not isinstance(ledger, PostgresUrl):
        raise ConfigurationError("--from copies a SQLite ledger into PostgreSQL only")
    return f"{done}; {_copy(source, ledger):,} calls of {source} were taken over"


def migrate_ledger(ledger: LedgerLocation) -> str:
    """Bring a ledger up to date, and return what was done; raises `ConfigurationError`."""
    return _set_up(ledger, create=False)


def _set_up(ledger: LedgerLocation, *, create: bool) -> str:
    if not isinstance(ledger, PostgresUrl):
        if not create:
            open_for_reading(ledger).close()
        open_for_writing(ledger).close()
        return f"{ledger} is ready (version {VERSION})"
    with missing_extra_named("--ledger postgresql://", "postgres"):
        from kokoro_server.database import schema
    found = schema.migrate_schema(ledger, create=create)
    was = f"was {found}" if 0 < found < schema.VERSION else "new" if not found else "as before"
    return f"{ledger} is ready (version {schema.VERSION}, {was})"


def _copy(source: Path, ledger: PostgresUrl) -> int:
    from kokoro_server.database.schema import SyncConnection, in_database

    with closing(open_for_reading(source)) as file:
        rows = file.execute("SELECT * FROM calls").fetchall()

    def insert(connection: SyncConnection) -> int:
        with connection.transaction(), connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO kokoro_speech.calls VALUES ({', '.join(['%s'] * 12)}) "  # noqa: S608
                "ON CONFLICT DO NOTHING",
                rows,
            )
            return cursor.rowcount

    return in_database(ledger, insert)
