"""Encodes an utterance: resample, quantize, and write the requested format."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from kokoro_server.audio.formats import AudioFormat, check_sample_rate
from kokoro_server.audio.pcm import PcmCodec, quantize, wav_header
from kokoro_server.audio.resampling import Resampler
from kokoro_server.audio.sndfile import SndfileCodec, encode_file
from kokoro_server.errors import SynthesisFailed

_NO_SAMPLES = np.zeros(0, dtype=np.float32)


class _Codec(Protocol):
    """Writes one format, from 16-bit samples at its own rate."""

    def encode(self, samples: NDArray[np.int16]) -> bytes: ...
    def finish(self) -> bytes: ...


class StreamEncoder:
    """Encodes one utterance piece by piece; all bytes joined are one valid file.

    One call uses it, in one thread at a time; other encoders may run at the same time. Only
    `close` may be called from another thread, while the samples of a cancelled call are still
    being encoded. As a context manager it closes itself.
    """

    def __init__(self, audio_format: AudioFormat, sample_rate_hertz: int) -> None:
        """Start a stream; raises `InvalidInput` for a rate that the format can't carry."""
        check_sample_rate(audio_format, sample_rate_hertz)
        with _failures_of(audio_format):
            self._resampler = Resampler(sample_rate_hertz)
            self._codec: _Codec | None = _codec(audio_format, sample_rate_hertz)
        self._format = audio_format

    def encode(self, samples: NDArray[np.float32]) -> bytes:
        """Take `samples` (`[n]`, 24 kHz, n >= 0) and return the bytes that are ready, if any.

        Raises `SynthesisFailed` where the codec fails.
        """
        codec = self._open_codec()
        with _failures_of(self._format):
            return codec.encode(quantize(self._resampler.resample(samples, last=False)))

    def finish(self) -> bytes:
        """End the utterance and return the remaining bytes; call it once.

        Raises `SynthesisFailed` where the codec fails.
        """
        codec = self._open_codec()
        with _failures_of(self._format):
            tail = self._resampler.resample(_NO_SAMPLES, last=True)
            return codec.encode(quantize(tail)) + codec.finish()

    def close(self) -> None:
        """Release the codec at once, without waiting; bytes that it holds back are lost.

        A thread that is still encoding keeps the codec until it is done: freeing it earlier
        would crash the process.
        """
        self._codec = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open_codec(self) -> _Codec:
        if self._codec is None:
            raise SynthesisFailed(f"the {self._format} encoder is closed")
        return self._codec


def encode(
    audio_format: AudioFormat, sample_rate_hertz: int, samples: NDArray[np.float32]
) -> bytes:
    """Return `samples` (`[n]`, 24 kHz) as one file, with the actual lengths in its header.

    Raises `InvalidInput` for a rate that the format can't carry, and `SynthesisFailed` where the
    codec fails.
    """
    check_sample_rate(audio_format, sample_rate_hertz)
    with _failures_of(audio_format):
        resampled = Resampler(sample_rate_hertz).resample(samples, last=True)
        pcm = quantize(resampled)
        match audio_format:
            case AudioFormat.LINEAR16:
                return pcm.tobytes()
            case AudioFormat.WAV:
                return wav_header(sample_rate_hertz, len(pcm)) + pcm.tobytes()
            case _:
                return encode_file(audio_format, sample_rate_hertz, pcm)


def _codec(audio_format: AudioFormat, sample_rate_hertz: int) -> _Codec:
    match audio_format:
        case AudioFormat.LINEAR16:
            return PcmCodec()
        case AudioFormat.WAV:
            return PcmCodec(wav_header(sample_rate_hertz))
        case _:
            return SndfileCodec(audio_format, sample_rate_hertz)


@contextmanager
def _failures_of(audio_format: AudioFormat) -> Iterator[None]:
    """Turn the errors of libsndfile and soxr into `SynthesisFailed`."""
    try:
        yield
    except RuntimeError as error:  # both libraries' own errors are RuntimeErrors
        raise SynthesisFailed(f"the {audio_format} encoder failed: {error}") from error
