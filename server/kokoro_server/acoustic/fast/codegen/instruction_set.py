"""The instruction sets that kernels are compiled for."""

from __future__ import annotations

from enum import Enum

from llvmlite import binding

from kokoro_server.errors import ConfigurationError

_TRIPLE = "x86_64-unknown-linux-gnu"


class InstructionSet(Enum):
    """An instruction set: its name, its x86-64 level, and the floats per vector.

    The levels are those of the psABI, so code compiled on one machine runs on every other machine
    of the same level.
    """

    AVX512 = ("avx512", "x86-64-v4", 16)
    AVX2 = ("avx2", "x86-64-v3", 8)

    def __init__(self, label: str, level: str, lanes: int) -> None:
        """Store the parts of the value."""
        self.label = label
        self.level = level
        self.lanes = lanes

    def machine(self) -> binding.TargetMachine:
        """Create LLVM's target machine for this instruction set."""
        binding.initialize_all_targets()
        binding.initialize_all_asmprinters()
        target = binding.Target.from_triple(_TRIPLE)
        return target.create_target_machine(cpu=self.level, opt=3, reloc="pic", codemodel="small")


_NEEDED = {
    InstructionSet.AVX512: ("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"),
    InstructionSet.AVX2: ("avx2", "fma", "bmi", "bmi2", "f16c", "lzcnt", "movbe"),
}


def best_instruction_set() -> InstructionSet:
    """Return the widest instruction set that this machine has.

    Raises `ConfigurationError` where it has none of them.
    """
    features = _features()
    if not _has(features, InstructionSet.AVX2):
        raise ConfigurationError("the fast engine needs a processor with AVX2 and FMA")
    return InstructionSet.AVX512 if _has(features, InstructionSet.AVX512) else InstructionSet.AVX2


def _features() -> dict[str, bool]:
    if not binding.get_process_triple().startswith("x86_64"):
        return {}
    return dict(binding.get_host_cpu_features())


def _has(features: dict[str, bool], target: InstructionSet) -> bool:
    return all(features.get(name, False) for name in _NEEDED[target])
