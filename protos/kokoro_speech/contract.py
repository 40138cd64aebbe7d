"""The versions of the contract, and the fields that each of them added.

A server ignores fields that it does not know. So client and server send each other their version in
the initial metadata `x-contract`. A client sends newer fields only to a server that knows them.
"""

import re

from google.protobuf.message import Message

CONTRACT_KEY = "x-contract"
"""Key of the initial metadata for the version."""

_FIRST_FIELDS = {"0.1": 1, "0.2": 8}
"""The lowest field number that each version added to `SynthesizeRequest`, oldest version first. The
other messages of version 0.1 have not changed."""
FIRST_VERSION, *_, VERSION = _FIRST_FIELDS
"""The version of a server that sends none, and the version of this code."""


def newer_fields(request: Message, version: str) -> list[str]:
    """Return the names of the fields set in `request` that a server of `version` ignores.

    A `version` that is no number counts as the first one.
    """
    known = _numbers(version)
    added = [first for name, first in _FIRST_FIELDS.items() if _numbers(name) > known]
    if not added:
        return []
    return [field.name for field, _ in request.ListFields() if field.number >= min(added)]


def _numbers(version: str) -> tuple[int, int]:
    """Return the major and the minor number of a version."""
    match = re.fullmatch(r"(\d{1,9})\.(\d{1,9})", version, re.ASCII)
    return (int(match[1]), int(match[2])) if match else _numbers(FIRST_VERSION)
