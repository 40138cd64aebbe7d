"""The settings of the adapter."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kokoro_speech.addresses import is_loopback


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the adapter listens, and what it lets in."""

    host: str
    port: int
    """0 takes a free port."""
    tls_certificate: Path | None = None
    """PEM file: the certificate and the chain above it; None for clear text."""
    tls_key: Path | None = None
    """PEM file: the certificate's key."""
    allow_insecure: bool = False
    """Whether to listen beyond loopback in clear text."""
    metrics: bool = False
    """Whether /metrics answers Prometheus."""
    cors_origins: tuple[str, ...] = ()
    """Web origins whose pages may call; "*" for any."""
    max_body_bytes: int = 1_048_576
    """Largest body of a request."""
    grace: float = 30.0
    """Seconds that running requests get to finish once the adapter is told to stop."""

    def check(self) -> None:
        """Raise `ValueError` for settings that don't go together, with what would be right."""
        if (self.tls_certificate is None) != (self.tls_key is None):
            raise ValueError("--tls-certificate and --tls-key go together")
        if self.tls_certificate or self.allow_insecure or is_loopback(self.host):
            return
        raise ValueError(
            f"--listen {self.host}:{self.port} is open to other machines, in clear text; give "
            "--tls-certificate and --tls-key, listen on 127.0.0.1, or say --allow-insecure"
        )
