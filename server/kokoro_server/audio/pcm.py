"""16-bit PCM: quantization, and the two formats that store it unchanged."""

import struct

import numpy as np
from numpy.typing import NDArray

from kokoro_server.errors import SynthesisFailed

_SAMPLE_BYTES = 2
_STEPS = 32_768  # of full scale, on either side of zero
_UNKNOWN_LENGTH = 0xFFFFFFFF
_WAV_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_RIFF_SIZE_BEFORE_DATA = _WAV_HEADER.size - 8  # "RIFF" and the size itself do not count
_FORMAT_CHUNK_BYTES = 16
_PCM_TAG = 1
_CHANNELS = 1


class PcmCodec:
    """Writes samples unchanged, after `header`; holds nothing back."""

    def __init__(self, header: bytes = b"") -> None:
        """Start the stream with `header`."""
        self._header = header

    def encode(self, samples: NDArray[np.int16]) -> bytes:
        """Return the bytes of `samples`."""
        header, self._header = self._header, b""
        return header + samples.tobytes()

    def finish(self) -> bytes:
        """Return the remaining bytes: the header, if there were no samples."""
        header, self._header = self._header, b""
        return header


def quantize(samples: NDArray[np.float32]) -> NDArray[np.int16]:
    """Round `samples` (`[n]`, full scale at 1) to the nearest of 65,536 little-endian values.

    One step is 1/32768, without dither: the same samples always give the same values. -1 becomes
    -32768. There is no +32768, so 1 and all values beyond full scale saturate at 32767 or -32768
    and do not wrap around. Raises `SynthesisFailed` for samples that are not finite numbers.
    """
    if not np.isfinite(samples).all():
        raise SynthesisFailed("the waveform holds samples that are not finite numbers")
    steps: NDArray[np.float32] = np.rint(samples * np.float32(_STEPS))
    return steps.clip(-_STEPS, _STEPS - 1).astype("<i2")


def wav_header(sample_rate_hertz: int, sample_count: int | None = None) -> bytes:
    """Return the header of a mono 16-bit WAV file.

    Where `sample_count` is not known yet, both lengths are 0xFFFFFFFF, as in programs that write
    WAV to a pipe. Readers take that as "up to the end".
    """
    if sample_count is None:
        data_size = riff_size = _UNKNOWN_LENGTH
    else:
        data_size = sample_count * _SAMPLE_BYTES
        riff_size = data_size + _RIFF_SIZE_BEFORE_DATA
    frame_bytes = _CHANNELS * _SAMPLE_BYTES
    return _WAV_HEADER.pack(
        b"RIFF",
        riff_size,
        b"WAVE",
        b"fmt ",
        _FORMAT_CHUNK_BYTES,
        _PCM_TAG,
        _CHANNELS,
        sample_rate_hertz,
        sample_rate_hertz * frame_bytes,
        frame_bytes,
        8 * _SAMPLE_BYTES,
        b"data",
        data_size,
    )
