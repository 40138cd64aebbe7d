"""The formats that libsndfile writes: FLAC, Opus, MP3 and G.711."""

import io
from dataclasses import dataclass

import numpy as np
import soundfile
from numpy.typing import NDArray

from kokoro_server.audio.formats import AudioFormat
from kokoro_server.audio.outbox import Outbox

_SILENT_SAMPLE = np.zeros(1, dtype=np.int16)

_FLAC_LEVELS = 8
_FLAC_FILE_LEVEL = 5  # flac's own default
_FLAC_STREAM_LEVEL = 2  # the highest with blocks of 1,152 samples; above it they have 4,096

_OPUS_KBPS = 40
_OPUS_KBPS_RANGE = (6, 256)
_SET_OGG_PAGE_LATENCY_MS = 0x1302  # a command of libsndfile that soundfile has no name for
_OGG_PAGE_LATENCY_MS = 50.0  # the least that libsndfile takes; its default is a second

_MPEG_2_RATE = 16_000  # from here on MPEG-2, below it MPEG-2.5
_MPEG_1_RATE = 32_000


@dataclass(frozen=True, slots=True)
class _Settings:
    """How libsndfile is to write a format."""

    container: str
    subtype: str
    compression_level: float | None = None
    """From 0, the largest file, to 1, the smallest; each codec reads it its own way."""
    bitrate_mode: str | None = None


class SndfileCodec:
    """Encodes a stream with libsndfile, handing out bytes as the codec makes them."""

    def __init__(self, audio_format: AudioFormat, sample_rate_hertz: int) -> None:
        """Start a stream; raises `soundfile.LibsndfileError` where libsndfile refuses it."""
        self._outbox = Outbox()
        settings = _settings(audio_format, sample_rate_hertz, flac_level=_FLAC_STREAM_LEVEL)
        self._file = _open(self._outbox, settings, sample_rate_hertz)
        if audio_format is AudioFormat.OGG_OPUS:
            _hasten_ogg_pages(self._file)

    def encode(self, samples: NDArray[np.int16]) -> bytes:
        """Take `samples` and return the bytes that are ready."""
        self._file.write(samples)
        return self._outbox.take()

    def finish(self) -> bytes:
        """Return what the codec held back."""
        _finish(self._file)
        return self._outbox.take()

    def close(self) -> None:
        """Release the codec, whether finished or not."""
        self._file.close()


def encode_file(
    audio_format: AudioFormat, sample_rate_hertz: int, samples: NDArray[np.int16]
) -> bytes:
    """Return `samples` as a whole file, with everything known in its header."""
    buffer = io.BytesIO()
    settings = _settings(audio_format, sample_rate_hertz, flac_level=_FLAC_FILE_LEVEL)
    with _open(buffer, settings, sample_rate_hertz) as file:
        file.write(samples)
        _finish(file)
    return buffer.getvalue()


def _open(
    target: io.BytesIO | Outbox, settings: _Settings, sample_rate_hertz: int
) -> soundfile.SoundFile:
    return soundfile.SoundFile(
        target,
        mode="w",
        samplerate=sample_rate_hertz,
        channels=1,
        format=settings.container,
        subtype=settings.subtype,
        compression_level=settings.compression_level,
        bitrate_mode=settings.bitrate_mode,
    )


def _finish(file: soundfile.SoundFile) -> None:
    """Close `file`; one without samples gets a silent one, or it would be no file at all."""
    if file.frames == 0 and file.format != "RAW":
        file.write(_SILENT_SAMPLE)
    file.close()


def _hasten_ogg_pages(file: soundfile.SoundFile) -> None:
    """Make libsndfile write an Ogg page as soon as it can, rather than one a second."""
    ffi, lib = soundfile._ffi, soundfile._snd  # noqa: SLF001 - soundfile has no public way
    latency = ffi.new("double *", _OGG_PAGE_LATENCY_MS)
    lib.sf_command(
        file._file,  # noqa: SLF001 - likewise
        _SET_OGG_PAGE_LATENCY_MS,
        latency,
        ffi.sizeof("double"),
    )


def _settings(audio_format: AudioFormat, sample_rate_hertz: int, *, flac_level: int) -> _Settings:
    match audio_format:
        case AudioFormat.FLAC:
            return _Settings("FLAC", "PCM_16", flac_level / _FLAC_LEVELS)
        case AudioFormat.OGG_OPUS:
            return _Settings("OGG", "OPUS", _share_below_top(_OPUS_KBPS, *_OPUS_KBPS_RANGE))
        case AudioFormat.MP3:
            return _Settings("MP3", "MPEG_LAYER_III", _mp3_level(sample_rate_hertz), "CONSTANT")
        case AudioFormat.MULAW:
            return _Settings("RAW", "ULAW")
        case AudioFormat.ALAW:
            return _Settings("RAW", "ALAW")
        case _:
            raise ValueError(f"libsndfile does not write {audio_format} here")


def _mp3_level(sample_rate_hertz: int) -> float:
    """Return the compression level of 64 kb/s, or of 32 kb/s below 16 kHz.

    The bitrate is constant, because a stream can't carry the Info frame from which players take
    the length of a file with a variable one.
    """
    if sample_rate_hertz >= _MPEG_1_RATE:
        return _share_below_top(64, 32, 320)
    if sample_rate_hertz >= _MPEG_2_RATE:
        return _share_below_top(64, 8, 160)
    return _share_below_top(32, 8, 64)


def _share_below_top(bitrate: int, lowest: int, highest: int) -> float:
    """Return where `bitrate` lies between `highest` (0) and `lowest` (1)."""
    return (highest - bitrate) / (highest - lowest)
