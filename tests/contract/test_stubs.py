import subprocess
import sys
from pathlib import Path

from tests.contract.generating import generate

PROTOS = Path(__file__).parents[2] / "protos"
CONTRACT = "kokoro_speech/v1/speech.proto"
PLUGINS = ("grpc_python", "mypy", "mypy_grpc")


def test_the_committed_stubs_are_what_the_contract_generates(tmp_path: Path) -> None:
    generate(tmp_path, "python")
    outputs = [f"--{plugin}_out={tmp_path}" for plugin in PLUGINS]
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{PROTOS}", *outputs, CONTRACT],
        check=True,
        env={"PATH": str(Path(sys.executable).parent)},
    )
    generated = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    assert len(generated) == 4
    for path in generated:
        assert (PROTOS / path).read_text() == (tmp_path / path).read_text(), (
            f"{path} is not what the contract generates: run `make protos`"
        )
