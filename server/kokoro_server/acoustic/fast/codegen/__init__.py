"""The kernels of the fast engine, as LLVM code.

`values` and `routine` are a small language for writing code; `gemm`, `tiles`, `snake`, `tally`,
`convolution` and `dense` write the kernels in it; `library` puts them together; `compiler` turns
them into machine code for an `instruction_set`.
"""
