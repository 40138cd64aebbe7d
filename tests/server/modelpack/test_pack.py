import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tests.server.modelpack import tiny

from kokoro_server.errors import ModelPackError
from kokoro_server.modelpack import ModelPack, default_directory, open_pack


def test_an_opened_pack_has_model_config_and_vocabulary(tiny_pack: ModelPack) -> None:
    pack = open_pack(tiny_pack.directory)
    assert pack == tiny_pack
    assert pack.model_path.read_bytes() == b"graph"
    assert pack.vocabulary == {"a": 1, "b": 2}
    assert pack.checkpoint_path is None


def test_a_voice_is_read_only_and_leaves_no_file_open(tiny_pack: ModelPack) -> None:
    voice = tiny_pack.voice("af_aoede")
    assert type(voice) is np.ndarray  # a mapped file would stay open as long as the voice
    assert voice.shape == (510, 256)
    assert voice.dtype == np.float32
    assert not voice.flags.writeable
    assert (voice == tiny.VOICE_IDS.index("af_aoede")).all()


@pytest.mark.parametrize("name", ["weights.bin", "voices/zm_yunyang.bin", "config.json"])
def test_a_pack_that_lacks_a_file_is_refused(tiny_pack: ModelPack, name: str) -> None:
    (tiny_pack.directory / name).unlink()
    with pytest.raises(ModelPackError, match=rf"{name} is missing or damaged; run `kokoro-server"):
        open_pack(tiny_pack.directory)


def test_a_flipped_bit_is_refused(tiny_pack: ModelPack) -> None:
    weights = tiny_pack.directory / "weights.bin"
    content = bytearray(weights.read_bytes())
    content[4711] ^= 1
    weights.write_bytes(content)
    with pytest.raises(ModelPackError, match=r"weights.bin is missing or damaged"):
        open_pack(tiny_pack.directory)


@pytest.mark.parametrize("name", [".", "weights.bin", "voices", "voices/af_sky.bin"])
def test_a_pack_that_anyone_may_write_to_is_refused_with_what_to_do(
    tiny_pack: ModelPack, name: str
) -> None:
    path = tiny_pack.directory / name
    path.chmod(path.stat().st_mode | 0o002)
    with pytest.raises(ModelPackError, match=rf"anyone .* can write to {path}, .* chmod o-w"):
        open_pack(tiny_pack.directory)


def test_a_manifest_that_leaves_out_a_voice_is_refused(tiny_pack: ModelPack) -> None:
    manifest = tiny_pack.directory / "manifest.json"
    text = manifest.read_text().replace("voices/af_sky.bin", "voices/unknown.bin")
    manifest.write_text(text)
    with pytest.raises(ModelPackError, match=r"lacks voices/af_sky.bin"):
        open_pack(tiny_pack.directory)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"format": 2}', '{"format": 2, "source": "index", "versions": 3}']
)
def test_a_damaged_manifest_is_refused(tiny_pack: ModelPack, content: str) -> None:
    (tiny_pack.directory / "manifest.json").write_text(content)
    with pytest.raises(ModelPackError, match=r"manifest.json is damaged; run `kokoro-server pull`"):
        open_pack(tiny_pack.directory)


def test_a_pack_of_another_format_is_refused(tiny_pack: ModelPack) -> None:
    manifest = tiny_pack.directory / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"format": 2', '"format": 99'))
    with pytest.raises(ModelPackError, match="is of format 99, not 2"):
        open_pack(tiny_pack.directory)


def test_where_there_is_no_pack_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ModelPackError, match=r"there is no model pack in .*; run `kokoro-server"):
        open_pack(tmp_path / "none")


def test_a_folder_that_cannot_be_read_is_an_error_of_one_line(tiny_pack: ModelPack) -> None:
    config = tiny_pack.directory / "config.json"
    config.unlink()
    config.symlink_to(config)
    with pytest.raises(ModelPackError, match=r"^[^\n]*config.json[^\n]*$"):
        open_pack(tiny_pack.directory)


def test_opening_a_pack_opens_no_socket(tiny_pack: ModelPack) -> None:
    script = """
import sys
from pathlib import Path
from kokoro_server.modelpack import open_pack

def refuse(event, arguments):
    if event.startswith("socket."):
        raise AssertionError(event)

sys.addaudithook(refuse)
open_pack(Path(sys.argv[1])).voice("af_heart")
"""
    command = [sys.executable, "-c", script, str(tiny_pack.directory)]
    assert subprocess.run(command, check=False).returncode == 0


def test_the_default_directory_is_named_after_the_format() -> None:
    assert default_directory().parts[-2:] == ("kokoro-speech", "pack-v2")
