"""Reads how to reach a service from the environment; no other module of the client does.

KOKORO_SPEECH_TARGET            the service, HOST:PORT, or several, separated by commas
KOKORO_SPEECH_TOKEN             bearer token for it
KOKORO_SPEECH_TLS               1 for TLS with the usual public authorities, 0 for clear text
KOKORO_SPEECH_TLS_CA            authorities to trust instead: PEM, or the path of a file
KOKORO_SPEECH_TLS_CERTIFICATE   the client's own certificate: PEM, or the path of a file
KOKORO_SPEECH_TLS_KEY           its key: PEM, or the path of a file
KOKORO_SPEECH_TLS_SERVER_NAME   name to expect in the service's certificate
"""

from __future__ import annotations

from collections.abc import Mapping

from kokoro_client.security import TLS

_PREFIX = "KOKORO_SPEECH_"
_SWITCH = {"1": True, "true": True, "0": False, "false": False}


def target_in(environment: Mapping[str, str]) -> str | None:
    """Return the service's address; None where none is named."""
    return _value(environment, "TARGET")


def token_in(environment: Mapping[str, str]) -> str | None:
    """Return the bearer token; None where there is none."""
    return _value(environment, "TOKEN")


def tls_in(environment: Mapping[str, str]) -> TLS | None:
    """Return how to encrypt; None for clear text. Raises `ValueError` for a value that is wrong."""
    switch = _value(environment, "TLS")
    if switch is not None and switch.lower() not in _SWITCH:
        raise ValueError(f"{_PREFIX}TLS is {switch!r}; use 1 or 0")
    tls = TLS(
        root_certificates=_pem(_value(environment, "TLS_CA")),
        certificate_chain=_pem(_value(environment, "TLS_CERTIFICATE")),
        private_key=_pem(_value(environment, "TLS_KEY")),
        server_name=_value(environment, "TLS_SERVER_NAME"),
    )
    is_on = tls != TLS() if switch is None else _SWITCH[switch.lower()]
    return tls if is_on else None


def _value(environment: Mapping[str, str], name: str) -> str | None:
    return environment.get(f"{_PREFIX}{name}") or None


def _pem(value: str | None) -> bytes | str | None:
    """Return PEM data as bytes, by which `TLS` distinguishes it from a path."""
    return value.encode() if value and value.lstrip().startswith("-----BEGIN") else value
