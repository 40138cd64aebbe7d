"""The kinds of processor that kernels are made for."""

from __future__ import annotations

from enum import Enum

from llvmlite import binding

from kokoro_server.errors import ConfigurationError

_TRIPLE = "x86_64-unknown-linux-gnu"


class InstructionSet(Enum):
    """An instruction set: its name, the level of x86-64 that has it, and floats in a vector.

    The levels are those of the psABI, so that code made on one machine runs on every other of
    the same level.
    """

    AVX512 = ("avx512", "x86-64-v4", 16)
    AVX2 = ("avx2", "x86-64-v3", 8)

    def __init__(self, label: str, level: str, lanes: int) -> None:
        """Take the parts of the value."""
        self.label = label
        self.level = level
        self.lanes = lanes

    def machine(self) -> binding.TargetMachine:
        """Make what writes machine code for this instruction set."""
        binding.initialize_all_targets()
        binding.initialize_all_asmprinters()
        target = binding.Target.from_triple(_TRIPLE)
        return target.create_target_machine(cpu=self.level, opt=3, reloc="pic", codemodel="small")


_NEEDED = {
    InstructionSet.AVX512: ("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"),
    InstructionSet.AVX2: ("avx2", "fma", "bmi", "bmi2", "f16c", "lzcnt", "movbe"),
}


def best_instruction_set() -> InstructionSet:
    """Choose the widest instruction set of this machine.

    Raises `ConfigurationError` where it has neither.
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
