"""What to speak: passages of text, and how each is spoken."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.tempo import model_speed
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.readings import PhraseReadings
from kokoro_server.voices import Voice


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
    language_code: str = ""
    """BCP-47; empty for the passage's language."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that one voice speaks, or a silence."""

    text: AlignedText
    """Its spans index the caller's text or SSML document. Empty for a silence."""
    language_code: str
    """BCP-47."""
    voice: Voice
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
    readings: PhraseReadings = field(default_factory=dict)
    """Readings of the placeholders in the text."""
    is_phonemes: bool = False
    """Whether the text is phonemes already."""
    changes: tuple[Change, ...] = ()
    """In order and without overlap. They make no seam: the model speaks through them."""
    marks: tuple[Mark, ...] = ()
    """In the order of their offsets."""

    def change_at(self, offset: int) -> Change | None:
        """Return the change of the character at `offset` of the caller's text."""
        index = bisect_right(self.changes, offset, key=lambda change: change.start) - 1
        is_inside = index >= 0 and offset < self.changes[index].end
        return self.changes[index] if is_inside else None

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
    """Where it ends in the caller's text or SSML document, in code points: the length of that."""
    characters: Sequence[int]
    """Offset of each character that is billed, in order."""
    seed: int
    is_repeatable: bool = True
    """Whether nothing else may change its samples, because the caller chose the seed."""
    first: int = 0
    """Number of segments that its call speaks before it."""
    start: int = 0
    """Where its text or document begins in the caller's text."""

    @classmethod
    def of_passage(cls, passage: Passage, seed: int) -> Self:
        """Return the utterance of one passage, whose text is the caller's: all of it is billed."""
        length = passage.text.ends[-1]
        return cls((passage,), length, range(length), seed)

    @property
    def language_code(self) -> str:
        """The language that it begins with."""
        return self.passages[0].language_code

    @property
    def voice(self) -> Voice:
        """The voice that it begins with."""
        return self.passages[0].voice

    @property
    def model_speed(self) -> float:
        """The speed at which the model speaks it, on average over its characters."""
        length = sum(len(passage.text) for passage in self.passages)
        spoken = [passage for passage in self.passages if passage.text.text]
        return length / sum(len(passage.text) / passage.model_speed for passage in spoken)

    @property
    def speed(self) -> float:
        """The speed of its audio, on average over its characters."""
        length = sum(len(passage.text) for passage in self.passages)
        return length / sum(len(passage.text) / passage.speed for passage in self.passages)

    def billed(self, start: int, end: int) -> int:
        """Return the number of billed characters in [start, end) of the caller's text."""
        return bisect_left(self.characters, end) - bisect_left(self.characters, start)
