"""Runs protoc, as the package index has it, over the contract."""

import subprocess
from pathlib import Path

from protoc import PROTOC_EXE, PROTOC_INCLUDE_DIR

PROTOS = Path(__file__).parents[2] / "protos"
CONTRACT = "kokoro_speech/v1/speech.proto"


def generate(folder: Path, name: str, options: str = "", plugin: str | None = None) -> set[str]:
    """Have the generator `name` write into `folder`; return the names of its files.

    `plugin` is the path of a generator that protoc has not built in.
    """
    named = [f"--plugin=protoc-gen-{name}={plugin}"] if plugin else []
    command = [PROTOC_EXE, f"-I{PROTOS}", f"-I{PROTOC_INCLUDE_DIR}", *named]
    ran = subprocess.run(
        [*command, f"--{name}_out={options}:{folder}", CONTRACT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
