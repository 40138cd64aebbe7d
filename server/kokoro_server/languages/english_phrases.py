"""Phrases with given phonemes among misaki's tokens."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import regex
from misaki.token import MToken

from kokoro_server.languages.english_tokens import with_phonemes
from kokoro_server.languages.spacy_pipeline import en
from kokoro_server.verbalizing.aligned_text import AlignedText, Span
from kokoro_server.verbalizing.readings import PLACEHOLDER, PhraseReadings

Given = Mapping[Span, str]
"""Phonemes by the place of their phrase in the text."""

_STAND_IN = "Kokoro"
"""A noun for the tagger, instead of a phrase that is not made of words."""
_WORDS = regex.compile(r"\p{Latin}[\p{Latin}'-]{0,47}(?: \p{Latin}[\p{Latin}'-]{0,47}){0,9}")


def with_written(text: AlignedText, readings: PhraseReadings) -> tuple[AlignedText, Given]:
    """Return `text` with phrases as they are written, for the tagger, and their phonemes."""
    given: dict[Span, str] = {}
    parts: list[AlignedText] = []
    position = end = 0
    for match in PLACEHOLDER.finditer(text.text):
        reading = readings[match[0]]
        written = reading.written if _WORDS.fullmatch(reading.written) else _STAND_IN
        parts.append(text[position : match.start()])
        parts.append(text.replaced(match.start(), match.end(), written))
        start = end + match.start() - position
        position, end = match.end(), start + len(written)
        given[start, end] = reading.phonemes
    return AlignedText.join((*parts, text[position:])), given


def with_phrases(tokens: Iterable[MToken], given: Given, lexicon: en.Lexicon) -> list[MToken]:
    """Return the `tokens` of a text, with one token per phrase, which includes its possessive."""
    ends = dict(given.keys())
    borders = sorted({*ends, *ends.values()})
    found: list[MToken] = []
    position = inside_until = 0
    for token in _divided(tokens, borders):
        start, position = position, position + len(token.text) + len(token.whitespace)
        if start < inside_until:
            found[-1] = _joined(found[-1], token)
        elif start in ends:
            inside_until = ends[start]
            found.append(with_phonemes(token, given[start, inside_until]))
        elif start == inside_until > 0 and token.text in ("'s", "'"):
            found[-1] = _possessive(found[-1], token, lexicon)
        else:
            found.append(token)
    return found


def _divided(tokens: Iterable[MToken], borders: Iterable[int]) -> Iterator[MToken]:
    """Yield `tokens`, divided at the `borders` that are inside them."""
    remaining = iter(borders)
    border = next(remaining, None)
    position = 0
    for token in tokens:
        rest = token
        while border is not None and border < position + len(rest.text):
            if border > position:
                size = border - position
                yield replace(rest, text=rest.text[:size], whitespace="")
                rest = replace(rest, text=rest.text[size:])
                position = border
            border = next(remaining, None)
        yield rest
        position += len(rest.text) + len(rest.whitespace)


def _joined(first: MToken, second: MToken) -> MToken:
    text = f"{first.text}{first.whitespace}{second.text}"
    return replace(first, text=text, whitespace=second.whitespace)


def _possessive(phrase: MToken, ending: MToken, lexicon: en.Lexicon) -> MToken:
    said = lexicon._s(phrase.phonemes) if ending.text == "'s" else phrase.phonemes  # noqa: SLF001
    return with_phonemes(_joined(phrase, ending), said)
