"""Calls over a bare connection, with a path that no gRPC client would send."""

import asyncio
import struct

from bench.reliability.fuzz.frames import call, frame, headers, opening

PATHS_OF_BYTES = (
    "/\xff\x01",
    "\xff",
    "/kokoro_speech.v1.TextToSpeechService/\xc3\x28",
    "/\xed\xa0\x80",
)
_DATA, _HEADERS = 0, 1
_END_STREAM = 0x1


async def call_path(address: str, path: str) -> None:
    """Make one call of `path`, a string of bytes; return when its status has come."""
    host, _, port = address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(opening() + headers(1, call(__path=path)) + frame(_DATA, _END_STREAM, 1))
    async with asyncio.timeout(10):
        while not await _ends_call(reader):
            pass
    writer.close()


async def _ends_call(reader: asyncio.StreamReader) -> bool:
    """Read a frame; say whether it is the last of stream 1."""
    head = await reader.readexactly(9)
    length, kind, flags, stream = struct.unpack(">IBBI", b"\x00" + head)
    await reader.readexactly(length)
    return (kind, stream) == (_HEADERS, 1) and bool(flags & _END_STREAM)
