"""Compiled kernels, cached in files."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from kokoro_server.acoustic.fast import files
from kokoro_server.acoustic.fast.codegen.compiler import LoadedObject, compile_module
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.codegen.library import kernel_code


def load_object(
    target: InstructionSet, cache: Path, missing: Callable[[], object] = lambda: None
) -> LoadedObject:
    """Load the kernels for `target` from the folder `cache`; compile them where missing.

    Calls `missing` before it compiles. Where this process can't write to `cache`, or others can,
    the kernels are compiled on every start.
    """
    compiler = version("llvmlite")
    path = cache / f"kernels-{target.label}-{files.code_digest()}-{compiler}.o"
    content = files.read_sealed(path)
    if content is None:
        missing()
        content = compile_module(kernel_code(target), target)
        with suppress(OSError):
            files.write_sealed(path, content)
    return LoadedObject(content, target)
