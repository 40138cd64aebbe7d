"""The account of one call: its usage, its trailing metadata and its log line."""

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
"""The initial metadata of a call."""

_REQUEST_ID = re.compile(r"[\w.:/+=-]{1,128}", re.ASCII)


@dataclass(slots=True)
class Call:
    """The account of one call, while it runs and after its end."""

    method: str
    request_id: str
    started: float = field(default_factory=time.perf_counter)
    code: grpc.StatusCode = grpc.StatusCode.UNKNOWN
    language: str = ""
    voice: str = ""
    client: str = ""
    """Name of the client whose token the call carries; empty if calls need no token."""
    peer: str = ""
    """Address that the call came from, such as "ipv4:10.0.0.7:53124"."""
    certificate: str = ""
    """Name in the caller's certificate; empty without mutual TLS."""
    reason: str = ""
    """Reason in `google.rpc.ErrorInfo` if the call failed; empty otherwise."""
    characters: int = 0
    """Unicode code points of the text whose audio was delivered."""
    duration_ms: int = 0
    """Audio delivered, in milliseconds."""
    compute_seconds: float = 0.0
    queue_seconds: float = 0.0
    """Total time that segments waited for their turn."""
    first_audio_seconds: float | None = None
    """Time from the call's start, or from the first text that was ready to be spoken, to its first
    audio; `None` before that."""
    first_text: float | None = None
    """When the first text of a live call was ready to be spoken."""
    billed: bool = True
    """False if the usage could not be recorded; the trailing metadata then bill nothing."""

    @property
    def units(self) -> int:
        """Return the units that the call costs."""
        return facts.billable_units(self.characters) if self.billed else 0

    @property
    def age(self) -> float:
        """Return the seconds since the start of the call."""
        return time.perf_counter() - self.started

    def text_is_ready(self) -> None:
        """Record that text of a live call can be spoken."""
        self.first_text = self.first_text or time.perf_counter()

    def worked(self, waited: float, computed: float) -> None:
        """Add a segment's seconds of waiting and of computing."""
        self.queue_seconds += waited
        self.compute_seconds += computed

    def delivered(self, characters: int, duration_ms: int) -> None:
        """Add audio that was delivered, and the characters that it speaks."""
        if self.first_audio_seconds is None:
            self.first_audio_seconds = time.perf_counter() - (self.first_text or self.started)
        self.characters += characters
        self.duration_ms += duration_ms

    def fail(self, code: grpc.StatusCode, reason: str, error: Exception) -> None:
        """Set `code` and `reason`; log the traceback of an internal `error` for the operator."""
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
        """Write the call's log line; it contains nothing of the text."""
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
    """Return the caller's `x-request-id`, or a new one if it is missing or unusable."""
    for key, value in metadata or ():
        if key == facts.REQUEST_ID_KEY and isinstance(value, str) and _REQUEST_ID.fullmatch(value):
            return value
    return uuid.uuid4().hex
