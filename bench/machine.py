"""What a figure depends on besides the code."""

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
_COMPETITORS = ("kokoro", "torch", "kokoro-onnx", "onnxruntime", "numpy")


def conditions(engine: str) -> str:
    """Return the machine, the versions, the command and the date as one paragraph."""
    own = ", ".join(f"{name} {version(name)}" for name in _OURS)
    command = shlex.join(["python", "-m", "bench", *sys.argv[1:]])
    date = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return (
        f"{_processor()}, {len(os.sched_getaffinity(0))} cores, {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}; {own}, service on the engine "
        f"{engine}; competitors: {_competitors()}; `{command}`; {date}."
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def _competitors() -> str:
    code = (
        "import sys; from importlib.metadata import version; "
        "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"
    )
    command = [str(COMPETITORS_PYTHON), "-c", code, *_COMPETITORS]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return done.stdout.strip()
