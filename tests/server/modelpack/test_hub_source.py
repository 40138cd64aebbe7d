from http import HTTPStatus
from pathlib import Path

import pytest
from tests.server.modelpack import tiny
from tests.server.modelpack.fake_hub import FakeHub

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import SilentProgress, SourceKind
from kokoro_server.modelpack.puller import pull_from
from kokoro_server.modelpack.sources import SourceUnavailable

MODEL_PATH = f"{tiny.REPOSITORY.name}/resolve/{tiny.REPOSITORY.revision}/onnx/model.onnx"


def test_a_pack_comes_from_the_hub(hub: FakeHub, tmp_path: Path) -> None:
    pack = pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert pack.manifest.source is SourceKind.HUB
    assert pack.manifest.versions == {"tiny/model": "0123abcd"}
    assert (pack.directory / "weights.bin").read_bytes() == tiny.MODEL
    assert pack.voice("af_alloy")[0, 0] == tiny.VOICE_IDS.index("af_alloy")


def test_a_dropped_connection_is_taken_up_where_it_broke(hub: FakeHub, tmp_path: Path) -> None:
    hub.drop_after = [10, 1000]
    pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert hub.ranges[0] is None
    assert hub.ranges[1] == "bytes=10-"


def test_a_server_that_knows_no_ranges_sends_all_of_it_again(hub: FakeHub, tmp_path: Path) -> None:
    hub.drop_after = [10]
    hub.knows_ranges = False
    pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert hub.ranges[:2] == [None, "bytes=10-"]


def test_a_connection_that_brings_nothing_is_given_up(hub: FakeHub, tmp_path: Path) -> None:
    hub.drop_after = [0, 0]
    with pytest.raises(SourceUnavailable, match=r"^the model hub can't be reached: [^\n]+$"):
        pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert len(hub.ranges) == 1


@pytest.mark.parametrize("status", [HTTPStatus.FORBIDDEN, HTTPStatus.BAD_GATEWAY])
def test_a_refusal_is_told_with_its_status(
    hub: FakeHub, tmp_path: Path, status: HTTPStatus
) -> None:
    hub.refuse_with = status
    message = f"the model hub answers {status.value} {status.phrase} for tiny/model"
    with pytest.raises(SourceUnavailable, match=message):
        pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())


def test_a_file_that_is_not_there_is_told_with_its_name(hub: FakeHub, tmp_path: Path) -> None:
    del hub.files[MODEL_PATH]
    with pytest.raises(SourceUnavailable, match=r"answers 404 Not Found for .*/onnx/model.onnx"):
        pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())


@pytest.mark.parametrize("content", [b"<html>", tiny.MODEL[::-1], tiny.MODEL + b"more"])
def test_another_content_is_refused(hub: FakeHub, tmp_path: Path, content: bytes) -> None:
    hub.files[MODEL_PATH] = content
    with pytest.raises(SourceUnavailable, match=r"another .*/onnx/model.onnx .* \(wrong sha256\)"):
        pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert not list(tmp_path.glob("pack/.partial/downloads/*"))


@pytest.mark.parametrize("torn", [b"torn", tiny.MODEL[::-1], tiny.MODEL + b"more"])
def test_a_torn_beginning_is_thrown_away(hub: FakeHub, tmp_path: Path, torn: bytes) -> None:
    downloads = tmp_path / "pack" / ".partial" / "downloads"
    downloads.mkdir(parents=True)
    (downloads / "float32.onnx.part").write_bytes(torn)
    pack = pull_from([tiny.hub_source(hub.endpoint)], tmp_path / "pack", SilentProgress())
    assert (pack.directory / "weights.bin").read_bytes() == tiny.MODEL


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelPackError, match="is no address of a model hub"):
        pull_from([tiny.hub_source("http://hub:port")], tmp_path / "pack", SilentProgress())
