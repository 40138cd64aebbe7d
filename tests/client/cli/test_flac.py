from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from kokoro_client.cli.flac import close_header


def noise(count: int) -> NDArray[np.int16]:
    """Return what can't be compressed, in which any bytes may stand."""
    return np.random.default_rng(count).integers(-32_768, 32_768, count).astype(np.int16)


def streamed(samples: NDArray[np.int16], rate: int) -> io.BytesIO:
    """Return a FLAC file as a stream writes it: its number of samples and its digest are 0."""
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format="FLAC", compression_level=0.25)
    content = bytearray(file.getvalue())
    content[21:42] = bytes([content[21] & 0xF0]) + bytes(20)
    return io.BytesIO(content)


@pytest.mark.parametrize("count", [1, 192, 255, 1_152, 1_153, 100_000, 1_152 * 2_050 + 7])
@pytest.mark.parametrize("rate", [8_000, 11_025, 24_000])
def test_a_streamed_file_gets_its_true_length(count: int, rate: int) -> None:
    samples = noise(count)
    file = streamed(samples, rate)

    close_header(file)

    file.seek(0)
    decoded, decoded_rate = soundfile.read(file, dtype="int16")
    assert decoded_rate == rate
    assert np.array_equal(decoded, samples)


def test_a_file_that_knows_its_length_stays_as_it_is() -> None:
    file = io.BytesIO()
    soundfile.write(file, noise(5_000), 24_000, format="FLAC")
    content = file.getvalue()

    close_header(file)

    assert file.getvalue() == content


@pytest.mark.parametrize("size", [0, 4, 41, 42, 86, 90, 1_000])
def test_a_file_without_a_whole_frame_header_stays_as_it_is(size: int) -> None:
    content = streamed(noise(1_000), 24_000).getvalue()[:size]
    content = content[:86] + bytes(max(0, size - 86))
    file = io.BytesIO(content)

    close_header(file)

    assert file.getvalue() == content


def test_a_file_that_breaks_off_in_its_last_frame_stays_as_it_is() -> None:
    content = streamed(noise(1_000), 24_000).getvalue()[:-1]
    file = io.BytesIO(content)

    close_header(file)

    assert file.getvalue() == content


def test_any_other_file_stays_as_it_is() -> None:
    file = io.BytesIO(b"OggS" + bytes(100))

    close_header(file)

    assert file.getvalue() == b"OggS" + bytes(100)
