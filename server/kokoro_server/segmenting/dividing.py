"""Divides phonemes that are too many for one segment."""

from collections.abc import Iterator

from kokoro_server.segmenting.breaks import Boundary, PhonemeBreaks
from kokoro_server.verbalizing import AlignedText

_LEVELS = (Boundary.SENTENCE, Boundary.CLAUSE, Boundary.WORD)


def divided(phonemes: AlignedText, longest: int) -> Iterator[AlignedText]:
    """Yield parts of at most `longest` phonemes, cut at their strongest breaks."""
    breaks = PhonemeBreaks(phonemes.text)
    start = 0
    while len(phonemes) - start > longest:
        ends = (breaks.last(level, start, start + longest) for level in _LEVELS)
        end = next(filter(None, ends), start + longest)
        yield phonemes[start:end].strip()
        start = end
    yield phonemes[start:].strip()
