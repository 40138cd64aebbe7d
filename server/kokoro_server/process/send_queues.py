"""Waits until the kernel has sent everything in this process's sockets."""

import asyncio
import fcntl
import os
import stat
import struct
import termios
from pathlib import Path

_POLL_SECONDS = 0.02


async def all_received() -> None:
    """Return when the peers have received all bytes written so far.

    gRPC counts bytes as sent once the kernel has them. With a slow peer, megabytes may still wait
    there, and they may be lost if the process ends too early.
    """
    holding = _descriptors()
    # The kernel offers no event to wait for.
    while holding := set(filter(_holds_bytes, holding)):  # noqa: ASYNC110
        await asyncio.sleep(_POLL_SECONDS)


def _descriptors() -> set[int]:
    return {int(entry.name) for entry in Path("/proc/self/fd").iterdir()}


def _holds_bytes(descriptor: int) -> bool:
    """Return whether `descriptor` is a socket with bytes that its peer has not acknowledged."""
    try:
        if not stat.S_ISSOCK(os.fstat(descriptor).st_mode):
            return False
        # For sockets this request is also called SIOCOUTQ; it fails on an unconnected socket.
        answer = fcntl.ioctl(descriptor, termios.TIOCOUTQ, bytes(struct.calcsize("i")))
    except OSError:
        return False
    return any(answer)
