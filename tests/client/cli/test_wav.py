from __future__ import annotations

import io
import struct
import wave

import pytest

from kokoro_client.cli.wav import close_header

OPEN = 0xFFFFFFFF
SAMPLES = struct.pack("<4h", 1, -2, 3, -4)
FORMAT = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 24000, 48000, 2, 16)
ODD = struct.pack("<4sI3sx", b"LIST", 3, b"abc")


def wav(*chunks: bytes, size: int = OPEN) -> io.BytesIO:
    header = struct.pack("<4sI4s", b"RIFF", size, b"WAVE")
    return io.BytesIO(header + b"".join(chunks) + struct.pack("<4sI", b"data", size) + SAMPLES)


@pytest.mark.parametrize("chunks", [[FORMAT], [ODD, FORMAT], [FORMAT, ODD]])
def test_a_streamed_file_gets_its_true_length(chunks: list[bytes]) -> None:
    file = wav(*chunks)

    close_header(file)

    assert struct.unpack("<I", file.getvalue()[4:8]) == (len(file.getvalue()) - 8,)
    file.seek(0)
    with wave.open(file) as reader:
        assert reader.getnframes() == 4
        assert reader.readframes(99) == SAMPLES


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF",
        b"OggS" + bytes(40),
        b"RIFF" + bytes(4) + b"WAVE",
        b"RIFF" + bytes(4) + b"WAVE" + FORMAT,
        wav(FORMAT, size=8).getvalue(),
    ],
)
def test_any_other_file_stays_as_it_is(content: bytes) -> None:
    file = io.BytesIO(content)

    close_header(file)

    assert file.getvalue() == content
