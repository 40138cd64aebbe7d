"""The phonemes of a passage, and where those of each word come from."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kokoro_server.languages.word import Word, words_of
from kokoro_server.segmenting import Boundary
from kokoro_server.synthesis.parts import spoken_segments
from kokoro_server.synthesis.utterance import Passage
from kokoro_server.verbalizing import AlignedText
from kokoro_server.verbalizing.aligned_text import Span
from kokoro_server.verbalizing.readings import MarkedText, PhraseReadings

Explain = Callable[[str, AlignedText, PhraseReadings], tuple[AlignedText, frozenset[Span]]]
"""Returns the phonemes of a text, and the spans of words that were guessed."""


class Source(Enum):
    """Where the phonemes of a word come from."""

    LANGUAGE = auto()
    """The rules and dictionaries of the language."""
    FALLBACK = auto()
    """A guess for a word that they don't know."""
    CUSTOM = auto()
    """A pronunciation or a lexicon."""


@dataclass(frozen=True, slots=True)
class Phonemized:
    """The phonemes of a segment."""

    phonemes: str
    words: tuple[tuple[Word, Source], ...]
    ends_paragraph: bool


def phonemized(passage: Passage, explain: Explain) -> Iterator[Phonemized]:
    """Yield the segments of `passage` as they would be spoken; none where it is silent."""
    custom = sorted(start for start, _ in MarkedText(passage.text, passage.readings).spans())
    guessed: set[Span] = set()

    def phonemize(code: str, text: AlignedText, readings: PhraseReadings) -> AlignedText:
        phonemes, found = explain(code, text, readings)
        guessed.update(found)
        return phonemes

    for segment in spoken_segments(passage, phonemize):
        guessed -= {span for span in guessed if span[1] <= segment.start}
        words = [(word, _source(word, custom, guessed)) for word in words_of(segment.spoken)]
        yield Phonemized(segment.phonemes, tuple(words), segment.boundary is Boundary.PARAGRAPH)


def _source(word: Word, custom: Sequence[int], guessed: set[Span]) -> Source:
    following = bisect_left(custom, word.start)
    if following < len(custom) and custom[following] < word.end:
        return Source.CUSTOM
    if any(start < word.end and word.start < end for start, end in guessed):
        return Source.FALLBACK
    return Source.LANGUAGE
