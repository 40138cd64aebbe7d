"""Distinguishes loopback addresses from addresses that other machines can reach."""

import ipaddress


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
