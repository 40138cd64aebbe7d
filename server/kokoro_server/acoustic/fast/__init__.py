"""A faster engine: the generator's convolutions as tile transforms, in generated machine code.

Read `model` first, then `generator`, `stage`, `resblock` and `kernels`; `transforms` holds the
mathematics, and `codegen` writes the kernels.
"""
