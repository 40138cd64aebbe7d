"""Tells systemd when the server serves and when it stops, if systemd started this process."""

import os
import socket
from contextlib import suppress

READY, STOPPING = "READY=1", "STOPPING=1"
"""States of sd_notify(3)."""


def tell_service_manager(state: str) -> None:
    """Send `state` to the service manager's socket; do nothing if there is none."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):  # an abstract socket, which has no file
        address = "\0" + address.removeprefix("@")
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notice:
        notice.sendto(state.encode(), address)
