"""Audio encoding: turns a 24 kHz waveform into the bytes of a file, whole or as a stream."""

from kokoro_server.audio.encoding import StreamEncoder, encode
from kokoro_server.audio.formats import AudioFormat, check_sample_rate, least_bytes, sample_rates

__all__ = [
    "AudioFormat",
    "StreamEncoder",
    "check_sample_rate",
    "encode",
    "least_bytes",
    "sample_rates",
]
