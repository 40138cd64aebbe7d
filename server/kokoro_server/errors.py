"""The errors of the server's domain; only `rpc/status.py` turns them into gRPC statuses.

SpeechError
├── InvalidInput        the request can't be spoken as it is
│   └── NotSpeakable    it has nothing to say
├── Unauthenticated     the call has no token, or an unknown one
├── QuotaExceeded       the client has used up its characters per minute
├── Overloaded          too much work is waiting
├── NotServing          warming up or draining
├── DeadlineTooShort    the caller's deadline leaves too little time
├── ReaderStalled       the caller does not read its stream
├── InputIdle           the caller of a live call sends nothing
├── CallTooLong         a live call has reached its longest duration
├── Stopped             nobody waits for the speech any more
├── LedgerUnavailable   usage can't be recorded, so nothing is spoken
├── SynthesisFailed     a G2P library, the acoustic model or a codec failed
└── ConfigurationError  the server can't start with its configuration
    └── ModelPackError  the model pack is unavailable or invalid
"""

from collections.abc import Iterator
from contextlib import contextmanager


class SpeechError(Exception):
    """Base class of all errors that this server raises on purpose."""


class InvalidInput(SpeechError):
    """The request can't be spoken as it is."""

    def __init__(self, field: str, reason: str, message: str) -> None:
        """Name the wrong `field` and a stable `reason`; `message` says what would be right."""
        super().__init__(message)
        self.field = field
        self.reason = reason


class NotSpeakable(InvalidInput):
    """The text has nothing that can be spoken."""

    def __init__(self) -> None:
        super().__init__(
            "text",
            "TEXT_NOT_SPEAKABLE",
            "the text has no letter or digit to speak; send at least one word",
        )


class Unauthenticated(SpeechError):
    """The call has no token, or an unknown one."""

    def __init__(self, reason: str, message: str) -> None:
        """Name a stable `reason`; `message` says what would be right."""
        super().__init__(message)
        self.reason = reason


class QuotaExceeded(SpeechError):
    """The client has used up its characters per minute."""

    def __init__(self, quota: int, retry_after: float) -> None:
        """Name the `quota` in characters per minute, and the seconds until the call will fit."""
        super().__init__(
            f"the quota of {quota:,} characters a minute is used up; "
            f"try again in {retry_after:.1f} s"
        )
        self.retry_after = retry_after


class Overloaded(SpeechError):
    """Too much work is waiting."""

    def __init__(self, retry_after: float, cause: str = "too much work is waiting") -> None:
        """Give the estimated seconds until there is room as `retry_after`."""
        super().__init__(f"{cause}; try again in {retry_after:.1f} s")
        self.retry_after = retry_after


class NotServing(SpeechError):
    """The server is warming up or draining."""


class DeadlineTooShort(SpeechError):
    """The caller's deadline leaves too little time, so the work does not start."""

    def __init__(self, needed: float, left: float) -> None:
        """Give the estimated seconds `needed` and the seconds `left`."""
        super().__init__(
            f"the speech would take about {needed:.1f} s and the deadline leaves {left:.1f} s; "
            "allow more time or send less text"
        )


class ReaderStalled(SpeechError):
    """The caller has not read its stream for too long, so the call ends."""

    def __init__(self, seconds: float) -> None:
        """Give the `seconds` for which nothing was read."""
        super().__init__(
            f"nothing of the stream was read for {seconds:g} s, so the call was ended; what was "
            "sent is billed; call again for the rest"
        )


class InputIdle(SpeechError):
    """The caller of a live call has sent nothing for too long, so the call ends."""

    def __init__(self, seconds: float) -> None:
        """Give the `seconds` for which nothing came."""
        super().__init__(
            f"nothing came for {seconds:g} s, so the call was ended; half-close a call when its "
            "text is complete, or send an empty text now and then to keep it open"
        )


class CallTooLong(SpeechError):
    """A live call has reached the longest duration that the server allows."""

    def __init__(self, seconds: float) -> None:
        """Give the longest duration in `seconds`."""
        super().__init__(
            f"the call lasted {seconds:g} s, the longest that this server allows; call again and "
            "go on with the text that follows"
        )


class Stopped(SpeechError):
    """Nobody waits for the speech any more."""


class LedgerUnavailable(SpeechError):
    """Usage can't be recorded, so nothing is spoken: it could not be billed."""


class SynthesisFailed(SpeechError):
    """A G2P library, the acoustic model or a codec failed on this request."""


class ConfigurationError(SpeechError):
    """The server can't start with its configuration; the message is one line for the operator."""


class ModelPackError(ConfigurationError):
    """The model pack is unavailable or invalid."""


@contextmanager
def missing_extra_named(option: str, extra: str) -> Iterator[None]:
    """Turn an `ImportError` in the block into a `ConfigurationError` that names the extra."""
    try:
        yield
    except ImportError as error:
        raise ConfigurationError(
            f'{option} needs the extra {extra}: pip install "kokoro-speech[{extra}]" ({error})'
        ) from None
