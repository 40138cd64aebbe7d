"""Tells addresses of this machine alone from those that others can reach."""

import ipaddress


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach `host`: `localhost`, or a loopback address.

    An IPv6 address that stands for an IPv4 address counts as that. A host name may mean any
    interface, so it is not loopback.
    """
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback
