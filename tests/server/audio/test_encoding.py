import gc
import io
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from threading import Event

import miniaudio
import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from kokoro_server.audio import AudioFormat, StreamEncoder, encode, sample_rates
from kokoro_server.errors import InvalidInput, SynthesisFailed

LOSSLESS = (AudioFormat.LINEAR16, AudioFormat.WAV, AudioFormat.FLAC)
G711 = {AudioFormat.MULAW: "ULAW", AudioFormat.ALAW: "ALAW"}
EVERY_FORMAT_AND_RATE = [
    (audio_format, rate) for audio_format in AudioFormat for rate in sample_rates(audio_format)
]
MP3_LEAD = 1_105  # samples of silence before a stream: the delays of encoder and decoder


@cache
def speech() -> NDArray[np.float32]:
    """Return 1.5 s of speech-like audio: a gliding buzz in syllables, with pauses in between."""
    time = np.arange(36_007) / 24_000
    phase = 2 * np.pi * np.cumsum(130 + 40 * np.sin(2 * np.pi * 0.7 * time)) / 24_000
    harmonics = [np.sin(number * phase) / number for number in range(1, 25)]
    syllables = np.sqrt(np.clip(np.sin(2 * np.pi * 2.5 * time), 0, None))
    samples: NDArray[np.float32] = (0.2 * sum(harmonics) * syllables).astype(np.float32)
    return samples


@cache
def speech_at(rate: int) -> NDArray[np.float32]:
    resampled: NDArray[np.float32] = soxr.resample(speech(), 24_000, rate)
    return resampled


def encode_stream(
    audio_format: AudioFormat, rate: int, samples: NDArray[np.float32], *cuts: int
) -> bytes:
    with StreamEncoder(audio_format, rate) as encoder:
        pieces = [encoder.encode(piece) for piece in np.split(samples, sorted(cuts))]
        return b"".join([*pieces, encoder.finish()])


def decode(audio_format: AudioFormat, rate: int, data: bytes) -> NDArray[np.float64]:
    if audio_format is AudioFormat.LINEAR16:
        return np.frombuffer(data, "<i2") / 32_768
    raw = {"samplerate": rate, "channels": 1, "format": "RAW", "subtype": G711.get(audio_format)}
    samples, decoded_rate = soundfile.read(
        io.BytesIO(data), always_2d=True, **(raw if audio_format in G711 else {})
    )
    assert decoded_rate == rate
    assert samples.shape[1] == 1
    mono: NDArray[np.float64] = samples[:, 0]
    return mono


def decode_stream(audio_format: AudioFormat, rate: int, data: bytes) -> NDArray[np.float64]:
    """Decode a stream; FLAC with a decoder that does not need to know the length in advance."""
    if audio_format is not AudioFormat.FLAC:
        return decode(audio_format, rate, data)
    decoded = miniaudio.flac_read_s16(data)
    assert (decoded.sample_rate, decoded.nchannels) == (rate, 1)
    return np.array(decoded.samples, dtype=np.int16) / 32_768


def is_like(decoded: NDArray[np.float64], original: NDArray[np.float32]) -> bool:
    return bool(np.corrcoef(decoded, original)[0, 1] > 0.97)


@pytest.mark.parametrize(("audio_format", "rate"), EVERY_FORMAT_AND_RATE)
def test_a_file_plays_what_was_encoded_for_exactly_as_long(
    audio_format: AudioFormat, rate: int
) -> None:
    decoded = decode(audio_format, rate, encode(audio_format, rate, speech()))
    assert len(decoded) == len(speech_at(rate))
    assert is_like(decoded, speech_at(rate))


@pytest.mark.parametrize(("audio_format", "rate"), EVERY_FORMAT_AND_RATE)
def test_a_joined_stream_plays_what_was_encoded(audio_format: AudioFormat, rate: int) -> None:
    data = encode_stream(audio_format, rate, speech(), *range(0, 36_007, 997))
    decoded = decode_stream(audio_format, rate, data)
    expected = speech_at(rate)
    if audio_format is AudioFormat.MP3:
        decoded = decoded[MP3_LEAD : MP3_LEAD + len(expected)]
    assert len(decoded) == len(expected)
    assert is_like(decoded, expected)


@pytest.mark.parametrize("audio_format", LOSSLESS)
@pytest.mark.parametrize("rate", sample_rates(AudioFormat.FLAC))
def test_lossless_formats_keep_every_sample(audio_format: AudioFormat, rate: int) -> None:
    decoded = decode(audio_format, rate, encode(audio_format, rate, speech()))
    assert np.abs(decoded - speech_at(rate)).max() <= 0.5 / 32_768


@given(
    audio_format=st.sampled_from((*LOSSLESS, *G711)),
    rate=st.sampled_from(sample_rates(AudioFormat.FLAC)),
    cuts=st.lists(st.integers(0, 7_001), max_size=6),
)
def test_a_stream_cut_anywhere_holds_the_samples_of_the_file(
    audio_format: AudioFormat, rate: int, cuts: list[int]
) -> None:
    samples = speech()[:7_001]
    joined = encode_stream(audio_format, rate, samples, *cuts)
    whole = encode(audio_format, rate, samples)
    assert np.array_equal(
        decode_stream(audio_format, rate, joined), decode(audio_format, rate, whole)
    )


@given(
    audio_format=st.sampled_from((AudioFormat.MP3, AudioFormat.FLAC)),
    rate=st.sampled_from(sample_rates(AudioFormat.MP3)),
    cuts=st.lists(st.integers(0, 7_001), max_size=6),
)
def test_where_a_stream_is_cut_does_not_show_in_its_bytes(
    audio_format: AudioFormat, rate: int, cuts: list[int]
) -> None:
    samples = speech()[:7_001]
    assert encode_stream(audio_format, rate, samples, *cuts) == encode_stream(
        audio_format, rate, samples
    )


@given(
    rate=st.sampled_from(sample_rates(AudioFormat.OGG_OPUS)),
    cuts=st.lists(st.integers(0, 7_001), max_size=6),
)
def test_where_an_opus_stream_is_cut_does_not_show_in_its_samples(
    rate: int, cuts: list[int]
) -> None:
    samples = speech()[:7_001]
    cut = encode_stream(AudioFormat.OGG_OPUS, rate, samples, *cuts)
    whole = encode(AudioFormat.OGG_OPUS, rate, samples)
    assert np.array_equal(
        decode(AudioFormat.OGG_OPUS, rate, cut), decode(AudioFormat.OGG_OPUS, rate, whole)
    )


@pytest.mark.parametrize("length", [0, 1, 2])
@pytest.mark.parametrize(("audio_format", "rate"), EVERY_FORMAT_AND_RATE)
def test_the_shortest_utterances_are_valid_files(
    audio_format: AudioFormat, rate: int, length: int
) -> None:
    samples = np.full(length, 0.1, dtype=np.float32)
    whole = decode(audio_format, rate, encode(audio_format, rate, samples))
    joined = decode_stream(audio_format, rate, encode_stream(audio_format, rate, samples))
    expected = int(length * rate / 24_000 + 0.5)
    coded = audio_format in {AudioFormat.FLAC, AudioFormat.OGG_OPUS, AudioFormat.MP3}
    assert len(whole) == (max(expected, 1) if coded else expected)
    if audio_format is not AudioFormat.MP3:  # MP3 streams include the codec's delay
        assert len(joined) == len(whole)


@pytest.mark.parametrize("level", [1.0, 1.5, 10.0])
@pytest.mark.parametrize(("audio_format", "rate"), EVERY_FORMAT_AND_RATE)
def test_full_scale_and_beyond_does_not_wrap_round(
    audio_format: AudioFormat, rate: int, level: float
) -> None:
    slow = np.sin(2 * np.pi * 50 * np.arange(12_000) / 24_000)
    loud = (level * slow).astype(np.float32)
    clipped = np.clip(soxr.resample(loud, 24_000, rate), -1, 1)
    decoded = decode(audio_format, rate, encode(audio_format, rate, loud))
    assert is_like(decoded, clipped)


def test_a_wav_stream_is_read_by_libsndfile_to_its_end() -> None:
    data = encode_stream(AudioFormat.WAV, 24_000, speech(), 100)
    assert data[40:44] == b"\xff\xff\xff\xff"
    assert soundfile.info(io.BytesIO(data)).frames == len(speech())


def test_a_wav_stream_sends_its_header_before_any_sample() -> None:
    with StreamEncoder(AudioFormat.WAV, 24_000) as encoder:
        assert len(encoder.encode(np.zeros(0, dtype=np.float32))) == 44


@pytest.mark.parametrize(
    "audio_format", [each for each in AudioFormat if each is not AudioFormat.OGG_OPUS]
)
def test_the_same_samples_give_the_same_bytes(audio_format: AudioFormat) -> None:
    assert encode(audio_format, 16_000, speech()) == encode(audio_format, 16_000, speech())


def test_encoders_in_several_threads_do_not_disturb_each_other() -> None:
    jobs = EVERY_FORMAT_AND_RATE

    def samples_of(job: tuple[AudioFormat, int]) -> NDArray[np.float64]:
        audio_format, rate = job
        data = encode_stream(audio_format, rate, speech()[:9_000], *range(0, 9_000, 500))
        return decode_stream(audio_format, rate, data)

    alone = [samples_of(job) for job in jobs]
    with ThreadPoolExecutor(max_workers=16) as threads:
        together = list(threads.map(samples_of, jobs))
    assert all(map(np.array_equal, alone, together))


def files_of_libsndfile() -> list[soundfile.SoundFile]:
    gc.collect()
    # Compare types: isinstance would trigger lazy proxies of other libraries.
    return [thing for thing in gc.get_objects() if type(thing) is soundfile.SoundFile]


@pytest.mark.parametrize("audio_format", AudioFormat)
def test_closing_in_mid_stream_leaves_nothing_behind(audio_format: AudioFormat) -> None:
    encoder = StreamEncoder(audio_format, 16_000)
    encoder.encode(speech())
    encoder.close()
    encoder.close()
    assert files_of_libsndfile() == []
    with pytest.raises(SynthesisFailed, match="is closed"):
        encoder.encode(speech())


@pytest.mark.parametrize("audio_format", AudioFormat)
def test_an_encoder_that_is_dropped_leaves_nothing_behind(audio_format: AudioFormat) -> None:
    encoder = StreamEncoder(audio_format, 16_000)
    encoder.encode(speech())
    del encoder
    assert files_of_libsndfile() == []


@pytest.mark.parametrize("audio_format", [AudioFormat.FLAC, AudioFormat.OGG_OPUS, AudioFormat.MP3])
def test_closing_while_a_thread_encodes_lets_it_finish(audio_format: AudioFormat) -> None:
    encoder = StreamEncoder(audio_format, 24_000)
    encoder.encode(speech())
    codec_at_work = Event()

    def encode_long() -> bytes:
        codec_at_work.set()
        return encoder.encode(np.tile(speech(), 10))

    with ThreadPoolExecutor(max_workers=1) as threads:
        encoding = threads.submit(encode_long)
        codec_at_work.wait()
        encoder.close()
        error = encoding.exception()
    assert error is None or "is closed" in str(error)
    assert files_of_libsndfile() == []


@pytest.mark.parametrize("audio_format", AudioFormat)
def test_an_unsupported_rate_is_refused_by_file_and_stream(audio_format: AudioFormat) -> None:
    with pytest.raises(InvalidInput, match="12345 Hz is not a sample rate"):
        encode(audio_format, 12_345, speech())
    with pytest.raises(InvalidInput, match="12345 Hz is not a sample rate"):
        StreamEncoder(audio_format, 12_345)


@pytest.mark.parametrize("audio_format", [AudioFormat.FLAC, AudioFormat.OGG_OPUS, AudioFormat.MP3])
def test_a_broken_codec_is_a_failed_synthesis(audio_format: AudioFormat) -> None:
    encoder = StreamEncoder(audio_format, 24_000)
    encoder.finish()
    with pytest.raises(SynthesisFailed, match=f"the {audio_format} encoder failed"):
        encoder.encode(speech())


@pytest.mark.parametrize("rate", [24_000, 16_000])
def test_a_waveform_of_no_numbers_is_a_failed_synthesis(rate: int) -> None:
    with pytest.raises(SynthesisFailed, match="finite"):
        encode(AudioFormat.WAV, rate, np.full(100, np.nan, dtype=np.float32))
