"""The audio formats, and the sample rates that each can carry."""

from enum import StrEnum

from kokoro_server.errors import InvalidInput

_SAMPLE_RATES = (8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000)
_MP3_HALF_BELOW = 16_000
"""Sample rate in hertz below which MP3 has 32 kbit/s instead of 64."""
_OPUS_SAMPLE_RATES = (8_000, 12_000, 16_000, 24_000, 48_000)  # fixed by the codec itself


class AudioFormat(StrEnum):
    """How audio is encoded; every format is mono."""

    LINEAR16 = "linear16"
    """Signed 16-bit little-endian PCM without a header."""
    WAV = "wav"
    """RIFF WAVE around 16-bit PCM."""
    FLAC = "flac"
    """FLAC around 16-bit PCM."""
    OGG_OPUS = "ogg_opus"
    """Opus in an Ogg container."""
    MP3 = "mp3"
    """MPEG audio layer III."""
    MULAW = "mulaw"
    """G.711 mu-law, 8 bits per sample, without a header."""
    ALAW = "alaw"
    """G.711 A-law, 8 bits per sample, without a header."""


def sample_rates(audio_format: AudioFormat) -> tuple[int, ...]:
    """Return the sample rates of `audio_format` in hertz, in ascending order."""
    return _OPUS_SAMPLE_RATES if audio_format is AudioFormat.OGG_OPUS else _SAMPLE_RATES


def check_sample_rate(audio_format: AudioFormat, sample_rate_hertz: int) -> None:
    """Raise `InvalidInput` unless `audio_format` can carry `sample_rate_hertz`."""
    supported = sample_rates(audio_format)
    if sample_rate_hertz not in supported:
        raise InvalidInput(
            "sample_rate_hertz",
            "SAMPLE_RATE_NOT_SUPPORTED",
            f"{sample_rate_hertz} Hz is not a sample rate of {audio_format}: "
            f"use one of {', '.join(map(str, supported))}",
        )


def least_bytes(audio_format: AudioFormat, sample_rate_hertz: int, seconds: float) -> int:
    """Return the least bytes that `seconds` of speech can take; speech mostly takes more.

    For formats whose size does not depend on the content, the result is exact except for headers.
    """
    match audio_format:
        case AudioFormat.LINEAR16 | AudioFormat.WAV:
            rate = 2.0 * sample_rate_hertz
        case AudioFormat.MULAW | AudioFormat.ALAW:
            rate = 1.0 * sample_rate_hertz
        case AudioFormat.FLAC:
            rate = 0.2 * sample_rate_hertz  # a tenth of the samples; speech takes about half
        case AudioFormat.MP3:
            rate = 4_000 if sample_rate_hertz < _MP3_HALF_BELOW else 8_000  # constant
        case AudioFormat.OGG_OPUS:
            rate = 750.0  # 6 kbit/s; speech takes about 40
    return int(seconds * rate)
