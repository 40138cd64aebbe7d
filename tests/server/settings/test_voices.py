from pathlib import Path

import pytest

from kokoro_server.errors import ConfigurationError
from kokoro_server.settings import voices_directory


def directory(voices_dir: str | None, model_dir: str = "/models/pack") -> Path:
    named = None if voices_dir is None else Path(voices_dir)
    return voices_directory({"voices_dir": named, "model_dir": Path(model_dir)})


def test_own_voices_are_beside_the_pack() -> None:
    assert directory(None) == Path("/models/custom-voices")
    assert directory("/voices") == Path("/voices")
    assert directory("~/voices") == Path.home() / "voices"


@pytest.mark.parametrize("inside", ["/models/pack", "/models/pack/voices"])
def test_own_voices_are_never_in_the_pack(inside: str) -> None:
    with pytest.raises(ConfigurationError, match="in the model pack"):
        directory(inside)


def test_a_pack_in_a_folder_of_that_name_is_refused_too() -> None:
    with pytest.raises(ConfigurationError, match="name another folder"):
        directory(None, "/models/custom-voices")
