"""How many cores this process may use: its affinity, and the CPU quotas of its control groups."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_ROOT = Path("/")


def usable_cores(root: Path = _ROOT) -> int:
    """Return the cores that this process may keep busy, at least 1.

    A quota is rounded down: threads beyond it would only be throttled, and what is over feeds the
    threads that don't compute. `root` is the folder that `/proc` and the mount points lie below.
    """
    cores = len(os.sched_getaffinity(0))
    return max(1, int(min([cores, *_quotas(root)])))


@dataclass(frozen=True, slots=True)
class _Mount:
    """Where a hierarchy of control groups is seen."""

    point: Path
    top: PurePosixPath
    """The group that stands at the mount point."""
    version: int
    """1, with the controller `cpu`, or 2."""

    def folders(self, group: PurePosixPath) -> Iterator[Path]:
        """Yield the folder of `group` and of those above it, as far as they are seen here."""
        if group.is_relative_to(self.top) and ".." not in group.parts:
            inside = group.relative_to(self.top)
            for each in (inside, *inside.parents):
                yield self.point / each
        else:  # a group outside what this process sees; the mount point is the nearest to it
            yield self.point

    def quota(self, folder: Path) -> float | None:
        """Return the cores that the group of `folder` may use; `None` for no limit."""
        with suppress(OSError, ValueError, ZeroDivisionError):
            if self.version == 2:  # noqa: PLR2004 - the version's number
                quota, period = (folder / "cpu.max").read_text().split()
            else:
                quota = (folder / "cpu.cfs_quota_us").read_text()
                period = (folder / "cpu.cfs_period_us").read_text()
            if quota != "max" and int(quota) > 0:
                return int(quota) / int(period)
        return None


def _quotas(root: Path) -> Iterator[float]:
    """Yield the quotas of this process's groups and of all above them; the least one holds."""
    with suppress(OSError, ValueError):  # no such files, or of a form that is not known
        groups = dict(_groups((root / "proc/self/cgroup").read_text()))
        for mount in _mounts((root / "proc/self/mountinfo").read_text(), root):
            if mount.version in groups:
                for folder in mount.folders(groups[mount.version]):
                    if (quota := mount.quota(folder)) is not None:
                        yield quota


def _groups(text: str) -> Iterator[tuple[int, PurePosixPath]]:
    """Yield the version of each hierarchy that may bound the CPU, and this process's group."""
    for line in text.splitlines():
        _, controllers, path = line.split(":", 2)
        if not controllers:
            yield 2, PurePosixPath(path)
        elif "cpu" in controllers.split(","):
            yield 1, PurePosixPath(path)


def _mounts(text: str, root: Path) -> Iterator[_Mount]:
    """Yield the mounts of `/proc/self/mountinfo` (proc(5)) that may bound the CPU."""
    for line in text.splitlines():
        about_mount, _, about_system = line.partition(" - ")
        top, point = map(_unescaped, about_mount.split()[3:5])
        kind, _, options = about_system.split(" ", 2)
        version = {"cgroup2": 2, "cgroup": 1}.get(kind)
        if version == 2 or (version and "cpu" in options.split(",")):  # noqa: PLR2004 - as above
            yield _Mount(root / point.lstrip("/"), PurePosixPath(top), version)


def _unescaped(path: str) -> str:
    r"""Return a path of mountinfo with its octal escapes read: `\040` is a space."""
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), path)
