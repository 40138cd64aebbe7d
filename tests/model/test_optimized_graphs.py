"""Graphs that ONNX Runtime has optimized, cached in files; those of the tail, which are small."""

from pathlib import Path

import numpy as np
import pytest

from kokoro_server.acoustic.fast import parts
from kokoro_server.acoustic.fast.codegen import processor
from kokoro_server.acoustic.fast.optimized_graphs import optimized_graph, part_session
from kokoro_server.acoustic.fast.parts import Part
from kokoro_server.acoustic.fast.source import ModelSource
from kokoro_server.acoustic.runtime import Session
from kokoro_server.modelpack import ModelPack

SPECTRUM = np.random.default_rng(3).standard_normal((1, 22, 601), np.float32)


@pytest.fixture
def source(model_pack: ModelPack) -> ModelSource:
    return ModelSource(model_pack.model_path, model_pack.identity)


@pytest.fixture
def wanted(source: ModelSource) -> bytes:
    return samples(Session(source.part(Part.TAIL), source.directory, threads=1))


def samples(session: Session) -> bytes:
    (waveform,) = session.run([parts.WAVEFORM], {parts.SPECTRUM: SPECTRUM})
    return bytes(waveform.tobytes())


def written(cache: Path) -> dict[str, int]:
    return {file.suffix: file.stat().st_mtime_ns for file in cache.iterdir()}


def test_a_graph_is_optimized_once_and_gives_the_same_samples(
    source: ModelSource, wanted: bytes, tmp_path: Path
) -> None:
    assert samples(part_session(Part.TAIL, source, tmp_path, 1)) == wanted
    files = written(tmp_path)
    assert files.keys() == {".graph", ".bin"}

    assert samples(part_session(Part.TAIL, source, tmp_path, 1)) == wanted
    assert written(tmp_path) == files


@pytest.mark.parametrize("suffix", [".graph", ".bin"])
@pytest.mark.parametrize("content", [b"", b"damaged", None])
def test_damaged_files_are_made_anew(
    source: ModelSource, wanted: bytes, tmp_path: Path, suffix: str, content: bytes | None
) -> None:
    optimized_graph(Part.TAIL, source, tmp_path)
    (file,) = tmp_path.glob(f"*{suffix}")
    whole = file.read_bytes()
    file.unlink()
    if content is not None:
        file.write_bytes(content)

    assert samples(part_session(Part.TAIL, source, tmp_path, 1)) == wanted
    assert file.read_bytes() == whole


def test_nothing_is_cached_where_nothing_can_be_written(
    source: ModelSource, wanted: bytes, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    assert samples(part_session(Part.TAIL, source, tmp_path / "file" / "cache", 1)) == wanted


@pytest.mark.parametrize("suffix", [".graph", ".bin"])
def test_files_that_others_could_have_written_are_not_used(
    source: ModelSource, wanted: bytes, tmp_path: Path, suffix: str
) -> None:
    optimized_graph(Part.TAIL, source, tmp_path)
    (file,) = tmp_path.glob(f"*{suffix}")
    file.chmod(0o666)

    assert samples(part_session(Part.TAIL, source, tmp_path, 1)) == wanted
    assert file.stat().st_mode & 0o022 == 0


def test_another_model_and_another_processor_have_files_of_their_own(
    source: ModelSource, model_pack: ModelPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    optimized_graph(Part.TAIL, source, tmp_path)
    optimized_graph(Part.TAIL, ModelSource(model_pack.model_path, "another"), tmp_path)
    monkeypatch.setattr(processor, "extensions", lambda: frozenset({"avx"}))
    optimized_graph(Part.TAIL, source, tmp_path)

    assert len([*tmp_path.glob("*.graph")]) == 3


def test_the_identity_of_a_model_depends_on_its_graph_and_its_weights(
    model_pack: ModelPack, tmp_path: Path
) -> None:
    graph = model_pack.model_path.read_bytes()
    (tmp_path / "model.onnx").write_bytes(graph)
    found = set()
    for weights in (b"weights", b"others"):
        (tmp_path / "weights.bin").write_bytes(weights)
        found.add(ModelSource(tmp_path / "model.onnx").identity)

    assert len(found) == 2
