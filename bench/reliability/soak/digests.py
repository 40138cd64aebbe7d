"""Digests of audio: the same for the same samples in the same encoding."""

from __future__ import annotations

import hashlib

_PAGE = b"OggS"
_SEGMENTS_AT = 26
_HEADER = 27
_SERIAL = slice(14, 18)
_CHECKSUM = slice(22, 26)


def digest(audio: bytes) -> str:
    """Return the digest of `audio`, without the serial number that Ogg writers draw at random."""
    return hashlib.sha256(_without_serial(audio) if audio.startswith(_PAGE) else audio).hexdigest()


def _without_serial(ogg: bytes) -> bytes:
    """Return the pages with serial numbers, and the checksums over them, of zero."""
    plain = bytearray(ogg)
    start = 0
    while start < len(plain):
        page = memoryview(plain)[start:]
        page[_SERIAL] = page[_CHECKSUM] = bytes(4)
        sizes = page[_HEADER : _HEADER + page[_SEGMENTS_AT]]
        start += _HEADER + len(sizes) + sum(sizes)
    return bytes(plain)
