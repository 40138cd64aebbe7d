"""HTTP/2 frames by hand, correct and broken."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable

from bench.reliability.fuzz.cases import SPEECH
from kokoro_speech.v1 import speech_pb2 as pb

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
_DATA, _HEADERS, _PRIORITY, _RESET, _SETTINGS, _PUSH, _PING, _GOAWAY, _WINDOW, _CONTINUATION = (
    range(10)
)
_END_STREAM, _END_HEADERS, _PADDED = 0x1, 0x4, 0x8
_FLOOD = 200
"""Frames in a flood: enough to exceed a limit, but bounded so that the run goes on."""
_REQUEST = pb.SynthesizeRequest(text="Hello.").SerializeToString()


def frame(kind: int, flags: int, stream: int, payload: bytes = b"") -> bytes:
    """Return one frame."""
    length = struct.pack(">I", len(payload))[1:]
    return length + struct.pack(">BBI", kind, flags, stream) + payload


def headers(stream: int, fields: dict[str, str], flags: int = _END_HEADERS) -> bytes:
    """Return a frame of header fields, none of them compressed."""
    block = b"".join(b"\x00" + _literal(name) + _literal(value) for name, value in fields.items())
    return frame(_HEADERS, flags, stream, block)


def call(**changed: str) -> dict[str, str]:
    """Return the header fields of a call, with those in `changed`; an empty one is left out."""
    fields = {
        ":method": "POST",
        ":scheme": "http",
        ":path": SPEECH[0],
        ":authority": "localhost",
        "te": "trailers",
        "content-type": "application/grpc",
    }
    fields |= {name.replace("__", ":").replace("_", "-"): value for name, value in changed.items()}
    return {name: value for name, value in fields.items() if value}


def body(message: bytes, *, length: int | None = None, compressed: int = 0) -> bytes:
    """Return a message in gRPC's framing, with the length that it claims to have."""
    claimed = len(message) if length is None else length
    return struct.pack(">BI", compressed, claimed) + message


def opening() -> bytes:
    """Return the bytes that begin every connection."""
    return PREFACE + frame(_SETTINGS, 0, 0)


def attack(source: random.Random) -> tuple[str, bytes]:
    """Return the name of an attack, and the bytes that it sends on a new connection."""
    name = source.choice(tuple(_ATTACKS))
    return name, _ATTACKS[name](source)


def _literal(text: str) -> bytes:
    return bytes([len(text)]) + text.encode("latin-1")


def _any_frame(source: random.Random) -> bytes:
    payload = source.randbytes(source.choice((0, 1, 4, 5, 8, 100)))
    return frame(source.randrange(12), source.randrange(256), source.choice((0, 1, 2, 3)), payload)


def _one_call(fields: dict[str, str], data: bytes) -> bytes:
    return opening() + headers(1, fields) + frame(_DATA, _END_STREAM, 1, data)


def _resets(_: random.Random) -> bytes:
    reset = struct.pack(">I", 8)
    return opening() + b"".join(
        headers(number, call()) + frame(_RESET, 0, number, reset)
        for number in range(1, 2 * _FLOOD, 2)
    )


_ATTACKS: dict[str, Callable[[random.Random], bytes]] = {
    "garbage": lambda source: source.randbytes(source.randint(1, 5_000)),
    "zeros": lambda _: bytes(10_000),
    "HTTP/1.1": lambda _: b"GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "TLS hello": lambda source: b"\x16\x03\x01\x02\x00\x01" + source.randbytes(512),
    "half a preface": lambda source: PREFACE[: source.randrange(len(PREFACE))],
    "preface, garbage": lambda source: PREFACE + source.randbytes(500),
    "frames of all kinds": lambda source: (
        opening() + b"".join(_any_frame(source) for _ in range(20))
    ),
    "a frame too long": lambda _: opening() + b"\xff\xff\xff" + bytes(6) + bytes(70_000),
    "settings out of range": lambda source: (
        PREFACE + frame(_SETTINGS, 0, 0, struct.pack(">HI", source.randint(1, 6), 2**32 - 1))
    ),
    "settings of 7 bytes": lambda _: PREFACE + frame(_SETTINGS, 0, 0, bytes(7)),
    "flood of settings": lambda _: PREFACE + frame(_SETTINGS, 0, 0) * _FLOOD,
    "flood of pings": lambda _: opening() + frame(_PING, 0, 0, bytes(8)) * _FLOOD,
    "flood of continuations": lambda _: (
        opening() + headers(1, call(), flags=0) + frame(_CONTINUATION, 0, 1, bytes(100)) * _FLOOD
    ),
    "flood of resets": _resets,
    "a continuation alone": lambda _: opening() + frame(_CONTINUATION, _END_HEADERS, 1, b"\x82"),
    "data without a call": lambda _: opening() + frame(_DATA, 0, 1, b"abc"),
    "headers on stream 0": lambda _: opening() + headers(0, call()),
    "headers on an even stream": lambda _: opening() + headers(2, call()),
    "padding too long": lambda _: (
        opening() + headers(1, call()) + frame(_DATA, _PADDED, 1, b"\xff\x00")
    ),
    "broken compression": lambda source: (
        opening() + frame(_HEADERS, _END_HEADERS, 1, b"\xff\xff\xff\xff\xff" + source.randbytes(20))
    ),
    "window of 0": lambda _: opening() + frame(_WINDOW, 0, 0, bytes(4)),
    "window too wide": lambda _: opening() + frame(_WINDOW, 0, 0, b"\x7f\xff\xff\xff") * 2,
    "a push": lambda _: opening() + frame(_PUSH, _END_HEADERS, 1, bytes(4)),
    "an end, then a call": lambda _: (
        opening() + frame(_GOAWAY, 0, 0, bytes(8)) + headers(1, call())
    ),
    "a priority of itself": lambda _: opening() + frame(_PRIORITY, 0, 1, b"\0\0\0\1\0"),
    "wrong content type": lambda _: _one_call(
        call(content_type="application/json"), b'{"text": "a"}'
    ),
    "no content type": lambda _: _one_call(call(content_type=""), body(_REQUEST)),
    "no path": lambda _: _one_call(call(__path=""), body(_REQUEST)),
    "GET": lambda _: _one_call(call(__method="GET"), body(_REQUEST)),
    "a path of bytes": lambda _: _one_call(call(__path="/\xff\x01"), body(_REQUEST)),
    "deadline of garbage": lambda _: _one_call(call(grpc_timeout="soon"), body(_REQUEST)),
    "deadline of 0": lambda _: _one_call(call(grpc_timeout="0n"), body(_REQUEST)),
    "binary metadata that is none": lambda _: _one_call(call(a_bin="%%%"), body(_REQUEST)),
    "unknown compression": lambda _: _one_call(call(grpc_encoding="zip"), body(_REQUEST)),
    "a flag of compression alone": lambda _: _one_call(call(), body(_REQUEST, compressed=1)),
    "a flag of 255": lambda _: _one_call(call(), body(_REQUEST, compressed=255)),
    "message cut short": lambda _: _one_call(call(), body(_REQUEST, length=1_000)),
    "message of 4 GiB": lambda _: _one_call(call(), body(_REQUEST, length=2**32 - 1)),
    "message beyond its length": lambda _: _one_call(call(), body(_REQUEST, length=1)),
    "two messages": lambda _: _one_call(call(), body(_REQUEST) * 2),
    "no message": lambda _: _one_call(call(), b""),
    "a call without an end": lambda _: opening() + headers(1, call()),
    "half a message": lambda _: opening() + headers(1, call()) + frame(_DATA, 0, 1, b"\0\0\0"),
}
