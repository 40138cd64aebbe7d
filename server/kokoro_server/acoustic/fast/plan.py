"""Which transform each convolution takes, and how its frames are cut into chunks."""

from kokoro_server.acoustic.fast.transforms import TileTransform, fourier, winograd

_LONG = fourier(32, 11)
_MIDDLE = fourier(32, 7)
# As fast for wide layers, whose weights it makes half as large: they are what cache is short of.
_MIDDLE_WIDE = fourier(16, 7)
_SHORT = winograd(6, 3, (0, 1, -1, 2, -2, 0.5, -0.5))
TRANSFORMS = (_LONG, _MIDDLE, _MIDDLE_WIDE, _SHORT)
"""All transforms that kernels are made for."""

_CHUNK_TILES = {_LONG.name: 96, _MIDDLE.name: 96, _MIDDLE_WIDE.name: 96, _SHORT.name: 288}
"""Tiles in a chunk: every chunk reads all weights of its layer, so few large chunks read less; a
plane of operands and one of products stay in the core's own cache."""


_WIDE = 256
"""Channels from which on a layer is wide."""


def transform_for(taps: int, channels: int) -> TileTransform:
    """Choose the transform of a convolution with 3, 7 or 11 `taps`."""
    if taps == _MIDDLE.taps:
        return _MIDDLE_WIDE if channels >= _WIDE else _MIDDLE
    return _LONG if taps == _LONG.taps else _SHORT


def tiles_per_phase(transform: TileTransform, dilation: int, frames: int) -> int:
    """Choose how many tiles in a row a chunk takes, for each of the `dilation` phases.

    Depends on the utterance alone, never on how many threads there are: sums over chunks, and so
    the samples, don't change with them. Two or more chunks are made an even number, of one size.
    """
    tiles = -(-frames // (dilation * transform.outputs))
    most = max(_CHUNK_TILES[transform.name] // dilation, 1)
    chunks = -(-tiles // most)
    if tiles > 1:
        chunks += chunks % 2
    return -(-tiles // chunks)
