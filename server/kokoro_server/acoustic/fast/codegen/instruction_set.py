"""The instruction sets that kernels are compiled for."""

from __future__ import annotations

from enum import Enum

from llvmlite import binding

from kokoro_server.errors import ConfigurationError

_X86 = "x86_64"
_ARM = "aarch64"


class InstructionSet(Enum):
    """An instruction set: its name, its architecture, its level, and the floats per vector.

    The levels of x86-64 are those of the psABI, so code compiled on one machine runs on every
    other machine of the same level. NEON and fused multiplication are part of every 64-bit Arm.
    """

    AVX512 = ("avx512", _X86, "x86-64-v4", 16)
    AVX2 = ("avx2", _X86, "x86-64-v3", 8)
    NEON = ("neon", _ARM, "generic", 4)

    def __init__(self, label: str, architecture: str, level: str, lanes: int) -> None:
        """Store the parts of the value."""
        self.label = label
        self.architecture = architecture
        self.level = level
        self.lanes = lanes

    def machine(self) -> binding.TargetMachine:
        """Create LLVM's target machine for this instruction set."""
        binding.initialize_all_targets()
        binding.initialize_all_asmprinters()
        target = binding.Target.from_triple(f"{self.architecture}-unknown-linux-gnu")
        return target.create_target_machine(cpu=self.level, opt=3, reloc="pic", codemodel="small")


_NEEDED = {
    InstructionSet.AVX512: ("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"),
    InstructionSet.AVX2: ("avx2", "fma", "bmi", "bmi2", "f16c", "lzcnt", "movbe"),
}


def instruction_sets() -> list[InstructionSet]:
    """Return the instruction sets of this architecture, whether this processor has them or not."""
    architecture = _architecture()
    return [each for each in InstructionSet if each.architecture == architecture]


def best_instruction_set() -> InstructionSet:
    """Return the widest instruction set that this machine has.

    Raises `ConfigurationError` where it has none of them.
    """
    if _architecture() == _ARM:
        return InstructionSet.NEON
    features = _features()
    if not _has(features, InstructionSet.AVX2):
        raise ConfigurationError("the fast engine needs a processor with AVX2 and FMA, or NEON")
    return InstructionSet.AVX512 if _has(features, InstructionSet.AVX512) else InstructionSet.AVX2


def _architecture() -> str:
    return str(binding.get_process_triple()).partition("-")[0]


def _features() -> dict[str, bool]:
    if _architecture() != _X86:
        return {}
    return dict(binding.get_host_cpu_features())


def _has(features: dict[str, bool], target: InstructionSet) -> bool:
    return all(features.get(name, False) for name in _NEEDED[target])
