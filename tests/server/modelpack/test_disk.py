import errno
import shutil
from pathlib import Path

import pytest

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import disk


def test_a_full_disk_is_an_error_that_says_so() -> None:
    with (
        pytest.raises(ModelPackError, match="the disk is full: make room for /dev/full"),
        disk.disk_errors(Path("/dev/full")),
        Path("/dev/full").open("wb", buffering=0) as file,
    ):
        file.write(b"a")


def test_any_other_error_names_the_place_and_the_reason(tmp_path: Path) -> None:
    with (
        pytest.raises(ModelPackError, match=r"can't be written: .*: No such file .*; name another"),
        disk.disk_errors(tmp_path),
    ):
        (tmp_path / "none" / "file").touch()


def test_too_little_room_is_told_before_the_work(tmp_path: Path) -> None:
    needed = shutil.disk_usage(tmp_path).total + 10**6
    with pytest.raises(ModelPackError, match=r"needs \d+ MB on the disk of .* \d+ MB are free"):
        disk.require_room(tmp_path, needed)
    disk.require_room(tmp_path, 0)


@pytest.mark.parametrize("names", [[], ["manifest.json", "weights.bin", "voices/af_sky.bin"]])
def test_an_empty_folder_and_a_pack_may_be_replaced(tmp_path: Path, names: list[str]) -> None:
    _fill(tmp_path, names)
    disk.refuse_foreign(tmp_path)


@pytest.mark.parametrize(
    "names", [["thesis.tex"], ["model.onnx"], ["manifest.json", "weights.bin", "voices/mine.bin"]]
)
def test_a_folder_with_somebodys_files_is_refused(tmp_path: Path, names: list[str]) -> None:
    _fill(tmp_path, names)
    with pytest.raises(ModelPackError, match=f"no model pack's, such as {names[-1]}; name another"):
        disk.refuse_foreign(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack").touch()
    with pytest.raises(ModelPackError, match="pack is not a folder"):
        disk.refuse_foreign(tmp_path / "pack")


def test_what_a_killed_pull_left_is_nobodys(tmp_path: Path) -> None:
    _fill(tmp_path, [".lock", ".fast/kernels.o", ".partial/pack/model.onnx", "weights.bin"])
    disk.refuse_foreign(tmp_path)


def test_publishing_puts_a_pack_in_the_place_of_another(tmp_path: Path) -> None:
    ready, directory = tmp_path / ".partial" / "pack", tmp_path
    _fill(ready, ["manifest.json", "model.onnx", "voices/new.bin"])
    _fill(directory, ["manifest.json", "kokoro-v1_0.pth", "voices/old.bin", ".fast/kernels.o"])
    disk.publish(ready, directory)
    disk.remove_others(directory, {"model.onnx", "voices/new.bin"})
    left = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"manifest.json", "model.onnx", "voices/new.bin", ".fast/kernels.o"}


def test_a_quota_counts_as_a_full_disk(tmp_path: Path) -> None:
    with pytest.raises(ModelPackError, match="the disk is full"), disk.disk_errors(tmp_path):
        raise OSError(errno.EDQUOT, "quota")


def _fill(directory: Path, names: list[str]) -> None:
    for name in names:
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
