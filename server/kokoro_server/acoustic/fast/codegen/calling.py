"""What callers of the kernels need to know: arguments, and the layout of what is read.

It stands apart from the code that writes the kernels. So a server that finds them compiled does
not import the compiler.
"""

from typing import Final

CONVOLUTION_ADDRESSES = (
    "input",
    "output",
    "first_residual",
    "second_residual",
    "parameters",
    "weights",
    "bias",
    "activated",
    "operands",
    "products",
    "statistics",
)
CONVOLUTION_INTEGERS = ("frames", "channels", "dilation", "first_frame", "tiles", "residuals")
DENSE_ADDRESSES = (
    "input",
    "output",
    "normalization",
    "slopes",
    "weights",
    "bias",
    "activated",
)
DENSE_INTEGERS = (
    "frames",
    "channels",
    "first_frame",
    "taps",
    "stride",
    "output_columns",
    "first_row",
    "rows",
    "first_column",
    "columns",
)
STATISTICS_ADDRESSES = ("input", "statistics")
STATISTICS_INTEGERS = ("channels", "first_row", "rows", "first_column", "columns")

PANEL: Final = 16
"""Columns that are packed together."""
COLUMN_MULTIPLE: Final = 32
"""The number of columns must be a multiple of this: two panels, the widest block."""
DEPTH_MULTIPLE: Final = 32
"""The depth of a product of split floats must be a multiple of this: a row of a register."""
EXCESS_ROWS: Final = 32
"""A product reads up to this many rows of `values` and of `initial` past the last one."""
PLANE_PADDING = 16
"""Floats between planes, so that the same row of all planes doesn't use the same cache set."""
