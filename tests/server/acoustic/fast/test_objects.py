import hashlib
from pathlib import Path

import pytest
from llvmlite import binding

from kokoro_server.acoustic.fast import objects
from kokoro_server.acoustic.fast.codegen import compiler, instruction_set, processor
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


class Compiled:
    """Counts compilations and keeps loaded objects."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.times = 0
        self.loaded: list[bytes] = []

    def compile(self, *_: object) -> bytes:
        self.times += 1
        return b"native code"

    def load(self, content: bytes, _: object) -> None:
        self.loaded.append(content)

    @property
    def file(self) -> Path:
        (file,) = self.cache.iterdir()
        return file


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compiled:
    """A cache with kernels, and a compiler that counts its runs; nothing is loaded."""
    compiled = Compiled(tmp_path / "cache")
    monkeypatch.setattr(objects, "compile_kernels", compiled.compile)
    monkeypatch.setattr(compiler, "LoadedObject", compiled.load)
    load_object(InstructionSet.AVX2, compiled.cache)
    return compiled


def test_kernels_are_loaded_from_a_cache_that_nobody_else_writes_to(compiled: Compiled) -> None:
    load_object(InstructionSet.AVX2, compiled.cache)
    assert compiled.times == 1
    assert compiled.loaded == [b"native code"] * 2


def test_kernels_that_were_changed_are_compiled_anew(compiled: Compiled) -> None:
    content = compiled.file.read_bytes()
    for changed in (content[:-1], content + b"!", content.replace(b"native", b"hostil"), b""):
        compiled.file.write_bytes(changed)
        load_object(InstructionSet.AVX2, compiled.cache)
    assert compiled.times == 5
    assert set(compiled.loaded) == {b"native code"}


@pytest.mark.parametrize("what", ["the file", "its folder"])
def test_kernels_that_others_could_have_written_are_not_loaded(
    compiled: Compiled, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    hostile = b"hostile code"
    compiled.file.write_bytes(hashlib.sha256(hostile).digest() + hostile)
    (compiled.file if what == "the file" else compiled.cache).chmod(0o777)
    load_object(InstructionSet.AVX2, compiled.cache)
    assert compiled.loaded == [b"native code"] * 2
    assert "can be written by anyone on this machine; its contents are not used" in caplog.text


def test_the_cache_is_made_for_nobody_else_to_write_to(compiled: Compiled) -> None:
    assert compiled.cache.stat().st_mode & 0o022 == 0


def test_linux_and_llvm_agree_on_this_processor() -> None:
    llvm = binding.get_host_cpu_features()
    names = {"bmi1": "bmi", "abm": "lzcnt", "avx512_bf16": "avx512bf16"}
    for linux in ("avx2", "fma", "bmi1", "abm", "f16c", "avx512f", "avx512vl", "avx512_bf16"):
        found = linux in processor.extensions()
        assert found == bool(llvm.get(names.get(linux, linux), False)), linux


def test_a_processor_without_avx2_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processor, "extensions", lambda: frozenset({"avx"}))

    with pytest.raises(ConfigurationError, match="AVX2"):
        best_instruction_set()


def test_a_processor_without_avx512_has_narrower_vectors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ("avx2", "fma", "bmi1", "bmi2", "f16c", "abm", "movbe")
    monkeypatch.setattr(processor, "extensions", lambda: frozenset(names))

    assert best_instruction_set() is InstructionSet.AVX2


class EveryExtension(frozenset[str]):
    """What a processor has that has everything."""

    def issuperset(self, _: object) -> bool:
        return True


@pytest.mark.parametrize(
    ("permitted", "best", "description"),
    [
        (True, InstructionSet.AMX, "amx"),
        (False, InstructionSet.AVX512, "avx512 (Linux does not permit amx)"),
    ],
)
def test_matrix_registers_are_used_where_linux_permits_it(
    monkeypatch: pytest.MonkeyPatch,
    permitted: bool,  # noqa: FBT001  a parameter of the test
    best: InstructionSet,
    description: str,
) -> None:
    monkeypatch.setattr(processor, "extensions", EveryExtension)
    monkeypatch.setattr(instruction_set, "matrix_registers_permitted", lambda: permitted)

    assert best_instruction_set() is best
    assert instruction_set.describe(best) == description
