"""The errors of the server's domain; `status.py` alone turns them into gRPC statuses.

SpeechError
├── InvalidInput        the request can't be spoken as it stands
├── Unauthenticated     the call has no token, or one that nobody here has
├── QuotaExceeded       the client has asked for its characters of this minute
├── Overloaded          too much work is waiting
├── NotServing          warming up or draining
├── DeadlineTooShort    the caller's deadline leaves too little time
├── ReaderStalled       the caller reads nothing of its stream
├── Stopped             nobody waits for the speech any more
├── LedgerUnavailable   usage can't be recorded, so nothing is spoken
├── SynthesisFailed     a G2P library, the acoustic model or a codec broke
└── ConfigurationError  the server can't start as it is set up
    └── ModelPackError  the model pack can't be had, or isn't what it should be
"""


class SpeechError(Exception):
    """Any error that this server raises on purpose."""


class InvalidInput(SpeechError):
    """The request can't be spoken as it stands."""

    def __init__(self, field: str, reason: str, message: str) -> None:
        """Name the request's `field`, a stable `reason`, and say what would be right."""
        super().__init__(message)
        self.field = field
        self.reason = reason


class Unauthenticated(SpeechError):
    """The call has no token, or one that nobody here has."""

    def __init__(self, reason: str, message: str) -> None:
        """Give a stable `reason`, and say what would be right."""
        super().__init__(message)
        self.reason = reason


class QuotaExceeded(SpeechError):
    """The client has asked for its characters of this minute."""

    def __init__(self, quota: int, retry_after: float) -> None:
        """Name the `quota` in characters a minute, and when in seconds the call will fit it."""
        super().__init__(
            f"the quota of {quota:,} characters a minute is used up; "
            f"try again in {retry_after:.1f} s"
        )
        self.retry_after = retry_after


class Overloaded(SpeechError):
    """Too much work is waiting."""

    def __init__(self, retry_after: float) -> None:
        """Estimate in `retry_after`, in seconds, when there will be room."""
        super().__init__(f"too much work is waiting; try again in {retry_after:.1f} s")
        self.retry_after = retry_after


class NotServing(SpeechError):
    """The server is warming up or draining."""


class DeadlineTooShort(SpeechError):
    """The caller's deadline leaves too little time, so the work is not begun."""

    def __init__(self, needed: float, left: float) -> None:
        """Say how many seconds are `needed` by estimate, and how many are `left`."""
        super().__init__(
            f"the speech would take about {needed:.1f} s and the deadline leaves {left:.1f} s; "
            "allow more time or send less text"
        )


class ReaderStalled(SpeechError):
    """The caller has read nothing of its stream for too long, so the call is ended."""

    def __init__(self, seconds: float) -> None:
        """Say after how many `seconds`."""
        super().__init__(
            f"nothing of the stream was read for {seconds:g} s, so the call was ended; what was "
            "sent is billed; call again for the rest"
        )


class Stopped(SpeechError):
    """Nobody waits for the speech any more."""


class LedgerUnavailable(SpeechError):
    """Usage can't be recorded, so nothing is spoken: it would be given away."""


class SynthesisFailed(SpeechError):
    """A G2P library, the acoustic model or a codec broke on this request."""


class ConfigurationError(SpeechError):
    """The server can't start as it is set up; the message is one line for the operator."""


class ModelPackError(ConfigurationError):
    """The model pack can't be had, or isn't what it should be."""
