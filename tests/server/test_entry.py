import subprocess
import sys

import pytest

WITHOUT = """
import sys
sys.modules[{package!r}] = None
from kokoro_server.entry import main
sys.argv = ["kokoro-server", "serve", "--threads", "0"]
main()
"""


def run(package: str) -> tuple[int, str]:
    command = [sys.executable, "-c", WITHOUT.format(package=package)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stderr


@pytest.mark.parametrize("package", ["click", "numpy", "grpc_health", "soundfile"])
def test_without_its_extra_the_server_says_how_to_get_it(package: str) -> None:
    code, said = run(package)
    assert code == 2
    (line,) = said.splitlines()
    assert 'pip install "kokoro-speech[server]"' in line


def test_a_package_of_one_language_is_not_needed_to_start() -> None:
    code, said = run("fugashi")
    assert (code, len(said.splitlines())) == (2, 1)
    assert "0 is not in the range" in said
