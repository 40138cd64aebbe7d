"""What the sockets of this process still hold."""

import asyncio
import fcntl
import os
import stat
import struct
import termios
from pathlib import Path

_POLL_SECONDS = 0.02


async def all_received() -> None:
    """Return when the peers have received what is written to them by now.

    gRPC takes bytes for sent once the kernel has them, which can be megabytes before a slow peer
    does; a process that ends before then may take them along.
    """
    holding = _descriptors()
    # The kernel has no event to wait for.
    while holding := set(filter(_holds_bytes, holding)):  # noqa: ASYNC110
        await asyncio.sleep(_POLL_SECONDS)


def _descriptors() -> set[int]:
    return {int(entry.name) for entry in Path("/proc/self/fd").iterdir()}


def _holds_bytes(descriptor: int) -> bool:
    """Tell whether `descriptor` is a socket with bytes that its peer has not acknowledged."""
    try:
        if not stat.S_ISSOCK(os.fstat(descriptor).st_mode):
            return False
        # For a socket the same request is called SIOCOUTQ; it fails where nothing is connected.
        answer = fcntl.ioctl(descriptor, termios.TIOCOUTQ, bytes(struct.calcsize("i")))
    except OSError:
        return False
    return any(answer)
