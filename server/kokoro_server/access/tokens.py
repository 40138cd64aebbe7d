"""The clients file: names of the clients that may call, hashes of their tokens, quotas."""

import hashlib
import hmac
import logging
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kokoro_server.errors import ConfigurationError
from kokoro_server.watched import Watched, read

_NAME = re.compile(r"[\w.@-]{1,64}", re.ASCII)
_HASH = re.compile(r"[0-9a-fA-F]{64}")
_QUOTA = re.compile(r"[1-9][0-9]{0,11}")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Client:
    """One line of the file."""

    name: str
    digest: bytes
    """SHA-256 of the token. Tokens are 256 random bits, so nobody can guess one. A slow hash would
    cost time per call and gain nothing."""
    characters_per_minute: int | None
    """The quota on this line; `None` if the line has none."""


class Tokens:
    """Identifies clients by their tokens; reads the file again when it changes."""

    def __init__(self, path: Path) -> None:
        """Read `path`; raises `ConfigurationError`."""
        self._path = path
        self._quotas: dict[str, int] = {}
        self._clients = Watched(lambda: [path], self._load)

    def client_of(self, token: str) -> str | None:
        """Return the name of the client that holds `token`, or `None`."""
        digest = hashlib.sha256(token.encode()).digest()
        # Compare all, each in constant time, so that the time taken reveals nothing.
        names = [
            client.name
            for client in self._clients.current()
            if hmac.compare_digest(client.digest, digest)
        ]
        return names[0] if names else None

    def quota_of(self, name: str) -> int | None:
        """Return the quota of client `name` in characters per minute; `None` for no limit."""
        self._clients.changed()
        return self._quotas.get(name)

    def _load(self) -> tuple[Client, ...]:
        clients = parse(read(self._path, "--tokens"), self._path)
        quotas = _quotas(clients)
        for name in sorted({client.name for client in clients} & self._quotas.keys() - quotas):
            _log.warning("%s has no quota any more: no line of %s gives one", name, self._path)
        self._quotas = quotas
        return clients


def new_token() -> str:
    """Return a new random token."""
    return secrets.token_urlsafe(32)


def client_line(name: str, token: str, characters_per_minute: int | None = None) -> str:
    """Return the file's line for a client; raises `ConfigurationError` for an invalid name."""
    if not _NAME.fullmatch(name):
        raise ConfigurationError(
            f"{name!r} can't name a client; use up to 64 letters, digits and ._-@"
        )
    columns = [name, hashlib.sha256(token.encode()).hexdigest()]
    return " ".join([*columns, str(characters_per_minute)] if characters_per_minute else columns)


def parse(content: bytes, path: Path) -> tuple[Client, ...]:
    """Parse the clients of a file; raise `ConfigurationError` for the first wrong line."""
    clients = tuple(_clients(content.decode(errors="replace").splitlines(), path))
    if not clients:
        # A file that is just being written looks like this, too.
        raise ConfigurationError(f"--tokens: {path} names no client")
    return clients


def quota_in(path: Path, name: str) -> int | None:
    """Return the quota of client `name`, or `None` if the client or the file does not exist yet.

    Raises `ConfigurationError` for the first wrong line, or if the file can't be read.
    """
    if not path.exists():
        return None
    lines = read(path, "--tokens").decode(errors="replace").splitlines()
    return _quotas(tuple(_clients(lines, path))).get(name)


def _clients(lines: Iterable[str], path: Path) -> Iterator[Client]:
    quotas = dict[str, int]()
    for number, line in enumerate(lines, 1):
        columns = line.partition("#")[0].split()
        if not columns:
            continue
        client = _client(columns)
        if client is None:
            raise ConfigurationError(
                f"--tokens: line {number} of {path} is not NAME SHA256 [CHARACTERS-PER-MINUTE]"
            )
        # A client may have two lines, one with its old token and one with its new token. It has
        # one quota, and either line may leave it out.
        quota = client.characters_per_minute
        if quota is not None and quotas.setdefault(client.name, quota) != quota:
            raise ConfigurationError(
                f"--tokens: line {number} of {path} gives {client.name} another quota than the "
                f"{quotas[client.name]} of a line above; give both the same"
            )
        yield client


def _quotas(clients: Iterable[Client]) -> dict[str, int]:
    """Return the quotas by client name, without clients that have no quota."""
    return {
        client.name: client.characters_per_minute
        for client in clients
        if client.characters_per_minute is not None
    }


def _client(columns: list[str]) -> Client | None:
    match columns:
        case [name, digest]:
            quota = None
        case [name, digest, characters] if _QUOTA.fullmatch(characters):
            quota = int(characters)
        case _:
            return None
    if not (_NAME.fullmatch(name) and _HASH.fullmatch(digest)):
        return None
    return Client(name, bytes.fromhex(digest), quota)
