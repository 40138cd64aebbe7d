"""A running server's process, as the kernel sees it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Process:
    """A process by its number; every reading raises `OSError` once it has ended."""

    number: int

    @property
    def resident_bytes(self) -> int:
        """Return its resident memory now."""
        return self._kilobytes("VmRSS")

    @property
    def tree_resident_bytes(self) -> int:
        """Return the resident memory of it and its children now."""
        return sum(process.resident_bytes for process in (self, *self._children()))

    @property
    def tree_cpu_seconds(self) -> float:
        """Return the time on processors of it and its children so far."""
        return sum(process.cpu_seconds for process in (self, *self._children()))

    @property
    def cpu_seconds(self) -> float:
        """Return its time on processors so far, in user and in kernel mode."""
        # The name of the program may contain spaces; 11 more fields follow it before the times.
        fields = (self._folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def peak_bytes(self) -> int:
        """Return its peak resident memory."""
        return self._kilobytes("VmHWM")

    @property
    def threads(self) -> int:
        """Return how many threads it has."""
        return int(self._status()["Threads"])

    @property
    def descriptors(self) -> int:
        """Return how many files and sockets it has open."""
        return len(os.listdir(self._folder / "fd"))  # noqa: PTH208 - names alone

    def is_alive(self) -> bool:
        """Return whether it still runs; a zombie does not."""
        try:
            return not self._status()["State"].startswith("Z")
        except OSError:
            return False

    @property
    def _folder(self) -> Path:
        return Path("/proc") / str(self.number)

    def _children(self) -> list[Process]:
        files = (self._folder / "task").glob("*/children")
        return [Process(int(word)) for file in files for word in file.read_text().split()]

    def _kilobytes(self, field: str) -> int:
        return int(self._status()[field].split()[0]) * 1024

    def _status(self) -> dict[str, str]:
        lines = (self._folder / "status").read_text(encoding="utf-8").splitlines()
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def server_process() -> Process:
    """Return the server that this process has started; raises `LookupError` where none runs."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            status = (folder / "status").read_text(encoding="utf-8")
        except OSError:  # it has ended
            continue
        if b"serve" in words and f"\nPPid:\t{os.getpid()}\n" in status:
            return Process(int(folder.name))
    raise LookupError("no server runs")
