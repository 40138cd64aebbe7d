"""The parts of the graph that ONNX Runtime runs, and the names of their inputs and outputs."""

from enum import StrEnum

ENCODED = "encoded"
TEXT = "text"
HARMONICS = "harmonics"
SPECTRUM = "spectrum"
WAVEFORM = "waveform"
DURATIONS = ("durations", "natural_durations")


class Part(StrEnum):
    """A part of the pack's graph."""

    FRONT = "front"
    """From phoneme ids to the decoder's inputs and the source's harmonic features."""
    TAIL = "tail"
    """From the magnitudes and phases of the generator's last convolution to the waveform."""
