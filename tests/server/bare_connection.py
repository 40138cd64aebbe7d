"""Calls over a raw HTTP/2 connection, with paths and readers that no gRPC client has."""

import asyncio
import struct
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bench.reliability.fuzz.frames import PREFACE, body, call, frame, headers, opening
from kokoro_speech.v1 import speech_pb2 as pb

PATHS_OF_BYTES = (
    "/\xff\x01",
    "\xff",
    "/kokoro_speech.v1.TextToSpeechService/\xc3\x28",
    "/\xed\xa0\x80",
)
_DATA, _HEADERS, _SETTINGS = 0, 1, 4
_END_STREAM = 0x1
_INITIAL_WINDOW = 4
_SERVICE = "/kokoro_speech.v1.TextToSpeechService"
_STREAM, _LIVE = f"{_SERVICE}/SynthesizeStream", f"{_SERVICE}/SynthesizeLive"


async def call_path(address: str, path: str) -> None:
    """Make one call of `path`, a string of bytes; return when its status has arrived."""
    host, _, port = address.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(opening() + headers(1, call(__path=path)) + frame(_DATA, _END_STREAM, 1))
    async with asyncio.timeout(10):
        while not await _ends_call(reader):
            pass
    writer.close()


@asynccontextmanager
async def idle_readers(
    address: str,
    request: pb.SynthesizeRequest | Sequence[pb.SynthesizeLiveRequest],
    count: int,
    window: int = 0,
) -> AsyncIterator[asyncio.StreamWriter]:
    """Stream `request`, or make a live call of it, `count` times on one connection.

    Read `window` bytes of each.
    """
    host, _, port = address.rpartition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    no_window = frame(_SETTINGS, 0, 0, struct.pack(">HI", _INITIAL_WINDOW, window))
    is_stream = isinstance(request, pb.SynthesizeRequest)
    sent = [request] if isinstance(request, pb.SynthesizeRequest) else request
    messages = b"".join(body(message.SerializeToString()) for message in sent)
    writer.write(PREFACE + no_window)
    for number in range(count):
        stream = 2 * number + 1
        writer.write(headers(stream, call(__path=_STREAM if is_stream else _LIVE)))
        writer.write(frame(_DATA, _END_STREAM, stream, messages))
    await writer.drain()
    try:
        yield writer
    finally:
        writer.close()


async def _ends_call(reader: asyncio.StreamReader) -> bool:
    """Read a frame; return whether it is the last one of stream 1."""
    head = await reader.readexactly(9)
    length, kind, flags, stream = struct.unpack(">IBBI", b"\x00" + head)
    await reader.readexactly(length)
    return (kind, stream) == (_HEADERS, 1) and bool(flags & _END_STREAM)
