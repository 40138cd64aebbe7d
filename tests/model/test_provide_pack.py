"""The files that a start of the server makes, and the steps that it reports."""

import shutil
from pathlib import Path

from kokoro_server.engines import Engine
from kokoro_server.loading import provide_pack
from kokoro_server.modelpack import DEFAULT_HUB_ENDPOINT, ModelPack, SilentProgress
from kokoro_server.settings import PackSettings


class Steps(SilentProgress):
    """Records the reported steps."""

    def __init__(self) -> None:
        self.told = list[str]()

    def step(self, message: str) -> None:
        self.told.append(message)


def test_a_start_compiles_the_fast_engine_once_and_only_where_it_runs(
    model_pack: ModelPack, tmp_path: Path
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(model_pack.directory, folder, ignore=shutil.ignore_patterns(".fast"))
    settings = PackSettings(folder, model_pack.manifest.source, DEFAULT_HUB_ENDPOINT)
    told = []
    for engine in (Engine.ONNX, Engine.FAST, Engine.FAST):
        steps = Steps()
        provide_pack(settings, steps, engine=engine)
        told.append(steps.told)
    assert told == [[], ["compiling the fast engine"], []]
