"""How a part of a document is spoken: what its elements have set so far."""

from dataclasses import dataclass

from kokoro_server.pronouncing.matching import Phrases
from kokoro_server.synthesis.utterance import Passage


@dataclass(frozen=True, slots=True)
class Style:
    """The settings that hold inside an element."""

    speaker: Passage
    """The voice, with the speed, pitch and volume of the request."""
    language_code: str
    """BCP-47."""
    rate: float = 1.0
    """Factor of the speaking rate of the request."""
    semitones: float = 0.0
    """Added to the pitch of the request."""
    decibels: float = 0.0
    """Added to the volume of the request."""
    lookups: tuple[Phrases, ...] = ()
    """Lexicons that hold inside the element."""
