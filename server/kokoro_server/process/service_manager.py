"""Tells systemd, where it started this process, when the server serves and when it stops."""

import os
import socket
from contextlib import suppress

READY, STOPPING = "READY=1", "STOPPING=1"
"""States of sd_notify(3)."""


def tell_service_manager(state: str) -> None:
    """Send `state` to the socket that the service manager named; without one do nothing."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):  # a socket without a file
        address = "\0" + address.removeprefix("@")
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notice:
        notice.sendto(state.encode(), address)
