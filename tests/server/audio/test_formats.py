import numpy as np
import pytest

from kokoro_server.audio import (
    AudioFormat,
    check_sample_rate,
    encode,
    least_bytes,
    sample_rates,
)
from kokoro_server.errors import InvalidInput


def test_opus_has_rates_of_its_own() -> None:
    assert sample_rates(AudioFormat.OGG_OPUS) == (8_000, 12_000, 16_000, 24_000, 48_000)


@pytest.mark.parametrize(
    "audio_format", [each for each in AudioFormat if each is not AudioFormat.OGG_OPUS]
)
def test_every_other_format_has_the_common_rates(audio_format: AudioFormat) -> None:
    assert sample_rates(audio_format) == (8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000)


@pytest.mark.parametrize("audio_format", AudioFormat)
def test_every_supported_rate_passes(audio_format: AudioFormat) -> None:
    for rate in sample_rates(audio_format):
        check_sample_rate(audio_format, rate)


@pytest.mark.parametrize("rate", [-1, 0, 12_345, 96_000])
@pytest.mark.parametrize("audio_format", AudioFormat)
def test_any_other_rate_is_refused_by_the_name_of_its_field(
    audio_format: AudioFormat, rate: int
) -> None:
    with pytest.raises(InvalidInput, match="use one of 8000, ") as caught:
        check_sample_rate(audio_format, rate)
    assert caught.value.field == "sample_rate_hertz"
    assert caught.value.reason == "SAMPLE_RATE_NOT_SUPPORTED"


@pytest.mark.parametrize("rate", sample_rates(AudioFormat.WAV))
@pytest.mark.parametrize("audio_format", [*AudioFormat])
def test_speech_takes_more_than_the_least_bytes(audio_format: AudioFormat, rate: int) -> None:
    if rate not in sample_rates(audio_format):
        rate = 12_000
    seconds, noise = 4, np.random.default_rng(1).standard_normal(4 * 24_000)
    speech = (0.05 * noise * (np.sin(np.arange(len(noise)) / 4000) > 0)).astype(np.float32)
    taken = len(encode(audio_format, rate, speech))
    least = least_bytes(audio_format, rate, seconds)
    assert 0 < least <= taken
    if audio_format not in {AudioFormat.FLAC, AudioFormat.OGG_OPUS}:
        assert taken - least < 4000
