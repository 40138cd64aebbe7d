import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from kokoro_server.process.cores import usable_cores

V2 = "30 23 0:26 {top} {point} rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate"
V1 = "33 25 0:29 {top} {point} rw,nosuid shared:9 - cgroup cgroup rw,cpu,cpuacct"
MEMORY = "34 25 0:30 / /sys/fs/cgroup/memory rw shared:10 - cgroup cgroup rw,memory"
OTHER = "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw"


@pytest.fixture(autouse=True)
def eight_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the affinity to eight cores, on any machine."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))


def machine(folder: Path, group: str, mounts: list[str], files: Mapping[str, str]) -> Path:
    """Write the files that describe control groups below `folder`."""
    for name, content in {
        "proc/self/cgroup": group + "\n",
        "proc/self/mountinfo": "\n".join(mounts) + "\n",
        **files,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder


@pytest.mark.parametrize(
    ("quota", "cores"),
    [
        ("100000 100000", 1),
        ("200000 100000", 2),
        ("350000 100000", 3),
        ("20000 10000", 2),
        ("50000 100000", 1),
        ("1600000 100000", 8),
        ("max 100000", 8),
        ("", 8),
        ("many 100000", 8),
        ("100000 0", 8),
    ],
)
def test_a_quota_of_cgroup_v2_bounds_the_cores_rounded_down_and_at_least_one(
    tmp_path: Path, quota: str, cores: int
) -> None:
    mounts = [OTHER, V2.format(top="/", point="/sys/fs/cgroup")]
    files = {"sys/fs/cgroup/system.slice/speech.service/cpu.max": quota + "\n"}
    root = machine(tmp_path, "0::/system.slice/speech.service", mounts, files)
    assert usable_cores(root) == cores


@pytest.mark.parametrize(
    ("quota", "period", "cores"),
    [("100000", "100000", 1), ("250000", "100000", 2), ("-1", "100000", 8), ("0", "100000", 8)],
)
def test_a_quota_of_cgroup_v1_bounds_the_cores(
    tmp_path: Path, quota: str, period: str, cores: int
) -> None:
    groups = "12:memory:/speech\n4:cpu,cpuacct:/speech\n1:name=systemd:/speech"
    mounts = [OTHER, MEMORY, V1.format(top="/", point="/sys/fs/cgroup/cpu,cpuacct")]
    files = {
        "sys/fs/cgroup/cpu,cpuacct/speech/cpu.cfs_quota_us": quota + "\n",
        "sys/fs/cgroup/cpu,cpuacct/speech/cpu.cfs_period_us": period + "\n",
    }
    assert usable_cores(machine(tmp_path, groups, mounts, files)) == cores


def test_the_least_quota_of_the_groups_above_holds(tmp_path: Path) -> None:
    mounts = [V2.format(top="/", point="/sys/fs/cgroup")]
    files = {
        "sys/fs/cgroup/a/cpu.max": "300000 100000",
        "sys/fs/cgroup/a/b/cpu.max": "max 100000",
        "sys/fs/cgroup/a/b/c/cpu.max": "500000 100000",
    }
    assert usable_cores(machine(tmp_path, "0::/a/b/c", mounts, files)) == 3


@pytest.mark.parametrize(
    ("group", "top"),
    [
        ("/", "/"),  # the container has its own cgroup namespace
        ("/docker/0123", "/docker/0123"),  # host paths, only the container's group mounted
        ("/docker/0123", "/docker/0123/other"),  # the mount does not show the group
        ("/../0123", "/"),  # a group outside the namespace
    ],
)
@pytest.mark.parametrize("version", [1, 2])
def test_a_container_finds_its_quota_at_the_mount_point(
    tmp_path: Path, group: str, top: str, version: int
) -> None:
    names = {1: ("4:cpu,cpuacct:", V1), 2: ("0::", V2)}
    prefix, mount = names[version]
    files = {
        "sys/fs/cgroup/cpu.cfs_quota_us": "200000\n",
        "sys/fs/cgroup/cpu.cfs_period_us": "100000\n",
        "sys/fs/cgroup/cpu.max": "200000 100000\n",
    }
    root = machine(tmp_path, prefix + group, [mount.format(top=top, point="/sys/fs/cgroup")], files)
    assert usable_cores(root) == 2


def test_a_machine_with_both_versions_heeds_both(tmp_path: Path) -> None:
    mounts = [
        V1.format(top="/", point="/sys/fs/cgroup/cpu"),
        V2.format(top="/", point="/sys/fs/cgroup/unified"),
    ]
    files = {
        "sys/fs/cgroup/cpu/speech/cpu.cfs_quota_us": "400000",
        "sys/fs/cgroup/cpu/speech/cpu.cfs_period_us": "100000",
        "sys/fs/cgroup/unified/speech/cpu.max": "600000 100000",
    }
    root = machine(tmp_path, "4:cpu:/speech\n0::/speech", mounts, files)
    assert usable_cores(root) == 4


def test_a_mount_point_with_a_space_is_found(tmp_path: Path) -> None:
    mounts = [V2.format(top="/", point="/my\\040groups")]
    files = {"my groups/cpu.max": "100000 100000"}
    assert usable_cores(machine(tmp_path, "0::/", mounts, files)) == 1


def test_without_control_groups_the_affinity_decides(tmp_path: Path) -> None:
    assert usable_cores(tmp_path) == 8
    assert usable_cores(machine(tmp_path, "", [OTHER], {})) == 8
