"""The instruction sets that kernels are compiled for."""

from __future__ import annotations

from enum import Enum

from llvmlite import binding

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

    def machine(self) -> binding.TargetMachine:
        """Create LLVM's target machine for this instruction set."""
        binding.initialize_all_targets()
        binding.initialize_all_asmprinters()
        target = binding.Target.from_triple(f"{self.architecture}-unknown-linux-gnu")
        features = ",".join(f"+{name}" for name in self.extensions)
        return target.create_target_machine(
            cpu=self.level, features=features, opt=3, reloc="pic", codemodel="small"
        )


_LEVELS = {
    "x86-64-v4": ("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"),
    "x86-64-v3": ("avx2", "fma", "bmi", "bmi2", "f16c", "lzcnt", "movbe"),
    "generic": (),
}


def architecture_sets() -> list[InstructionSet]:
    """Return the instruction sets of this architecture, the fastest first."""
    architecture = str(binding.get_process_triple()).partition("-")[0]
    return [target for target in InstructionSet if target.architecture == architecture]


def instruction_sets() -> list[InstructionSet]:
    """Return the instruction sets that this process can use, the fastest first."""
    features = _features()
    return [
        target
        for target in architecture_sets()
        if _has(features, target) and (not target.split or matrix_registers_permitted())
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
    refused = _has(_features(), InstructionSet.AMX) and not matrix_registers_permitted()
    return f"{target.label} (Linux does not permit amx)" if refused else target.label


def _features() -> dict[str, bool]:
    return dict(binding.get_host_cpu_features())


def _has(features: dict[str, bool], target: InstructionSet) -> bool:
    return all(features.get(name, False) for name in (*_LEVELS[target.level], *target.extensions))
