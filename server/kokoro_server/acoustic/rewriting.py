"""All that is rewritten in a graph before ONNX Runtime gets it."""

import onnx

from kokoro_server.acoustic.blocking import block_convolutions
from kokoro_server.acoustic.spectrum import convolve_spectra


def for_runtime(model: onnx.ModelProto) -> bytes:
    """Return `model`, serialized, with spectra and convolutions as ONNX Runtime is fast at."""
    return block_convolutions(convolve_spectra(model)).SerializeToString()
