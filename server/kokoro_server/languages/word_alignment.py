"""Aligns words of phonemes with words of the text, for G2P that reads whole clauses."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Span

_WORD = regex.compile(r"\S+")
_LONGEST = 600
"""Phonemes up to which rows are matched, which takes quadratic time. No segment has so many; the
words of what is longer are one word."""
_UNHEARD = {ord(mark): "" for mark in "ˈˌ "}


def align_words(text: AlignedText, phonemes: str, speak_alone: Callable[[str], str]) -> AlignedText:
    """Return `phonemes` of `text`, each with the span of its word.

    Spaces separate words in both. If both have the same number of words, words correspond one to
    one. Otherwise `speak_alone` returns the phonemes of each word alone, and the two sequences of
    phonemes are matched. Words that are said as one share one span.
    """
    written = [match.span() for match in _WORD.finditer(text.text)]
    said = [match.span() for match in _WORD.finditer(phonemes)]
    if len(written) == len(said):
        groups: Iterable[tuple[Span, Span]] = zip(written, said, strict=True)
    elif len(phonemes) > _LONGEST:
        groups = [((written[0][0], written[-1][1]), (said[0][0], said[-1][1]))] if said else []
    else:
        alone = [speak_alone(text.text[start:end]).translate(_UNHEARD) for start, end in written]
        groups = _matched(written, alone, said, phonemes)
    parts: list[AlignedText] = []
    position = 0
    for (start, end), (first, last) in groups:
        spoken = text.replaced(start, end, phonemes[first:last])
        parts += (text.replaced(start, start, phonemes[position:first]), spoken)
        position = last
    return AlignedText.join((*parts, text.followed_by(phonemes[position:])))


def _matched(
    written: Sequence[Span], alone: Sequence[str], said: Sequence[Span], phonemes: str
) -> Iterator[tuple[Span, Span]]:
    """Yield corresponding parts of the text and of the phonemes, in order."""
    ends = _ends_of(alone, [phonemes[start:end].translate(_UNHEARD) for start, end in said])
    first_written = first_said = 0
    for index, end in enumerate(ends):
        is_last = index == len(ends) - 1
        if is_last or (end is not None and end > first_said):
            stop = len(said) if is_last or end is None else end
            if stop > first_said:
                outer = written[first_written][0], written[index][1]
                yield outer, (said[first_said][0], said[stop - 1][1])
            first_written, first_said = index + 1, stop


def _ends_of(alone: Sequence[str], said: Sequence[str]) -> list[int | None]:
    """Return the number of said words up to each written word's end; `None` inside a said word."""
    where = _positions("".join(alone), "".join(said))
    borders = {0: 0}
    total = 0
    for count, word in enumerate(said, 1):
        total += len(word)
        borders[total] = count
    ends: list[int | None] = []
    position = 0
    for word in alone:
        position += len(word)
        ends.append(borders.get(where[position]))
    return ends


def _positions(source: str, target: str) -> list[int]:
    """Return the offset in `target` that matches each offset in `source`, its end included."""
    where = [0] * (len(source) + 1)
    matcher = SequenceMatcher(None, source, target, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        for offset in range(start, end + 1):
            where[offset] = min(last, first + offset - start) if offset < end else last
    where[0] = 0  # sounds before the first letter belong to it
    return where
