"""The kernels of the fast engine, as LLVM code.

`values` and `routine` are a small language for writing code; `gemm`, `tiles`, `snake`,
`convolution` and `dense` write the kernels in it; `library` puts them together; `target` and
`compiler` turn them into machine code.
"""
