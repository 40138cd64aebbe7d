"""What the processor can do, as Linux says it: without the compiler, whose library is large."""

from __future__ import annotations

import platform
from functools import cache
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")
_LISTS = ("flags", "Features")
"""Names of the list of extensions, on x86 and on Arm."""


@cache
def extensions() -> frozenset[str]:
    """Return the extensions that processor and operating system have, by Linux's names."""
    try:
        lines = _CPU_INFO.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return frozenset()
    for name, _, value in (line.partition(":") for line in lines):
        if name.strip() in _LISTS:
            return frozenset(value.split())
    return frozenset()


def architecture() -> str:
    """Return the architecture, by LLVM's name: x86_64 or aarch64."""
    return platform.machine()
