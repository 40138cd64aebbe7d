"""The header of a streamed WAV file, closed once its length is known."""

from __future__ import annotations

import io
import struct
from typing import BinaryIO

_OPEN = 0xFFFFFFFF
_CHUNK_HEADER_BYTES = 8


def close_header(file: BinaryIO) -> None:
    """Write the true lengths into a WAV file whose header leaves them open.

    `file` must be readable, writable and seekable, with "data" as its last chunk. Other files, and
    files too long for the 32 bits of the header, stay as they are.
    """
    end = file.seek(0, io.SEEK_END)
    data = _open_data_chunk(file)
    if data is None or end >= _OPEN:
        return
    for start in (0, data):
        file.seek(start + 4)
        file.write(struct.pack("<I", end - start - _CHUNK_HEADER_BYTES))


def _open_data_chunk(file: BinaryIO) -> int | None:
    """Return the position of the chunk "data", if there is one and its length is open."""
    file.seek(0)
    riff, form = struct.unpack("<4s4x4s", file.read(12).ljust(12))
    if (riff, form) != (b"RIFF", b"WAVE"):
        return None
    while len(header := file.read(8)) == _CHUNK_HEADER_BYTES:
        name, size = struct.unpack("<4sI", header)
        if name == b"data":
            return file.tell() - _CHUNK_HEADER_BYTES if size == _OPEN else None
        file.seek(size + size % 2, io.SEEK_CUR)
    return None
