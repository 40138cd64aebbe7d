"""The kernels of the fast engine, as LLVM code.

`values` and `routine` are a small language for writing code; `tiles`, `snake`, `tally`,
`convolution` and `dense` write the kernels in it. Matrix products come from `gemm`, or from
`split_gemm` with `amx` and `bfloat`, for Intel's matrix registers; both define a `product`.
`library` puts all together; `compiler` turns them into machine code for an `instruction_set`.
"""
