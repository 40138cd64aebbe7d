"""The instruction sets that kernels are compiled for."""

from __future__ import annotations

from enum import Enum

from kokoro_server.acoustic.fast.codegen import processor
from kokoro_server.acoustic.fast.codegen.matrix_permission import matrix_registers_permitted
from kokoro_server.errors import ConfigurationError

_X86 = "x86_64"
_ARM = "aarch64"


class InstructionSet(Enum):
    """An instruction set: its name, architecture, level, extensions, and the floats per vector.

    The fastest come first.
    The levels of x86-64 are those of the psABI, so code compiled on one machine runs on every
    other machine of the same level with the same extensions. NEON and fused multiplication are
    part of every 64-bit Arm.
    """

    AMX = ("amx", _X86, "x86-64-v4", ("amx-tile", "amx-bf16", "avx512bf16"), 16)
    AVX512 = ("avx512", _X86, "x86-64-v4", (), 16)
    AVX2 = ("avx2", _X86, "x86-64-v3", (), 8)
    NEON = ("neon", _ARM, "generic", (), 4)

    def __init__(
        self, label: str, architecture: str, level: str, extensions: tuple[str, ...], lanes: int
    ) -> None:
        """Store the parts of the value."""
        self.label = label
        self.architecture = architecture
        self.level = level
        self.extensions = extensions
        self.lanes = lanes

    @property
    def split(self) -> bool:
        """Whether products are computed of split floats; see `split_gemm`."""
        return self is InstructionSet.AMX


_LEVELS = {
    "x86-64-v4": ("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"),
    "x86-64-v3": ("avx2", "fma", "bmi1", "bmi2", "f16c", "abm", "movbe"),
    "generic": (),
}
"""Extensions that a level needs, by Linux's names."""
_LINUX_NAMES = {"amx-tile": "amx_tile", "amx-bf16": "amx_bf16", "avx512bf16": "avx512_bf16"}
"""Linux's names of extensions, by LLVM's."""


def architecture_sets() -> list[InstructionSet]:
    """Return the instruction sets of this architecture, the fastest first."""
    return [target for target in InstructionSet if target.architecture == processor.architecture()]


def instruction_sets() -> list[InstructionSet]:
    """Return the instruction sets that this process can use, the fastest first."""
    return [
        target
        for target in architecture_sets()
        if _has(target) and (not target.split or matrix_registers_permitted())
    ]


def best_instruction_set() -> InstructionSet:
    """Return the fastest instruction set that this process can use.

    Raises `ConfigurationError` where there is none.
    """
    for target in instruction_sets():
        return target
    raise ConfigurationError("the fast engine needs a processor with AVX2 and FMA, or NEON")


def describe(target: InstructionSet) -> str:
    """Name `target`, and say why a faster one that the processor has is not used."""
    refused = _has(InstructionSet.AMX) and not matrix_registers_permitted()
    return f"{target.label} (Linux does not permit amx)" if refused else target.label


def _has(target: InstructionSet) -> bool:
    needed = (*_LEVELS[target.level], *(_LINUX_NAMES[name] for name in target.extensions))
    return processor.extensions().issuperset(needed)
