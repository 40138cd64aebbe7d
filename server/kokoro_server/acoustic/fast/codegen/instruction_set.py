"""The instruction sets that kernels are compiled for."""

from __future__ import annotations

from enum import Enum

from llvmlite import binding

from kokoro_server.acoustic.fast.codegen.matrix_permission import matrix_registers_permitted
from kokoro_server.errors import ConfigurationError

_TRIPLE = "x86_64-unknown-linux-gnu"


class InstructionSet(Enum):
    """An instruction set: its name, its x86-64 level, extensions, and the floats per vector.

    The fastest come first.
    The levels are those of the psABI, so code compiled on one machine runs on every other machine
    of the same level with the same extensions.
    """

    AMX = ("amx", "x86-64-v4", ("amx-tile", "amx-bf16", "avx512bf16"), 16)
    AVX512 = ("avx512", "x86-64-v4", (), 16)
    AVX2 = ("avx2", "x86-64-v3", (), 8)

    def __init__(self, label: str, level: str, extensions: tuple[str, ...], lanes: int) -> None:
        """Store the parts of the value."""
        self.label = label
        self.level = level
        self.extensions = extensions
        self.lanes = lanes

    @property
    def split(self) -> bool:
        """Whether products are computed of split floats; see `split_gemm`."""
        return self is InstructionSet.AMX

    def machine(self) -> binding.TargetMachine:
        """Create LLVM's target machine for this instruction set."""
        binding.initialize_all_targets()
        binding.initialize_all_asmprinters()
        target = binding.Target.from_triple(_TRIPLE)
        features = ",".join(f"+{name}" for name in self.extensions)
        return target.create_target_machine(
            cpu=self.level, features=features, opt=3, reloc="pic", codemodel="small"
        )


_LEVELS = {
    "x86-64-v4": ("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"),
    "x86-64-v3": ("avx2", "fma", "bmi", "bmi2", "f16c", "lzcnt", "movbe"),
}


def instruction_sets() -> list[InstructionSet]:
    """Return the instruction sets that this process can use, the fastest first."""
    features = _features()
    return [
        target
        for target in InstructionSet
        if _has(features, target) and (not target.split or matrix_registers_permitted())
    ]


def best_instruction_set() -> InstructionSet:
    """Return the fastest instruction set that this process can use.

    Raises `ConfigurationError` where there is none.
    """
    for target in instruction_sets():
        return target
    raise ConfigurationError("the fast engine needs a processor with AVX2 and FMA")


def describe(target: InstructionSet) -> str:
    """Name `target`, and say why a faster one that the processor has is not used."""
    refused = _has(_features(), InstructionSet.AMX) and not matrix_registers_permitted()
    return f"{target.label} (Linux does not permit amx)" if refused else target.label


def _features() -> dict[str, bool]:
    if not binding.get_process_triple().startswith("x86_64"):
        return {}
    return dict(binding.get_host_cpu_features())


def _has(features: dict[str, bool], target: InstructionSet) -> bool:
    return all(features.get(name, False) for name in (*_LEVELS[target.level], *target.extensions))
