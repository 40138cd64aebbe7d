import io
import wave

import numpy as np
import pytest

from kokoro_server.audio.pcm import PcmCodec, quantize, wav_header
from kokoro_server.errors import SynthesisFailed


def test_every_16_bit_value_survives_quantization() -> None:
    values = np.arange(-32_768, 32_768).astype(np.int16)
    assert np.array_equal(quantize((values / 32_768).astype(np.float32)), values)


def test_values_between_steps_go_to_the_nearest() -> None:
    steps = np.array([0.4, 0.6, -0.4, -0.6, 1.4, -1.6], dtype=np.float32)
    assert quantize((steps / 32_768).astype(np.float32)).tolist() == [0, 1, 0, -1, 1, -2]


def test_beyond_full_scale_saturates_without_wrapping_round() -> None:
    samples = np.array([1, 1.01, 2, 1e30, -1, -1.01, -2, -1e30], dtype=np.float32)
    assert quantize(samples).tolist() == [32_767] * 4 + [-32_768] * 4


@pytest.mark.parametrize("broken", [np.nan, np.inf, -np.inf])
def test_samples_that_are_no_numbers_are_a_failure(broken: float) -> None:
    with pytest.raises(SynthesisFailed, match="finite"):
        quantize(np.array([0, broken], dtype=np.float32))


def test_samples_are_little_endian() -> None:
    assert PcmCodec().encode(np.array([0x0102], dtype="<i2")) == b"\x02\x01"


def test_the_header_comes_once_and_first() -> None:
    codec = PcmCodec(b"head")
    assert codec.encode(np.zeros(0, dtype="<i2")) == b"head"
    assert codec.encode(np.zeros(1, dtype="<i2")) == b"\0\0"
    assert codec.finish() == b""


def test_the_header_comes_without_any_samples_too() -> None:
    assert PcmCodec(b"head").finish() == b"head"


def test_a_wav_header_tells_the_true_lengths() -> None:
    header = wav_header(16_000, sample_count=3)
    assert len(header) == 44
    assert header[4:8] == (36 + 6).to_bytes(4, "little")
    with wave.open(io.BytesIO(header + bytes(6))) as file:
        assert file.getparams()[:4] == (1, 2, 16_000, 3)


def test_a_wav_header_leaves_unknown_lengths_open() -> None:
    header = wav_header(16_000)
    assert header[4:8] == header[40:44] == b"\xff\xff\xff\xff"
    with wave.open(io.BytesIO(header + bytes(6))) as file:
        assert file.getparams()[:3] == (1, 2, 16_000)
        assert file.readframes(file.getnframes()) == bytes(6)
