"""Phonemes of plain strings, for tests that don't check the alignment."""

from collections.abc import Callable, Iterator

from kokoro_server.languages import Languages
from kokoro_server.segmenting import Segment, SegmentPolicy, segments
from kokoro_server.segmenting.cutter import Phonemize
from kokoro_server.verbalizing import AlignedText


def phonemes_of(languages: Languages, code: str, text: str) -> str:
    """Return the phonemes of `text`, including its punctuation."""
    return languages.phonemize(code, AlignedText.of(text)).text


def aligned(speak: Callable[[str], str]) -> Phonemize:
    """Make a G2P from a function on strings: it aligns all phonemes with the whole text."""
    return lambda text: text.replaced(0, len(text), speak(text.text))


def segments_of(
    text: str, phonemize: Phonemize, policy: SegmentPolicy | None = None
) -> Iterator[Segment]:
    """Yield the segments of a plain text."""
    return segments(AlignedText.of(text), phonemize, policy or SegmentPolicy())
