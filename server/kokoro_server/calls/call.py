"""The account of one call: what it used, its trailing metadata and its line in the log."""

import logging
import re
import time
import uuid
from dataclasses import dataclass, field

import grpc

from kokoro_server.logs import trace
from kokoro_speech import facts

_log = logging.getLogger("kokoro_server.calls")
Metadata = grpc.aio.Metadata | tuple[tuple[str, str | bytes], ...] | None
"""What comes with a call."""

_REQUEST_ID = re.compile(r"[\w.:/+=-]{1,128}", re.ASCII)


@dataclass(slots=True)
class Call:
    """What is known of one call while it runs and when it has ended."""

    method: str
    request_id: str
    started: float = field(default_factory=time.perf_counter)
    code: grpc.StatusCode = grpc.StatusCode.UNKNOWN
    language: str = ""
    voice: str = ""
    client: str = ""
    """Name of the client whose token the call carries; empty where calls need none."""
    peer: str = ""
    """Address that the call came from, such as "ipv4:10.0.0.7:53124"."""
    certificate: str = ""
    """Name in the certificate that the caller showed; empty without mutual TLS."""
    reason: str = ""
    """Why the call failed, as `google.rpc.ErrorInfo` says it; empty where no error says so."""
    characters: int = 0
    """Unicode code points of the text whose audio was handed over."""
    duration_ms: int = 0
    """Audio handed over, in milliseconds."""
    compute_seconds: float = 0.0
    queue_seconds: float = 0.0
    """Time that segments waited for their turn, added up."""
    first_audio_seconds: float | None = None
    """From the call's start to its first audio; `None` before that."""
    billed: bool = True
    """False where its usage could not be recorded; the caller is told that it owes nothing."""

    @property
    def units(self) -> int:
        """Return the units that the call costs."""
        return facts.billable_units(self.characters) if self.billed else 0

    @property
    def age(self) -> float:
        """Return the seconds since the call's start."""
        return time.perf_counter() - self.started

    def worked(self, waited: float, computed: float) -> None:
        """Count a segment that waited and was computed for so many seconds."""
        self.queue_seconds += waited
        self.compute_seconds += computed

    def delivered(self, characters: int, duration_ms: int) -> None:
        """Count audio that is handed over."""
        if self.first_audio_seconds is None:
            self.first_audio_seconds = self.age
        self.characters += characters
        self.duration_ms += duration_ms

    def fail(self, code: grpc.StatusCode, reason: str, error: Exception) -> None:
        """End with `code` and `reason`; what only an operator may see of `error` is logged."""
        self.code, self.reason = code, reason
        if code is grpc.StatusCode.INTERNAL:
            _log.error("request %s failed\n%s", self.request_id, trace(error))

    def trailers(self) -> tuple[tuple[str, str], ...]:
        """Return the usage as trailing metadata."""
        return (
            (facts.BILLABLE_UNITS_KEY, str(self.units)),
            (facts.BILLABLE_CHARACTERS_KEY, str(self.characters if self.billed else 0)),
            (facts.AUDIO_DURATION_KEY, str(self.duration_ms)),
            (facts.REQUEST_ID_KEY, self.request_id),
        )

    def log(self) -> None:
        """Write the call's one line; nothing of its text is in it."""
        first = self.first_audio_seconds
        fields = {
            "method": self.method,
            "code": self.code.name,
            "reason": self.reason,
            "request_id": self.request_id,
            "language": self.language,
            "voice": self.voice,
            "client": self.client,
            "certificate": self.certificate,
            "peer": self.peer,
            "characters": self.characters,
            "units": self.units,
            "audio_seconds": self.duration_ms / 1000,
            "compute_seconds": round(self.compute_seconds, 3),
            "queue_seconds": round(self.queue_seconds, 3),
            "first_audio_seconds": None if first is None else round(first, 3),
            "total_seconds": round(self.age, 3),
        }
        _log.info("call", extra={"fields": fields})


def request_id_of(metadata: Metadata) -> str:
    """Return the caller's `x-request-id`, or a new one where there is none that can be used."""
    for key, value in metadata or ():
        if key == facts.REQUEST_ID_KEY and isinstance(value, str) and _REQUEST_ID.fullmatch(value):
            return value
    return uuid.uuid4().hex
