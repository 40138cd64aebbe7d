"""The initial metadata of a call: the client's own, and what the caller adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import grpc

from kokoro_client.errors import ErrorDetails, InvalidRequest
from kokoro_speech.contract import CONTRACT_KEY
from kokoro_speech.facts import MAX_MESSAGE_BYTES_KEY, REQUEST_ID_KEY

Metadata = Mapping[str, str | bytes] | Sequence[tuple[str, str | bytes]]
"""Metadata by key, or as pairs where a key comes several times."""
Pairs = tuple[tuple[str, str | bytes], ...]
"""Metadata as gRPC takes it."""

_KEY = re.compile(r"[0-9a-z_.-]+")
_OWN = {
    "authorization": "give the client its token",
    REQUEST_ID_KEY: "give request_id",
    CONTRACT_KEY: "it tells the client's version",
    MAX_MESSAGE_BYTES_KEY: "set grpc.max_receive_message_length in the client's options",
}
"""Keys that the client sets, and how a caller sets their values."""


def metadata_pairs(given: Metadata | None) -> Pairs:
    """Check what the caller adds, such as {"traceparent": "00-…"}; keys are sent in lower case.

    Raises `InvalidRequest` for what metadata can't carry (a value is printable ASCII, or bytes
    where its key ends with "-bin") and for keys that are gRPC's or the client's own.
    """
    pairs = given.items() if isinstance(given, Mapping) else given or ()
    return tuple(_checked(pairs))


def _checked(pairs: Iterable[tuple[str, str | bytes]]) -> Iterator[tuple[str, str | bytes]]:
    for key, value in pairs:
        lower = key.lower()
        if advice := _OWN.get(lower):
            raise _invalid(f"{key!r} is the client's own; {advice}")
        if not _KEY.fullmatch(lower) or lower.startswith("grpc-"):
            raise _invalid(f"{key!r} is no key: letters, digits, '_', '-', '.', and not 'grpc-…'")
        if lower.endswith("-bin") != isinstance(value, bytes):
            raise _invalid(f"the value of {key!r} must be bytes where the key ends with '-bin'")
        if not isinstance(value, bytes) and not _is_printable(value):
            raise _invalid(f"the value of {key!r} must be printable ASCII")
        yield lower, value


def _is_printable(value: object) -> bool:
    return isinstance(value, str) and value.isascii() and value.isprintable()


def _invalid(message: str) -> InvalidRequest:
    return InvalidRequest(
        f"metadata: {message}",
        grpc.StatusCode.INVALID_ARGUMENT,
        ErrorDetails(field="metadata", reason="NOT_ENCODABLE"),
    )
