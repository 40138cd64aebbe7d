import io

import miniaudio
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from kokoro_server.audio import AudioFormat, sample_rates
from kokoro_server.audio.sndfile import SndfileCodec, encode_file

EVERY_VALUE = np.arange(-32_768, 32_768).astype(np.int16)
MP3_LEAD = 1_105  # samples of silence: 576 of LAME's delay, 529 of any decoder's


def mulaw_of(values: NDArray[np.int16]) -> NDArray[np.uint8]:
    """Compress by table 2a of G.711: 14-bit magnitude, bias 33, all bits inverted."""
    magnitude = np.minimum(np.abs(values.astype(np.int32)) >> 2, 8_158) + 33
    segment = np.floor(np.log2(magnitude)).astype(np.int32) - 5
    sign = np.where(values < 0, 0x80, 0)
    code = sign | segment << 4 | magnitude >> segment + 1 & 0xF
    inverted: NDArray[np.uint8] = (~code & 0xFF).astype(np.uint8)
    return inverted


def alaw_of(values: NDArray[np.int16]) -> NDArray[np.uint8]:
    """Compress by table 1a of G.711: 13-bit magnitude, even bits inverted."""
    magnitude = np.minimum(np.abs(values.astype(np.int32)) >> 4, 2_047)
    segment = np.maximum(np.floor(np.log2(np.maximum(magnitude, 1))).astype(np.int32) - 3, 0)
    mantissa = magnitude >> np.maximum(segment - 1, 0) & 0xF
    sign = np.where(values < 0, 0, 0x80)
    code: NDArray[np.uint8] = ((sign | segment << 4 | mantissa) ^ 0x55).astype(np.uint8)
    return code


@pytest.mark.parametrize(
    ("audio_format", "value", "code"),
    [
        (AudioFormat.MULAW, 0, 0xFF),
        (AudioFormat.MULAW, 8, 0xFE),
        (AudioFormat.MULAW, -8, 0x7E),
        (AudioFormat.MULAW, 32_124, 0x80),
        (AudioFormat.MULAW, -32_124, 0x00),
        (AudioFormat.MULAW, 32_767, 0x80),
        (AudioFormat.MULAW, -32_768, 0x00),
        (AudioFormat.ALAW, 0, 0xD5),
        (AudioFormat.ALAW, -8, 0x55),
        (AudioFormat.ALAW, 24, 0xD4),
        (AudioFormat.ALAW, 32_256, 0xAA),
        (AudioFormat.ALAW, -32_256, 0x2A),
        (AudioFormat.ALAW, 32_767, 0xAA),
        (AudioFormat.ALAW, -32_768, 0x2A),
    ],
)
def test_g711_codes_are_those_of_telephony(
    audio_format: AudioFormat, value: int, code: int
) -> None:
    assert encode_file(audio_format, 8_000, np.array([value], dtype=np.int16)) == bytes([code])


def test_mulaw_of_every_value_is_that_of_the_recommendation() -> None:
    data = encode_file(AudioFormat.MULAW, 8_000, EVERY_VALUE)
    assert data == mulaw_of(EVERY_VALUE).tobytes()


def test_alaw_of_every_value_is_that_of_the_recommendation() -> None:
    data = encode_file(AudioFormat.ALAW, 8_000, EVERY_VALUE)
    assert data == alaw_of(EVERY_VALUE).tobytes()


@pytest.mark.parametrize(
    ("audio_format", "subtype", "bias", "least_step"),
    [(AudioFormat.MULAW, "ULAW", 132, 8), (AudioFormat.ALAW, "ALAW", 0, 16)],
)
def test_g711_decodes_to_within_half_a_step(
    audio_format: AudioFormat, subtype: str, bias: int, least_step: int
) -> None:
    data = encode_file(audio_format, 8_000, EVERY_VALUE)
    decoded, _ = soundfile.read(
        io.BytesIO(data), samplerate=8_000, channels=1, format="RAW", subtype=subtype, dtype="int16"
    )
    magnitude = np.abs(EVERY_VALUE.astype(np.int32))
    step = np.maximum((magnitude + bias) / 16, least_step)  # a sixteenth, rounded down to 2 ** n
    error = np.abs(decoded.astype(np.int32) - EVERY_VALUE)
    assert (error <= step / 2).all()


@pytest.mark.parametrize("rate", sample_rates(AudioFormat.MP3))
def test_an_mp3_stream_starts_with_the_codecs_delay_and_no_blank_frame(rate: int) -> None:
    click = np.zeros(rate, dtype=np.int16)
    click[rate // 2 :] = 8_000
    codec = SndfileCodec(AudioFormat.MP3, rate)
    data = codec.encode(click) + codec.finish()
    decoded = np.array(miniaudio.mp3_read_s16(data).samples)
    assert int(np.argmax(decoded > 4_000)) == pytest.approx(rate // 2 + MP3_LEAD, abs=4)
    assert len(decoded) - len(click) < MP3_LEAD + 2 * 1_152


def test_an_mp3_file_plays_for_exactly_as_long_as_its_samples() -> None:
    samples = np.zeros(12_345, dtype=np.int16)
    data = encode_file(AudioFormat.MP3, 24_000, samples)
    assert soundfile.info(io.BytesIO(data)).frames == 12_345


def test_mp3_has_a_constant_bitrate() -> None:
    silence = encode_file(AudioFormat.MP3, 24_000, np.zeros(240_000, dtype=np.int16))
    assert len(silence) * 8 / 10 == pytest.approx(64_000, rel=0.01)


@pytest.mark.parametrize("rate", sample_rates(AudioFormat.OGG_OPUS))
def test_opus_hands_out_pages_within_a_tenth_of_a_second(rate: int) -> None:
    codec = SndfileCodec(AudioFormat.OGG_OPUS, rate)
    hundredth = np.zeros(rate // 100, dtype=np.int16)
    arrivals = [bool(codec.encode(hundredth)) for _ in range(200)]
    assert all(any(arrivals[start : start + 10]) for start in range(190))


def test_a_flac_stream_hands_out_blocks_of_1152_samples() -> None:
    codec = SndfileCodec(AudioFormat.FLAC, 24_000)
    codec.encode(np.zeros(1, dtype=np.int16))
    assert codec.encode(np.ones(1_152, dtype=np.int16))


def test_a_flac_file_tells_its_length_and_a_stream_leaves_it_open() -> None:
    samples = np.zeros(4_242, dtype=np.int16)
    file = encode_file(AudioFormat.FLAC, 24_000, samples)
    codec = SndfileCodec(AudioFormat.FLAC, 24_000)
    stream = codec.encode(samples) + codec.finish()
    assert miniaudio.flac_get_info(file).num_frames == 4_242
    assert miniaudio.flac_get_info(stream).num_frames == 0
