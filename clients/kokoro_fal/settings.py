"""The settings of the app; the only reader of the environment here.

KOKORO_SPEECH_TARGET            a service elsewhere, HOST:PORT; without it the app starts its own
KOKORO_SPEECH_TOKEN             bearer token for that service
KOKORO_SPEECH_TLS               1 for TLS with the usual public authorities
KOKORO_SPEECH_TLS_CA            authorities to trust instead: PEM, or the path of a file
KOKORO_SPEECH_TLS_CERTIFICATE   the app's own certificate: PEM, or the path of a file
KOKORO_SPEECH_TLS_KEY           its key: PEM, or the path of a file
KOKORO_SPEECH_TLS_SERVER_NAME   name to expect in the service's certificate
KOKORO_SPEECH_FILES             cdn (default) or in_memory: where the audio goes

A server of the app's own reads the rest of the environment as `kokoro-server serve` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from kokoro_client import TLS

PERSISTENT_STORAGE = Path("/data")
"""What fal keeps from runner to runner."""

_MODEL_DIR = PERSISTENT_STORAGE / "kokoro-speech" / "model"

Files = Literal["cdn", "in_memory"]


@dataclass(frozen=True)
class Settings:
    """Which service speaks, and where its audio goes."""

    target: str | None
    """The service's address; None for a server of the app's own."""
    token: str | None = field(repr=False)
    """Bearer token for the service."""
    tls: TLS | None
    """How to encrypt the connection; None for clear text."""
    files: Files
    """Where the audio goes: to fal's file storage, or into the answer itself."""
    server_arguments: tuple[str, ...]
    """Arguments of the app's own server."""


def settings_from(environment: Mapping[str, str]) -> Settings:
    """Read the settings; raises `ValueError` for a value that means nothing."""
    return Settings(
        target=environment.get("KOKORO_SPEECH_TARGET") or None,
        token=environment.get("KOKORO_SPEECH_TOKEN") or None,
        tls=_tls(environment),
        files=_files(environment.get("KOKORO_SPEECH_FILES") or "cdn"),
        server_arguments=_server_arguments(environment),
    )


def _tls(environment: Mapping[str, str]) -> TLS | None:
    def value(name: str) -> str | None:
        return environment.get(f"KOKORO_SPEECH_TLS_{name}") or None

    tls = TLS(
        root_certificates=_pem(value("CA")),
        certificate_chain=_pem(value("CERTIFICATE")),
        private_key=_pem(value("KEY")),
        server_name=value("SERVER_NAME"),
    )
    return tls if tls != TLS() or _is_on(environment, "KOKORO_SPEECH_TLS") else None


def _pem(value: str | None) -> bytes | str | None:
    """Return PEM data as bytes, which is how the client tells it from a path."""
    return value.encode() if value and value.lstrip().startswith("-----BEGIN") else value


def _is_on(environment: Mapping[str, str], name: str) -> bool:
    value = environment.get(name, "").lower()
    if value not in {"", "0", "false", "1", "true"}:
        raise ValueError(f"{name} is {value!r}; use 1 or 0")
    return value in {"1", "true"}


def _files(name: str) -> Files:
    for known in get_args(Files):
        if name == known:
            return known  # type: ignore[no-any-return] # get_args forgets that they are Files
    raise ValueError(f"KOKORO_SPEECH_FILES is {name!r}; use {' or '.join(get_args(Files))}")


def _server_arguments(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Keep the model in fal's persistent storage, where there is such and nothing else is said."""
    if environment.get("KOKORO_SPEECH_MODEL_DIR") or not PERSISTENT_STORAGE.is_dir():
        return ()
    return ("--model-dir", str(_MODEL_DIR))
