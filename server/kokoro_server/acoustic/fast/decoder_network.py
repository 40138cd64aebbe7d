"""The decoder's layers before the generator, as upstream's `config.json` and weights define them.

Names are those of upstream's parameters below `decoder`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kokoro_server.acoustic.fast.codegen.calling import DEPTH_MULTIPLE

CURVES = 2
"""Channels of pitch and energy."""
ENCODED_CHANNELS = 512 + CURVES
"""Channels of the decoder's input: the text's features, pitch and energy."""
TEXT_CHANNELS = 64
"""Channels to which the text's features are reduced for the blocks after the first."""
TAPS = 3
"""Taps of the convolutions of a block."""
_WIDE = 1024
_WIDE_INPUT = _WIDE + TEXT_CHANNELS + CURVES


@dataclass(frozen=True, slots=True)
class Block:
    """A residual block: two convolutions, AdaIN and a leaky ReLU before each, and a shortcut."""

    name: str
    """Such as "decode.0"."""
    inputs: int
    """Channels of its input."""
    outputs: int
    """Channels of its output."""
    upsamples: bool = False
    """Whether it doubles the frames."""

    @property
    def row(self) -> int:
        """Floats per input row: the channels, and zeros as the products need them."""
        return -(-self.inputs // DEPTH_MULTIPLE) * DEPTH_MULTIPLE

    @property
    def norms(self) -> tuple[tuple[str, int, int], ...]:
        """Names of the two AdaINs' linear layers, their channels, and the floats per row."""
        return (
            (f"{self.name}.norm1.fc", self.inputs, self.row),
            (f"{self.name}.norm2.fc", self.outputs, self.outputs),
        )


BLOCKS = (
    Block("encode", ENCODED_CHANNELS, _WIDE),
    Block("decode.0", _WIDE_INPUT, _WIDE),
    Block("decode.1", _WIDE_INPUT, _WIDE),
    Block("decode.2", _WIDE_INPUT, _WIDE),
    Block("decode.3", _WIDE_INPUT, 512, upsamples=True),
)
