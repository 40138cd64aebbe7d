"""The generator's layers, as defined by upstream's `config.json` and weights of Kokoro-82M.

Names are those of upstream's parameters below `decoder.generator`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kokoro_server.acoustic.fast.plan import transform_for
from kokoro_server.acoustic.fast.transforms import TileTransform

STYLE_CHANNELS = 128
"""The first half of a style vector, which conditions the decoder."""
INPUT_CHANNELS = 512
"""Channels of the decoder's features."""
HARMONIC_CHANNELS = 22
"""Magnitudes and phases of the source, 11 bins each."""
HARMONIC_ROW = 32
"""Floats per row of harmonic features, padded with zeros."""
_RESBLOCK_TAPS = (3, 7, 11)
_DILATIONS = (1, 3, 5)


@dataclass(frozen=True, slots=True)
class Convolution:
    """A convolution of a residual block, with the AdaIN and Snake before it."""

    name: str
    """Parameter name, such as "resblocks.0.convs1.2"."""
    norm: str
    """Name of the AdaIN's linear layer, such as "resblocks.0.adain1.2.fc"."""
    alpha: str
    """Name of Snake's parameter, such as "resblocks.0.alpha1.2"."""
    channels: int
    taps: int
    dilation: int

    @property
    def transform(self) -> TileTransform:
        """The tile transform that computes this convolution."""
        return transform_for(self.taps, self.channels)


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the two stages: upsample, add the source, three residual blocks in parallel."""

    index: int
    """0 or 1, as in parameter names."""
    channels: int
    """Channels after upsampling; before it, there are twice as many."""
    upsampling: int
    """Output frames per input frame."""
    source_taps: int
    """Taps of the convolution that reduces the source to this stage's frame rate."""
    source_stride: int
    """Stride of that convolution."""
    noise_taps: int
    """Taps of the residual block on the source."""
    reflected: int
    """Frames of reflection padding at the start."""
    slopes: tuple[float, float]
    """Slopes of the leaky ReLU before upsampling, above zero and below."""

    @property
    def noise_block(self) -> tuple[Convolution, ...]:
        """The residual block on the source."""
        return _block(f"noise_res.{self.index}", self.channels, self.noise_taps)

    @property
    def blocks(self) -> tuple[tuple[Convolution, ...], ...]:
        """The residual blocks whose mean is the stage's output."""
        first = self.index * len(_RESBLOCK_TAPS)
        return tuple(
            _block(f"resblocks.{first + number}", self.channels, taps)
            for number, taps in enumerate(_RESBLOCK_TAPS)
        )


def mean_slopes(slope: float) -> tuple[float, float]:
    """Return slopes that apply a leaky ReLU of the blocks' mean to the blocks' sum."""
    return 1 / len(_RESBLOCK_TAPS), slope / len(_RESBLOCK_TAPS)


STAGES = (
    Stage(
        index=0,
        channels=256,
        upsampling=10,
        source_taps=12,
        source_stride=6,
        noise_taps=7,
        reflected=0,
        slopes=(1.0, 0.1),
    ),
    Stage(
        index=1,
        channels=128,
        upsampling=6,
        source_taps=1,
        source_stride=1,
        noise_taps=11,
        reflected=1,
        slopes=mean_slopes(0.1),
    ),
)


def convolutions() -> tuple[Convolution, ...]:
    """List all convolutions of residual blocks."""
    return tuple(
        layer for stage in STAGES for block in (stage.noise_block, *stage.blocks) for layer in block
    )


def _block(name: str, channels: int, taps: int) -> tuple[Convolution, ...]:
    """List a block's convolutions: pairs of one with and one without dilation."""
    return tuple(
        Convolution(
            name=f"{name}.convs{half}.{pair}",
            norm=f"{name}.adain{half}.{pair}.fc",
            alpha=f"{name}.alpha{half}.{pair}",
            channels=channels,
            taps=taps,
            dilation=dilation if half == 1 else 1,
        )
        for pair, dilation in enumerate(_DILATIONS)
        for half in (1, 2)
    )
