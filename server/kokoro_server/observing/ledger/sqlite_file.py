"""The SQLite file of a ledger: its table, and connections to it."""

import sqlite3
from pathlib import Path

from kokoro_server.errors import ConfigurationError
from kokoro_server.file_trust import warn_if_open

_TABLE = """
CREATE TABLE IF NOT EXISTS calls (
    client TEXT NOT NULL,
    request_id TEXT NOT NULL,
    ended TEXT NOT NULL,
    method TEXT NOT NULL,
    code TEXT NOT NULL,
    language TEXT NOT NULL,
    voice TEXT NOT NULL,
    characters INTEGER NOT NULL,
    units INTEGER NOT NULL,
    audio_ms INTEGER NOT NULL,
    compute_seconds REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (client, request_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS calls_by_time ON calls (ended);
"""

VERSION = 1
"""The version of the table, in the file's `user_version`; files without one have the same table."""

_BUSY_SECONDS = 5.0
"""Time to wait for another program that locks the ledger."""


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Return a connection that may be handed to one other thread; create the table if needed.

    Raises `ConfigurationError` if the file can't be written, is not a ledger or is a newer one.
    """
    try:
        path.touch(mode=0o600)  # SQLite would make the file readable for everyone
    except OSError as error:
        raise ConfigurationError(f"can't write the ledger {path}: {error.strerror}") from None
    warn_if_open(path, "--ledger")
    try:
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
        # WAL allows readers while the server writes; FULL syncs every commit to the disk.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            connection.close()
            raise ConfigurationError(
                f"the ledger {path} has version {found} of its table, and this server knows "
                f"{VERSION}; run a newer server"
            )
        connection.executescript(f"{_TABLE} PRAGMA user_version = {VERSION};")
    except sqlite3.Error as error:
        raise ConfigurationError(f"can't write the ledger {path}: {error}") from None
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Return a read-only connection; raises `ConfigurationError`."""
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_SECONDS
        )
        connection.execute("SELECT 1 FROM calls LIMIT 1")
    except sqlite3.Error as error:
        raise ConfigurationError(f"can't read the ledger {path}: {error}") from None
    return connection
