"""The speech and the usage that the scripted server returns."""

import math
import struct

import grpc

PIECE_MS = 250
"""Length of the speech of one message."""
PIECE_CHARACTERS = 10
"""Code points that one message speaks."""


def spans(text: str) -> list[tuple[int, int]]:
    starts = range(0, len(text), PIECE_CHARACTERS)
    return [(start, min(start + PIECE_CHARACTERS, len(text))) for start in starts]


def sine(number: int) -> bytes:
    """Return piece `number` of a sine at 440 Hz, as 24 kHz LINEAR16 without a header."""
    count = 24 * PIECE_MS
    samples = range(number * count, (number + 1) * count)
    values = (round(8000 * math.sin(2 * math.pi * 440 * index / 24000)) for index in samples)
    return struct.pack(f"<{count}h", *values)


def trailers_of(context: grpc.ServicerContext) -> list[tuple[str, str]]:
    sent = dict(context.invocation_metadata())
    return [("x-request-id", str(sent["x-request-id"]))]


def usage_of(text: str, context: grpc.ServicerContext) -> tuple[tuple[str, str], ...]:
    return (
        ("x-billable-units", str(max(1, len(text) // 1000))),
        ("x-billable-characters", str(len(text))),
        ("x-audio-duration-ms", str(PIECE_MS * len(spans(text)))),
        *trailers_of(context),
    )
