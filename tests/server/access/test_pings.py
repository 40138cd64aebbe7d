"""How often clients may ping a silent connection.

Sends raw HTTP/2 frames, because gRPC's own clients limit their pings.
"""

import asyncio
import struct

import pytest
from tests.server.access.opening import settings

from kokoro_server.access import limits
from kokoro_server.settings import AccessSettings

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
SETTINGS, PING, GOAWAY = 4, 6, 7
ACK = 1
ENHANCE_YOUR_CALM = 11


@pytest.fixture
def access(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AccessSettings:
    """Limits with the ping interval of the test's parameter, or the default one."""
    if hasattr(request, "param"):
        monkeypatch.setattr(limits, "PING_INTERVAL_SECONDS", request.param)
    return settings()


def frame(kind: int, payload: bytes = b"") -> bytes:
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, 0, 0) + payload


async def read_frame(reader: asyncio.StreamReader) -> tuple[int, int, bytes]:
    """Return the type, the flags and the payload of the next frame."""
    header = await reader.readexactly(9)
    payload = await reader.readexactly(int.from_bytes(header[:3], "big"))
    return header[3], header[4], payload


async def flood(address: str) -> int | None:
    """Ping twenty times at once; return the error code if the server ends the connection."""
    reader, writer = await asyncio.open_connection(*address.split(":"))
    writer.write(PREFACE + frame(SETTINGS) + frame(PING, b"the same") * 20)
    try:
        async with asyncio.timeout(10):
            while (await read_frame(reader))[:2] != (SETTINGS, ACK):
                pass
            writer.write(frame(PING, b"the last"))
            while True:
                kind, _, payload = await read_frame(reader)
                if kind == GOAWAY:
                    return int.from_bytes(payload[4:8], "big")
                if (kind, payload) == (PING, b"the last"):
                    return None
    finally:
        writer.close()


async def test_a_flood_of_pings_ends_the_connection(address: str) -> None:
    assert await flood(address) == ENHANCE_YOUR_CALM


@pytest.mark.parametrize("access", [0], indirect=True)
async def test_without_an_interval_it_would_not(address: str) -> None:
    assert await flood(address) is None
