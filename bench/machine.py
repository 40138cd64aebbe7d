"""The conditions that a figure depends on, besides the code."""

from __future__ import annotations

import os
import platform
import shlex
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from bench.setting import COMPETITORS_PYTHON

_OURS = ("kokoro-speech", "onnxruntime", "numpy", "grpcio")
# What tells processors of one name apart, from the fastest.
_INSTRUCTIONS = {"amx_tile": "AMX", "avx512f": "AVX-512", "avx2": "AVX2"}
_COMPETITORS = ("kokoro", "torch", "kokoro-onnx", "onnxruntime", "numpy")


def conditions(engine: str) -> str:
    """Return the machine, the versions, the command and the date as one paragraph."""
    return (
        f"{machine()}, service on the engine {engine}; competitors: {_competitors()}; "
        f"{command('bench')}."
    )


def machine() -> str:
    """Return the machine and the versions of the packages that serve."""
    own = ", ".join(f"{name} {version(name)}" for name in _OURS)
    return (
        f"{_processor()}, {len(os.sched_getaffinity(0))} cores, {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}; {own}"
    )


def command(module: str) -> str:
    """Return how this process, `python -m MODULE`, was called, and when."""
    words = shlex.join(["python", "-m", module, *sys.argv[1:]])
    return f"`{words}`; {datetime.now(UTC).strftime('%Y-%m-%d %H:%M UTC')}"


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    if not names:
        return platform.processor()
    flags = next((line.split() for line in lines if line.startswith("flags")), [])
    widest = next((name for flag, name in _INSTRUCTIONS.items() if flag in flags), None)
    return f"{names[0]} with {widest}" if widest else names[0]


def _competitors() -> str:
    code = (
        "import sys; from importlib.metadata import version; "
        "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"
    )
    command = [str(COMPETITORS_PYTHON), "-c", code, *_COMPETITORS]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return done.stdout.strip()
