"""The formats that libsndfile writes: FLAC, Opus, MP3 and G.711."""

import io

import numpy as np
import soundfile
from numpy.typing import NDArray

from kokoro_server.audio.formats import AudioFormat
from kokoro_server.audio.outbox import Outbox

_SILENT_SAMPLE = np.zeros(1, dtype=np.int16)

_FLAC_LEVELS = 8
_FLAC_FILE_LEVEL = 5  # flac's own default
_FLAC_STREAM_LEVEL = 2  # the highest with blocks of 1,152 samples; higher levels use 4,096

_OPUS_KBPS = 40
_OPUS_KBPS_RANGE = (6, 256)
_SET_OGG_PAGE_LATENCY_MS = 0x1302  # a command of libsndfile without a name in soundfile
_OGG_PAGE_LATENCY_MS = 50.0  # the minimum of libsndfile; its default is one second

_MPEG_2_RATE = 16_000  # MPEG-2 from this rate up, MPEG-2.5 below it
_MPEG_1_RATE = 32_000


_TYPES = {
    AudioFormat.FLAC: ("FLAC", "PCM_16"),
    AudioFormat.OGG_OPUS: ("OGG", "OPUS"),
    AudioFormat.MP3: ("MP3", "MPEG_LAYER_III"),
    AudioFormat.MULAW: ("RAW", "ULAW"),
    AudioFormat.ALAW: ("RAW", "ALAW"),
}
"""Container and codec of every format, by libsndfile's names."""


class SndfileCodec:
    """Encodes a stream with libsndfile, and returns bytes as soon as the codec writes them.

    There is nothing to close: it holds only memory, which soundfile frees with the object.
    """

    def __init__(self, audio_format: AudioFormat, sample_rate_hertz: int) -> None:
        """Start a stream; raises `soundfile.LibsndfileError` where libsndfile refuses it."""
        self._outbox = Outbox()
        self._file = _open(self._outbox, audio_format, sample_rate_hertz, _FLAC_STREAM_LEVEL)
        if audio_format is AudioFormat.OGG_OPUS:
            _hasten_ogg_pages(self._file)

    def encode(self, samples: NDArray[np.int16]) -> bytes:
        """Take `samples` and return the bytes that are ready."""
        self._file.write(samples)
        return self._outbox.take()

    def finish(self) -> bytes:
        """Return the bytes that the codec held back."""
        _finish(self._file)
        return self._outbox.take()


def encode_file(
    audio_format: AudioFormat, sample_rate_hertz: int, samples: NDArray[np.int16]
) -> bytes:
    """Return `samples` as a whole file, with a complete header."""
    buffer = io.BytesIO()
    with _open(buffer, audio_format, sample_rate_hertz, _FLAC_FILE_LEVEL) as file:
        file.write(samples)
        _finish(file)
    return buffer.getvalue()


def _open(
    target: io.BytesIO | Outbox,
    audio_format: AudioFormat,
    sample_rate_hertz: int,
    flac_level: int,
) -> soundfile.SoundFile:
    container, subtype = _TYPES[audio_format]
    return soundfile.SoundFile(
        target,
        mode="w",
        samplerate=sample_rate_hertz,
        channels=1,
        format=container,
        subtype=subtype,
        compression_level=_compression_level(audio_format, sample_rate_hertz, flac_level),
        # With a variable bitrate players read the length from the Info frame, which a stream
        # can't have.
        bitrate_mode="CONSTANT" if audio_format is AudioFormat.MP3 else None,
    )


def _finish(file: soundfile.SoundFile) -> None:
    """Close `file`; add one silent sample if it is empty, since it would be no valid file."""
    if file.frames == 0 and file.format != "RAW":
        file.write(_SILENT_SAMPLE)
    file.close()


def _hasten_ogg_pages(file: soundfile.SoundFile) -> None:
    """Make libsndfile write Ogg pages as soon as it can, not one per second."""
    ffi, lib = soundfile._ffi, soundfile._snd  # noqa: SLF001 - soundfile has no public way
    latency = ffi.new("double *", _OGG_PAGE_LATENCY_MS)
    lib.sf_command(
        file._file,  # noqa: SLF001 - likewise
        _SET_OGG_PAGE_LATENCY_MS,
        latency,
        ffi.sizeof("double"),
    )


def _compression_level(
    audio_format: AudioFormat, sample_rate_hertz: int, flac_level: int
) -> float | None:
    """Return libsndfile's compression level for the codec, from 0 (largest) to 1 (smallest)."""
    match audio_format:
        case AudioFormat.FLAC:
            return flac_level / _FLAC_LEVELS
        case AudioFormat.OGG_OPUS:
            return _share_below_top(_OPUS_KBPS, *_OPUS_KBPS_RANGE)
        case AudioFormat.MP3:
            return _mp3_level(sample_rate_hertz)
        case _:
            return None


def _mp3_level(sample_rate_hertz: int) -> float:
    """Return the level for 64 kbit/s, or for 32 kbit/s below 16 kHz."""
    if sample_rate_hertz >= _MPEG_1_RATE:
        return _share_below_top(64, 32, 320)
    if sample_rate_hertz >= _MPEG_2_RATE:
        return _share_below_top(64, 8, 160)
    return _share_below_top(32, 8, 64)


def _share_below_top(bitrate: int, lowest: int, highest: int) -> float:
    """Return the position of `bitrate` between `highest` (0) and `lowest` (1)."""
    return (highest - bitrate) / (highest - lowest)
