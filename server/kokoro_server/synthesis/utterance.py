"""What to speak: passages of text, and how each is spoken."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.tempo import model_speed
from kokoro_server.verbalizing import AlignedText


@dataclass(frozen=True, slots=True)
class Mark:
    """A named place whose time the caller asks for."""

    name: str
    offset: int
    """Its place in the caller's text or SSML document, in code points."""


@dataclass(frozen=True, slots=True)
class Change:
    """How a part of a passage is spoken otherwise than the rest of it."""

    start: int
    end: int
    """The span [start, end) of the caller's text or SSML document."""
    rate: float = 1.0
    """Factor of the passage's speed."""
    semitones: float = 0.0
    """Added to the passage's pitch."""
    decibels: float = 0.0
    """Added to the passage's volume."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that one voice speaks, or a silence."""

    text: AlignedText
    """Its spans index the caller's text or SSML document. Empty for a silence."""
    language_code: str
    """BCP-47."""
    voice_id: str
    speed: float = 1.0
    """Factor of the speaking rate."""
    semitones: float = 0.0
    """Change of the pitch."""
    decibels: float = 0.0
    """Gain of the volume."""
    boundary: Boundary = Boundary.END
    """The break that follows."""
    pause: float | None = None
    """Exact seconds of silence after it, in place of the pause that `boundary` asks for."""
    changes: tuple[Change, ...] = ()
    """In order and without overlap. They make no seam: the model speaks through them."""
    marks: tuple[Mark, ...] = ()
    """In the order of their offsets."""

    @property
    def model_speed(self) -> float:
        """The lowest speed at which the model speaks; stretching does the rest."""
        slowest = min((change.rate for change in self.changes), default=1.0)
        return model_speed(self.speed * min(1.0, slowest))


@dataclass(frozen=True, slots=True)
class Utterance:
    """Checked passages, in the order in which they are spoken, and a seed."""

    passages: tuple[Passage, ...]
    """At least one."""
    length: int
    """Length of the caller's text or SSML document, in code points."""
    characters: Sequence[int]
    """Offset of each character that is billed, in order."""
    seed: int

    @classmethod
    def of_text(cls, text: str, language_code: str, voice_id: str, speed: float, seed: int) -> Self:
        """Return the utterance of a plain text: one passage, and all characters are billed."""
        passage = Passage(AlignedText.of(text), language_code, voice_id, speed)
        return cls((passage,), len(text), range(len(text)), seed)

    @property
    def language_code(self) -> str:
        """The language that it begins with."""
        return self.passages[0].language_code

    @property
    def voice_id(self) -> str:
        """The voice that it begins with."""
        return self.passages[0].voice_id

    @property
    def model_speed(self) -> float:
        """The speed at which the model speaks it, on average over its characters."""
        length = sum(len(passage.text) for passage in self.passages)
        spoken = [passage for passage in self.passages if passage.text.text]
        return length / sum(len(passage.text) / passage.model_speed for passage in spoken)

    def billed(self, start: int, end: int) -> int:
        """Return the number of billed characters in [start, end) of the caller's text."""
        return bisect_left(self.characters, end) - bisect_left(self.characters, start)
