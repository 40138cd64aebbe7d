"""The transform of each convolution, and the chunks of its frames."""

from kokoro_server.acoustic.fast.transforms import TileTransform, fourier, winograd

_LONG = fourier(32, 11)
_MIDDLE = fourier(32, 7)
# As fast for wide layers, and halves their weights, which compete for the cache.
_MIDDLE_WIDE = fourier(16, 7)
_SHORT = winograd(6, 3, (0, 1, -1, 2, -2, 0.5, -0.5))
TRANSFORMS = (_LONG, _MIDDLE, _MIDDLE_WIDE, _SHORT)
"""All transforms that have kernels."""

_CHUNK_TILES = {_LONG.name: 96, _MIDDLE.name: 96, _MIDDLE_WIDE.name: 96, _SHORT.name: 288}
"""Tiles per chunk. Every chunk reads all weights of its layer, so few large chunks read less. But a
plane of operands and a plane of products must fit into the core's own cache."""


_WIDE = 256
"""Least channels of a wide layer."""


def transform_for(taps: int, channels: int) -> TileTransform:
    """Return the transform for a convolution with 3, 7 or 11 `taps`."""
    if taps == _MIDDLE.taps:
        return _MIDDLE_WIDE if channels >= _WIDE else _MIDDLE
    return _LONG if taps == _LONG.taps else _SHORT


def tiles_per_phase(transform: TileTransform, dilation: int, frames: int) -> int:
    """Return the number of consecutive tiles per chunk, for each of the `dilation` phases.

    It depends on the utterance only, never on the number of threads. So the sums over chunks, and
    the samples, are the same for every number of threads. The number of chunks is even, unless
    there is only one tile; all chunks have the same size.
    """
    tiles = -(-frames // (dilation * transform.outputs))
    most = max(_CHUNK_TILES[transform.name] // dilation, 1)
    chunks = -(-tiles // most)
    if tiles > 1:
        chunks += chunks % 2
    return -(-tiles // chunks)


_BLOCK_ROWS = 16
"""Rows of the smallest block of a product."""
_FEW_ROWS = 2 * _BLOCK_ROWS
"""Rows that are not worth a division."""


def rows_per_chunk(rows: int, most: int, column_parts: int) -> int:
    """Return the rows per chunk of a layer without a transform, about `most` at most.

    `column_parts` is the number of chunks that share these rows. Like `tiles_per_phase`, the
    result depends on the utterance only, and the number of chunks is even.
    """
    chunks = -(-rows // most)
    if rows > _FEW_ROWS and column_parts % 2:
        chunks += chunks % 2
    return -(-rows // (chunks * _BLOCK_ROWS)) * _BLOCK_ROWS
