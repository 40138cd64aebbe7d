"""Addresses as people write them: HOST:PORT, and which of them only this machine can reach."""

import ipaddress
from contextlib import suppress
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach `host`: `localhost`, or a loopback address.

    An IPv4-mapped IPv6 address counts as its IPv4 address. A host name may resolve to any
    interface, so it does not count as loopback.
    """
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def host_and_port(text: str) -> tuple[str, int] | None:
    """Split HOST:PORT or [IPV6]:PORT; None for anything else. The host comes without brackets."""
    with suppress(ValueError):  # the port is not a number, or a bracket is missing
        parts = urlsplit(f"//{text}")
        if parts.hostname and parts.port is not None and parts.netloc == text and "@" not in text:
            return parts.hostname, parts.port
    return None
