"""The number of cores that this process may use, from its affinity and its cgroups' CPU quotas."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_ROOT = Path("/")


def usable_cores(root: Path = _ROOT) -> int:
    """Return the number of cores that this process may keep busy, at least 1.

    A quota is rounded down: threads beyond it would only be throttled, and the threads that don't
    compute use the remainder. `root` is the folder that contains `/proc` and the mount points.
    """
    cores = len(os.sched_getaffinity(0))
    return max(1, int(min([cores, *_quotas(root)])))


@dataclass(frozen=True, slots=True)
class _Mount:
    """The mount of a cgroup hierarchy."""

    point: Path
    top: PurePosixPath
    """The group that is visible at the mount point."""
    version: int
    """1 (with the controller `cpu`) or 2."""

    def folders(self, group: PurePosixPath) -> Iterator[Path]:
        """Yield the folders of `group` and of its ancestors, as far as this mount shows them."""
        if group.is_relative_to(self.top) and ".." not in group.parts:
            inside = group.relative_to(self.top)
            for each in (inside, *inside.parents):
                yield self.point / each
        else:  # the process does not see its own group; the mount point is the nearest one
            yield self.point

    def quota(self, folder: Path) -> float | None:
        """Return the number of cores that the group of `folder` may use; `None` for no limit."""
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
    """Yield the quotas of this process's groups and of their ancestors; the least one applies."""
    with suppress(OSError, ValueError):  # the files are missing, or have an unknown format
        groups = dict(_groups((root / "proc/self/cgroup").read_text()))
        for mount in _mounts((root / "proc/self/mountinfo").read_text(), root):
            if mount.version in groups:
                for folder in mount.folders(groups[mount.version]):
                    if (quota := mount.quota(folder)) is not None:
                        yield quota


def _groups(text: str) -> Iterator[tuple[int, PurePosixPath]]:
    """Yield the version of each hierarchy that may limit the CPU, and this process's group."""
    for line in text.splitlines():
        _, controllers, path = line.split(":", 2)
        if not controllers:
            yield 2, PurePosixPath(path)
        elif "cpu" in controllers.split(","):
            yield 1, PurePosixPath(path)


def _mounts(text: str, root: Path) -> Iterator[_Mount]:
    """Yield the mounts of `/proc/self/mountinfo` (proc(5)) that may limit the CPU."""
    for line in text.splitlines():
        about_mount, _, about_system = line.partition(" - ")
        top, point = map(_unescaped, about_mount.split()[3:5])
        kind, _, options = about_system.split(" ", 2)
        version = {"cgroup2": 2, "cgroup": 1}.get(kind)
        if version == 2 or (version and "cpu" in options.split(",")):  # noqa: PLR2004 - as above
            yield _Mount(root / point.lstrip("/"), PurePosixPath(top), version)


def _unescaped(path: str) -> str:
    r"""Decode the octal escapes of a path in mountinfo: `\040` is a space."""
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), path)
