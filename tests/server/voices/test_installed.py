import logging
from pathlib import Path

import numpy as np
import pytest

from kokoro_server.errors import ConfigurationError
from kokoro_server.voices import InstalledVoices
from kokoro_server.voices.adding import add_voice, path_of
from kokoro_server.voices.voice_file import VoiceFacts, write_voice

ONES = np.ones((510, 256), np.float32)
FACTS = VoiceFacts("en-US", 2.5)


def add(directory: Path, name: str, numbers: float = 1.0) -> None:
    add_voice(directory, name, ONES * np.float32(numbers), "en-US", lambda _, __: 2.5)


def names(voices: InstalledVoices) -> list[str]:
    return list(voices.current())


def test_a_folder_that_is_not_there_has_no_voices(tmp_path: Path) -> None:
    assert names(InstalledVoices(tmp_path / "none")) == []


def test_an_added_voice_is_what_was_added(tmp_path: Path) -> None:
    add(tmp_path / "voices", "narrator", 0.5)
    found = InstalledVoices(tmp_path / "voices").current()["narrator"]
    np.testing.assert_array_equal(found.voice.styles, ONES * np.float32(0.5))
    assert not found.voice.styles.flags.writeable
    assert (found.language_code, found.voice.gain_db, found.voice.label) == ("en-US", 2.5, "custom")


def test_changes_are_noticed_and_what_stays_is_not_read_again(tmp_path: Path) -> None:
    voices = InstalledVoices(tmp_path)
    add(tmp_path, "narrator")
    stays = voices.current()["narrator"]
    add(tmp_path, "anchor")
    assert names(voices) == ["anchor", "narrator"]
    assert voices.current()["narrator"] is stays
    path_of(tmp_path, "narrator").unlink()
    add(tmp_path, "narrator", 2.0)
    assert voices.current()["narrator"].voice.styles[0, 0] == 2.0


@pytest.mark.parametrize("content", [b"", b"nothing", b"\xff" * 600_000])
def test_a_damaged_file_is_left_out_and_the_others_speak(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    add(tmp_path, "narrator")
    (tmp_path / "broken.safetensors").write_bytes(content)
    (tmp_path / "AF_HEART.safetensors").write_bytes(content)
    (tmp_path / "notes.txt").write_text("not a voice")
    voices = InstalledVoices(tmp_path)
    with caplog.at_level(logging.WARNING):
        assert names(voices) == ["narrator"]
        assert names(voices) == ["narrator"]
    (warning,) = caplog.messages
    assert "the voice broken is left out" in warning


def test_a_file_that_anyone_may_write_is_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    add(tmp_path, "narrator")
    path_of(tmp_path, "narrator").chmod(0o666)
    assert names(InstalledVoices(tmp_path)) == []
    assert "anyone on this machine can write" in caplog.text


def test_a_folder_that_anyone_may_write_takes_no_voices(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    with pytest.raises(ConfigurationError, match="chmod o-w"):
        add(tmp_path, "narrator")


@pytest.mark.parametrize(
    "name", ["", "af_mine", "jm_other", "Narrator", "my voice", "../up", "a/b", "x" * 65, "9lives"]
)
def test_a_name_that_can_not_be_asked_for_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigurationError, match="can't be the name of a voice"):
        add(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


def test_a_voice_is_never_replaced(tmp_path: Path) -> None:
    add(tmp_path, "narrator", 1.0)
    with pytest.raises(ConfigurationError, match="kokoro-server voice remove narrator"):
        add(tmp_path, "narrator", 2.0)
    # Nor by one that was added while this one was measured.
    with pytest.raises(FileExistsError):
        write_voice(path_of(tmp_path, "narrator"), ONES, FACTS)
    assert InstalledVoices(tmp_path).current()["narrator"].voice.styles[0, 0] == 1.0


def test_a_voice_that_can_not_be_measured_leaves_nothing(tmp_path: Path) -> None:
    def fail(_: object, __: str) -> float:
        raise ConfigurationError("they are no voice")

    with pytest.raises(ConfigurationError, match="no voice"):
        add_voice(tmp_path, "narrator", ONES, "en-US", fail)
    assert list(tmp_path.iterdir()) == []
