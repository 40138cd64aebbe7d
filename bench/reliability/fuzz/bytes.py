"""Bytes that are no protobuf message, or a message of another method."""

from __future__ import annotations

import random
from collections.abc import Callable

from kokoro_speech.v1 import speech_pb2 as pb

_SOUND = pb.SynthesizeRequest(
    text="Hello.",
    language=pb.LANGUAGE_AMERICAN_ENGLISH,
    voice=pb.VOICE_AF_HEART,
    speed=1.5,
    audio_encoding=pb.AUDIO_ENCODING_WAV,
    seed=7,
).SerializeToString()
_BAD_UTF_8 = (b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"a\x80")
_OVERSIZE = (4 << 20) + 1
"""More bytes than a server accepts in one message."""


def broken_message(source: random.Random) -> bytes:
    """Return bytes that protobuf refuses or misreads."""
    return source.choice(_WAYS)(source)


def _garbage(source: random.Random) -> bytes:
    return source.randbytes(source.randint(1, 200))


def _flipped(source: random.Random) -> bytes:
    message = bytearray(_SOUND)
    for _ in range(source.randint(1, 4)):
        message[source.randrange(len(message))] = source.randrange(256)
    return bytes(message)


def _cut(source: random.Random) -> bytes:
    return _SOUND[: source.randrange(len(_SOUND))]


def _not_utf_8(source: random.Random) -> bytes:
    text = source.choice(_BAD_UTF_8) * source.randint(1, 20)
    return b"\x0a" + bytes([len(text)]) + text


def _nested(source: random.Random) -> bytes:
    return b"\x0b" * source.choice((1, 99, 101, 50_000))


def _wrong_types(source: random.Random) -> bytes:
    """Return fields with the contract's numbers and random wire types."""
    return b"".join(
        bytes([source.randint(1, 8) << 3 | source.randrange(8)]) + source.randbytes(4)
        for _ in range(source.randint(1, 10))
    )


def _long_numbers(source: random.Random) -> bytes:
    return bytes([source.choice((0x10, 0x18, 0x30, 0x38))]) + b"\xff" * source.randint(9, 12)


def _repeated(source: random.Random) -> bytes:
    return _SOUND * source.choice((2, 1_000))


def _oversize(_: random.Random) -> bytes:
    return b"\x0a" + b"\x80\x80\x80\x02" + b"a" * _OVERSIZE


_WAYS: tuple[Callable[[random.Random], bytes], ...] = (
    *(_garbage, _flipped, _flipped, _cut, _not_utf_8, _nested, _wrong_types),
    *(_long_numbers, _repeated, _oversize),
)
