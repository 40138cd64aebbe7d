import logging
import os
from pathlib import Path

import pytest

from kokoro_server.file_trust import anyone_may_write, warn_if_open, writable_by_others


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.touch(mode=0o600)
    return path


def test_a_file_of_this_user_alone_is_writable_by_nobody_else(file: Path) -> None:
    assert writable_by_others(file, file.parent) is None


@pytest.mark.parametrize("mode", [0o644, 0o755, 0o664])
def test_this_process_s_own_group_is_nobody_else(file: Path, mode: int) -> None:
    file.chmod(mode)
    os.chown(file, -1, os.getegid())
    assert writable_by_others(file) is None


def test_a_file_that_anyone_may_write_to_is_named(file: Path) -> None:
    file.chmod(0o602)
    assert writable_by_others(file) == f"{file} can be written by anyone on this machine"
    assert anyone_may_write(file)


def test_a_folder_that_anyone_may_write_to_is_named(file: Path) -> None:
    file.parent.chmod(0o777)
    assert writable_by_others(file, file.parent) is not None


def owned_by(user: int, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make `file` seem to belong to `user`; the tests need not run as that user."""
    real = file.stat()
    status = os.stat_result((real.st_mode, *real[1:4], user, *real[5:]))
    monkeypatch.setattr(Path, "stat", lambda *_, **__: status)
    monkeypatch.setattr(os, "geteuid", lambda: 4711)


def test_another_group_is_others(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.chmod(0o660)
    group = file.stat().st_gid + 1
    monkeypatch.setattr(os, "getegid", lambda: group)
    assert writable_by_others(file) == f"{file} can be written by its group"
    assert not anyone_may_write(file)


def test_another_user_is_others(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owned_by(1234, file, monkeypatch)
    assert writable_by_others(file) == f"{file} belongs to another user"


def test_what_root_owns_is_trusted(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owned_by(0, file, monkeypatch)
    assert writable_by_others(file) is None


def test_a_missing_file_is_nobody_s(tmp_path: Path) -> None:
    assert writable_by_others(tmp_path / "missing") is None


@pytest.mark.parametrize(
    ("mode", "words"), [(0o644, "anyone on this machine can read"), (0o622, "written by anyone")]
)
def test_open_files_are_warned_of_with_what_to_do(
    file: Path, caplog: pytest.LogCaptureFixture, mode: int, words: str
) -> None:
    file.chmod(mode)
    warn_if_open(file, "--tokens")
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert words in record.getMessage()
    assert "--tokens: " in record.getMessage()
    assert "chmod 600" in record.getMessage()


@pytest.mark.parametrize("mode", [0o600, 0o400, 0o640])
def test_closed_files_are_not(file: Path, caplog: pytest.LogCaptureFixture, mode: int) -> None:
    file.chmod(mode)
    warn_if_open(file, "--tokens")
    warn_if_open(file.parent / "missing", "--tokens")
    warn_if_open(Path(os.devnull), "--ledger")
    assert not caplog.records
