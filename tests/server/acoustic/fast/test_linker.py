"""Linked kernels; the tests of the kernels themselves run them."""

import ctypes
from pathlib import Path

import pytest

from kokoro_server.acoustic.fast import objects
from kokoro_server.acoustic.fast.codegen.compiler import compile_module
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.codegen.linker import CannotLink, link
from kokoro_server.acoustic.fast.codegen.loader import LoadedImage, is_image, to_bytes

TARGET = InstructionSet.AVX2
TWO_FUNCTIONS = """
@numbers = internal constant [2 x i64] [i64 40, i64 2]
define internal i64 @number(i64 %index) noinline {
  %place = getelementptr [2 x i64], ptr @numbers, i64 0, i64 %index
  %value = load volatile i64, ptr %place
  ret i64 %value
}
define i64 @sum() {
  %first = call i64 @number(i64 0)
  %second = call i64 @number(i64 1)
  %total = add i64 %first, %second
  ret i64 %total
}
define i64 @one() {
  ret i64 1
}
"""
CALLS_OUTSIDE = """
declare i64 @sysconf(i64)
define i64 @size(i64 %value) {
  %result = call i64 @sysconf(i64 %value)
  ret i64 %result
}
"""
HAS_A_VARIABLE = """
@counter = global i64 1
define i64 @next() {
  %value = load i64, ptr @counter
  ret i64 %value
}
"""


def run(image: LoadedImage, name: str) -> int:
    function = ctypes.CFUNCTYPE(ctypes.c_int64)(image.address(name))
    return int(function())


def test_linked_code_calls_its_own_functions_and_reads_its_constants() -> None:
    image = LoadedImage(to_bytes(link(compile_module(TWO_FUNCTIONS, TARGET))), TARGET)

    assert (run(image, "sum"), run(image, "one")) == (42, 1)
    assert image.address("number") == image.address("missing") == 0


def test_several_copies_run_at_other_addresses() -> None:
    content = to_bytes(link(compile_module(TWO_FUNCTIONS, TARGET)))
    images = [LoadedImage(content, TARGET) for _ in range(3)]

    assert len({image.address("sum") for image in images}) == 3
    assert [run(image, "sum") for image in images] == [42, 42, 42]


@pytest.mark.parametrize("code", [CALLS_OUTSIDE, HAS_A_VARIABLE])
def test_code_that_needs_more_is_refused(code: str) -> None:
    with pytest.raises(CannotLink):
        link(compile_module(code, TARGET))


@pytest.mark.parametrize("content", [b"", b"no object file", bytes(2000)])
def test_what_is_no_object_file_is_refused(content: bytes) -> None:
    with pytest.raises(CannotLink):
        link(content)


def test_kernels_are_linked(kernel_cache: Path) -> None:
    assert is_image(objects.object_code(TARGET, kernel_cache))


def test_kernels_that_can_not_be_linked_are_loaded_by_llvm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: bytes) -> None:
        raise CannotLink

    monkeypatch.setattr(objects, "link", refuse)
    loaded = objects.load_object(TARGET, tmp_path)

    assert not isinstance(loaded, LoadedImage)
    assert loaded.address("dense")
