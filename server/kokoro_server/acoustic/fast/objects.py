"""Compiled kernels, cached in files."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from kokoro_server.acoustic.fast import files
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.codegen.linker import CannotLink, link
from kokoro_server.acoustic.fast.codegen.loader import LoadedImage, is_image, to_bytes


class LoadedCode(Protocol):
    """Kernels in memory; they stay loaded while this object lives."""

    target: InstructionSet
    """What they were compiled for."""

    def address(self, name: str) -> int:
        """Return the address of the function `name`, or 0 where there is none."""
        ...


def load_object(target: InstructionSet, cache: Path) -> LoadedCode:
    """Load the kernels for `target` from the folder `cache`; compile them where missing.

    Where this process can't write to `cache`, or others can, the kernels are compiled on every
    start. Raises `ConfigurationError` where the system permits no new code.
    """
    content = object_code(target, cache)
    if is_image(content):
        return LoadedImage(content, target)
    from kokoro_server.acoustic.fast.codegen.compiler import LoadedObject  # noqa: PLC0415 large

    return LoadedObject(content, target)


def object_code(
    target: InstructionSet, cache: Path, missing: Callable[[], object] = lambda: None
) -> bytes:
    """Return the kernels for `target`; calls `missing` before it compiles them."""
    compiler = version("llvmlite")
    path = cache / f"kernels-{target.label}-{files.code_digest()}-{compiler}.code"
    content = files.read_sealed(path)
    if content is None:
        missing()
        content = compile_kernels(target)
        with suppress(OSError):
            files.write_sealed(path, content)
    return content


def compile_kernels(target: InstructionSet) -> bytes:
    """Compile the kernels: to an image where that can be linked, else to an object file."""
    # The compiler is imported only where something has to be compiled; its library is large.
    from kokoro_server.acoustic.fast.codegen.compiler import compile_module  # noqa: PLC0415
    from kokoro_server.acoustic.fast.codegen.library import kernel_code  # noqa: PLC0415

    compiled = compile_module(kernel_code(target), target)
    with suppress(CannotLink):
        return to_bytes(link(compiled))
    return compiled
