"""The module of all kernels."""

from __future__ import annotations

from llvmlite import ir

from kokoro_server.acoustic.fast.codegen.convolution import define_convolution
from kokoro_server.acoustic.fast.codegen.dense import define_dense, define_statistics
from kokoro_server.acoustic.fast.codegen.gemm import define_product
from kokoro_server.acoustic.fast.codegen.instruction_set import InstructionSet
from kokoro_server.acoustic.fast.codegen.split_gemm import define_split_product
from kokoro_server.acoustic.fast.plan import TRANSFORMS


def kernel_code(target: InstructionSet) -> str:
    """Write the LLVM code of all kernels, with the vector width of `target`."""
    module = ir.Module("kokoro_fast")
    define = define_split_product if target.split else define_product
    product = define(module, target.lanes)
    for transform in TRANSFORMS:
        define_convolution(module, target.lanes, transform, product)
    define_dense(module, target.lanes, product)
    define_statistics(module, target.lanes)
    return str(module)
