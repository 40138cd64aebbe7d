from pathlib import Path

import pytest
from llvmlite import binding

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet, best_instruction_set
from kokoro_server.acoustic.fast.kernels import Kernels
from kokoro_server.acoustic.fast.objects import load_object
from kokoro_server.errors import ConfigurationError


@pytest.mark.usefixtures("kernels_by_target")
def test_kernels_are_compiled_once(kernel_cache: Path) -> None:
    files = {file: file.stat().st_mtime_ns for file in kernel_cache.iterdir()}

    load_object(InstructionSet.AVX2, kernel_cache)

    assert {file: file.stat().st_mtime_ns for file in kernel_cache.iterdir()} == files


def test_kernels_load_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert Kernels(load_object(best_instruction_set(), tmp_path / "file" / "cache")).dense


def test_a_processor_without_avx2_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binding, "get_host_cpu_features", lambda: {"avx": True})

    with pytest.raises(ConfigurationError, match="AVX2"):
        best_instruction_set()


def test_a_processor_without_avx512_has_narrower_vectors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ("avx2", "fma", "bmi", "bmi2", "f16c", "lzcnt", "movbe")
    monkeypatch.setattr(binding, "get_host_cpu_features", lambda: dict.fromkeys(names, True))

    assert best_instruction_set() is InstructionSet.AVX2
