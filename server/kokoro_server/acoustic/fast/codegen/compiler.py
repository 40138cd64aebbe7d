"""Compiles LLVM code, and loads the compiled functions where `linker` can't link them."""

from __future__ import annotations

from llvmlite import binding

from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet


def compile_module(code: str, target: InstructionSet) -> bytes:
    """Compile LLVM code to an object file."""
    machine = _machine(target)
    module = binding.parse_assembly(code)
    module.verify()
    module.triple = machine.triple
    module.data_layout = str(machine.target_data)
    builder = binding.create_pass_builder(
        machine, binding.create_pipeline_tuning_options(speed_level=3)
    )
    builder.getModulePassManager().run(module, builder)
    return bytes(machine.emit_object(module))


class LoadedObject:
    """An object file in memory, ready to run; its code stays loaded while this object lives."""

    def __init__(self, content: bytes, target: InstructionSet) -> None:
        """Load `content`, which `compile_module` made for `target`."""
        self.target = target
        self._engine = binding.create_mcjit_compiler(binding.parse_assembly(""), _machine(target))
        self._engine.add_object_file(binding.ObjectFileRef.from_data(content))
        self._engine.finalize_object()

    def address(self, name: str) -> int:
        """Return the address of the function `name`, or 0 where there is none."""
        return int(self._engine.get_function_address(name))


def _machine(target: InstructionSet) -> binding.TargetMachine:
    """Create LLVM's target machine for an instruction set."""
    binding.initialize_all_targets()
    binding.initialize_all_asmprinters()
    named = binding.Target.from_triple(f"{target.architecture}-unknown-linux-gnu")
    features = ",".join(f"+{name}" for name in target.extensions)
    return named.create_target_machine(
        cpu=target.level, features=features, opt=3, reloc="pic", codemodel="small"
    )
