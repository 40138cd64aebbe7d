"""What was done otherwise than asked, without failing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that was done otherwise than asked."""

    reason: str
    """Stable, such as "SSML_IGNORED"."""
    description: str
    """The same for people, with what would be right."""
    start: int
    end: int
    """Its span [start, end) of the caller's text or SSML document."""
