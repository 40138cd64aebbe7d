import tempfile
from pathlib import Path

import pytest

from kokoro_server.errors import ConfigurationError
from kokoro_server.process.temporary_files import check_temporary_folder


def test_without_a_writable_folder_for_temporary_files_the_error_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(tmp_path / "none")])
    with pytest.raises(ConfigurationError, match=r"mount a writable /tmp .* or name a folder in"):
        check_temporary_folder()
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(tmp_path)])
    check_temporary_folder()
