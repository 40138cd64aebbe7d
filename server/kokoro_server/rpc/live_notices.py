"""Notices about the pronunciations of a live call, each once."""

from collections.abc import Iterable

from kokoro_server.pronouncing.matching import Entry
from kokoro_server.rpc.notices import replaced_notices, unused_notice
from kokoro_server.rpc.pronunciations import Pronouncing
from kokoro_speech.v1 import speech_pb2 as pb

_CUT = ", or a flush, a clear, a document or the buffer delay cut it"
"""Why a live call may miss a phrase that a whole text would have."""


class LiveNotices:
    """Follows which pronunciations were found in the text so far."""

    def __init__(self, pronouncing: Pronouncing) -> None:
        self._given = pronouncing.given
        self._used = set[str]()

    def used(self, entries: Iterable[Entry]) -> list[pb.Notice]:
        """Return the notices of `entries` that were found for the first time."""
        new = [entry for entry in entries if entry.source not in self._used]
        self._used.update(entry.source for entry in new)
        return [notice for entry in new for notice in replaced_notices(entry)]

    def unused(self) -> list[pb.Notice]:
        """Return the notices of pronunciations of the request that were never found."""
        unused = (entry for entry in self._given if entry.source not in self._used)
        return [unused_notice(entry, _CUT) for entry in unused]
