"""A faster engine: the generator's convolutions by tile transforms, in code made for them.

Read `model` first, then `generator`, `stage`, `resblock` and `kernels`; `transforms` holds the
mathematics, and `codegen` writes the kernels.
"""
