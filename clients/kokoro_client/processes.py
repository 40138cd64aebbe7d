"""Forked children: they lack gRPC's threads, so gRPC objects made before the fork can hang."""

from __future__ import annotations

import os


class Birthplace:
    """The process in which a gRPC object was made."""

    def __init__(self) -> None:
        """Remember the process that runs now."""
        self._pid = os.getpid()

    @property
    def is_here(self) -> bool:
        """Return whether this is still that process, and not a child forked from it."""
        return os.getpid() == self._pid

    def check(self) -> None:
        """Raise `RuntimeError` in a forked child."""
        if not self.is_here:
            raise RuntimeError(
                f"the client was made in process {self._pid}, and this is process {os.getpid()}, "
                "forked from it: make a client of its own in each process"
            )
