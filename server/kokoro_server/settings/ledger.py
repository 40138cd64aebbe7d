"""Where the ledger is kept: a file, or a PostgreSQL database."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import click

from kokoro_server.errors import ConfigurationError

_SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class PostgresUrl:
    """The URL of a PostgreSQL database, in libpq's form."""

    url: str

    def __str__(self) -> str:
        """Return the URL without user, password and parameters, for logs and messages."""
        parts = urlsplit(self.url)
        return f"postgresql://{parts.netloc.rpartition('@')[2]}{parts.path}"


LedgerLocation: TypeAlias = Path | PostgresUrl


def ledger_location(value: str) -> LedgerLocation:
    """Parse `value`; raises `ConfigurationError` for a URL of something else."""
    scheme, separator, _ = value.partition("://")
    if not separator:
        return Path(value)
    if scheme not in _SCHEMES:
        raise ConfigurationError(
            f"--ledger: {scheme}:// is no kind of ledger; give a file or a postgresql:// URL"
        )
    return PostgresUrl(value)


class LedgerType(click.ParamType):  # type: ignore[type-arg] # it is generic in the stubs alone
    """The type of the option `--ledger`."""

    name = "file or url"

    def convert(
        self, value: Any, _param: click.Parameter | None, _context: click.Context | None
    ) -> LedgerLocation:
        """Parse a command-line value."""
        return ledger_location(str(value))
