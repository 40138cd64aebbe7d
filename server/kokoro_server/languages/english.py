"""G2P for American and British English: misaki's lexicon and rules, espeak-ng for the rest."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from misaki.token import MToken

from kokoro_server.languages.english_lexicon import EnglishLexicon
from kokoro_server.languages.english_phrases import Given, with_phrases, with_written
from kokoro_server.languages.espeak import EspeakFallback
from kokoro_server.languages.heteronyms import with_heteronyms
from kokoro_server.languages.letters import with_letters
from kokoro_server.languages.phonemes import GUESSED, PUNCTUATION
from kokoro_server.languages.spacy_pipeline import PIPELINE_LOCK, en, pipeline
from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.readings import NO_READINGS, PhraseReadings

_GUESS = 2
"""misaki's rating of espeak-ng's phonemes."""
_MAX_WORD_PARTS = 8
"""Most parts of a word for misaki, whose time grows with the cube of the parts ("9-9-9-9…")."""
_MANY_PARTS = re.compile(rf"\S{{{_MAX_WORD_PARTS + 1},}}")


class EnglishG2P(en.G2P):  # type: ignore[misc]  # misaki has no types
    """Speaks American or British English."""

    def __init__(self, *, british: bool) -> None:
        """Do what upstream's constructor does, without its download of a pipeline."""
        self.version = None
        self.british = british
        self.nlp = pipeline()
        self.lexicon = EnglishLexicon(british=british)
        self.fallback = EspeakFallback(british)
        self.unk = ""

    def tokenize(self, text: str, tokens: list[str], features: Given) -> list[MToken]:
        """Return misaki's tokens of `text`, with corrections where its lexicon is wrong."""
        found = super().tokenize(text, tokens, {})
        corrected = with_letters(with_heteronyms(found, british=self.british), self.lexicon)
        return with_phrases(corrected, features, self.lexicon) if features else corrected

    def phonemize(self, text: AlignedText, readings: PhraseReadings = NO_READINGS) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        # misaki takes a word behind a space at the start for another word.
        text = text.strip()
        split = text.sub(_MANY_PARTS, partial(_in_few_parts, text))
        tagged, given = with_written(split, readings)
        # The zone frees the words that spaCy would otherwise keep forever.
        with PIPELINE_LOCK, self.nlp.memory_zone():
            # Upstream's markup for links and pronunciations stays plain text.
            tokens = self(tagged.text, preprocess=lambda text: (text, [], given))[1]
        return AlignedText.join(_aligned(tagged, tokens, given))


def _aligned(text: AlignedText, tokens: Iterable[MToken], given: Given) -> Iterator[AlignedText]:
    """Yield the phonemes of each token, and the white space after it."""
    ends = dict(given.keys())
    position = 0
    for token in tokens:
        end = _end_of(token.text, text.text, position)
        said = token.phonemes or ""
        if position in ends:
            # misaki has replaced some symbols, one by one.
            phonemes = given[position, ends[position]]
            said = phonemes + said[len(phonemes) :]
        elif _is_guess(token):
            said = GUESSED + said
        yield text.replaced(position, _end_of_word(text.text, position, end, said), said)
        yield text.replaced(end, end, token.whitespace)
        position = end + text.text.startswith(" ", end)


def _is_guess(token: MToken) -> bool:
    """Return whether the phonemes are espeak-ng's; misaki has their rating in one of two places."""
    return _GUESS in (token._.rating, getattr(token, "rating", None))


def _end_of_word(text: str, start: int, end: int, phonemes: str) -> int:
    """Return the end of a word without the mark after it, which misaki may include."""
    if phonemes[-1:] in PUNCTUATION:
        while end > start + 1 and text[end - 1] in PUNCTUATION:
            end -= 1
    return end


def _end_of(token: str, text: str, start: int) -> int:
    """Return the end of `token` in `text`.

    misaki drops some marks inside its tokens, and words in capitals may come back in small letters.
    """
    end = start + len(token)
    if text[start:end].lower() == token.lower():
        return end
    for character in token:
        start = max(start, text.find(character, start) + 1)
    return start


def _in_few_parts(text: AlignedText, match: Match) -> AlignedText | None:
    """Split a word of many parts into several of few parts; `None` if it has few."""
    parts = en.subtokenize(match[0])
    if len(parts) <= _MAX_WORD_PARTS:
        return None
    words: list[AlignedText] = []
    position = match.start()
    for first in range(0, len(parts), _MAX_WORD_PARTS):
        end = _end_of("".join(parts[first : first + _MAX_WORD_PARTS]), text.text, position)
        words += (text[position:end], text[position:end].followed_by(" "))
        position = end
    return AlignedText.join(words[:-1])
