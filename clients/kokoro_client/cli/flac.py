"""The header of a streamed FLAC file, closed once its length is known."""

from __future__ import annotations

import io
from typing import BinaryIO

_INFO_BYTES = 42
"""The mark "fLaC", the header of the first block, and that block, which describes the stream."""
_LAST_FRAME_BYTES = 1 << 17
"""More than a frame takes: at most 65,535 samples of a channel, hardly compressed."""
_SYNC = b"\xff\xf8"
"""What a frame begins with, where all but the last have the same number of samples."""
_SHORTEST_HEADER_BYTES = 6
_BYTES_OF_SIZE = {6: 1, 7: 2}
"""Block sizes that are written out, by their code."""
_BYTES_OF_RATE = {12: 1, 13: 2, 14: 2}
"""Sample rates that are written out, by their code."""
_CRC_OF_HEADER = 0x107
_CRC_OF_FRAME = 0x18005


def close_header(file: BinaryIO) -> None:
    """Write the number of samples into a FLAC file whose header leaves it open.

    `file` can be read, written and sought. Other files, and files without a frame, stay as they
    are. Some programs, libsndfile among them, can't tell where a file without this number ends.
    """
    file.seek(0)
    info = bytearray(file.read(_INFO_BYTES))
    if not info.startswith(b"fLaC") or len(info) < _INFO_BYTES:
        return
    total = int.from_bytes(info[21:26]) & 0xF_FFFF_FFFF
    samples = _samples(file, int.from_bytes(info[8:10]))
    if total or samples is None:
        return
    info[21:26] = (int.from_bytes(info[21:26]) | samples).to_bytes(5)
    file.seek(0)
    file.write(info)


def _samples(file: BinaryIO, block: int) -> int | None:
    """Count the samples of frames of `block` samples each, by the last of them."""
    end = file.seek(0, io.SEEK_END)
    file.seek(max(_INFO_BYTES, end - _LAST_FRAME_BYTES))
    tail = file.read()
    start = len(tail)
    while (start := tail.rfind(_SYNC, 0, start)) >= 0:
        if (samples := _samples_until_end(tail[start:], block)) is not None:
            return samples
    return None


def _samples_until_end(frame: bytes, block: int) -> int | None:
    """Return how many samples there are up to the end of `frame`; None where it is none."""
    if len(frame) < _SHORTEST_HEADER_BYTES:
        return None
    size_code, rate_code = frame[2] >> 4, frame[2] & 0xF
    number, size_at = _number(frame)
    rate_at = size_at + _BYTES_OF_SIZE.get(size_code, 0)
    crc_at = rate_at + _BYTES_OF_RATE.get(rate_code, 0)
    if _remainder(frame[: crc_at + 1], _CRC_OF_HEADER) or _remainder(frame, _CRC_OF_FRAME):
        return None
    return number * block + _block_size(size_code, frame[size_at:rate_at])


def _number(frame: bytes) -> tuple[int, int]:
    """Return the frame's number, which is coded as UTF-8 codes characters, and where it ends."""
    ones = 8 - (frame[4] ^ 0xFF).bit_length()
    end = 4 + max(1, ones)
    number = frame[4] & (0x7F >> ones)
    for byte in frame[5:end]:
        number = number << 6 | byte & 0x3F
    return number, end


def _block_size(code: int, written_out: bytes) -> int:
    if written_out:
        return int.from_bytes(written_out) + 1
    small = {1: 192, 2: 576, 3: 1152, 4: 2304, 5: 4608}
    return small.get(code, 1 << code)


def _remainder(data: bytes, polynomial: int) -> int:
    """Divide `data` by `polynomial`; nothing is left over where it ends with its checksum."""
    width = polynomial.bit_length() - 1
    remainder = 0
    for byte in data:
        remainder ^= byte << (width - 8)
        for _ in range(8):
            remainder <<= 1
            remainder ^= polynomial if remainder >> width else 0
    return remainder
