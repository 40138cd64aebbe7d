"""G2P by espeak-ng: Spanish, French, Hindi, Italian, Portuguese, and foreign scripts."""

from collections.abc import Iterator
from types import SimpleNamespace

import regex

from kokoro_server.languages.espeak_phrases import speak_around
from kokoro_server.languages.espeak_process import ESPEAK
from kokoro_server.languages.lean_imports import hollow
from kokoro_server.languages.respelling import respelled
from kokoro_server.languages.word_alignment import align_words
from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.readings import NO_READINGS, PhraseReadings

# Only the process of espeak-ng uses phonemizer, whose import takes half a second.
_PHONEMIZER = ("phonemizer", "phonemizer.backend", "phonemizer.backend.espeak")
with hollow(*_PHONEMIZER, f"{_PHONEMIZER[-1]}.wrapper"):
    from misaki import espeak

_LETTERS = regex.compile(r"(?<!\S)(\p{L})(?: \1){2}(?= \1(?!\S))", regex.IGNORECASE)
"""Three equal single letters before a fourth one: espeak-ng says no more than three of them."""
_LEADING_MARKS = regex.compile(r"(?<!\S)[-'/\p{Lm}\p{M}]+")
"""Silent characters before a word; some crash espeak-ng's Hindi ("'-आ", "ꜜEi")."""
_MARK = regex.compile(
    r"((?: ?(?!(?<=\d)[.,:](?=\d)|(?<=\w)\.(?=\p{Ll}))"  # neither "3,14" nor "example.com"
    r'[;:,.!?—…"(){}“”。、・\n] ?)+)'
)


class Backend:
    """Replaces phonemizer's backend in misaki; does not split numbers."""

    def __init__(self, language: str, **_: object) -> None:
        """Use one of espeak-ng's voices, such as "fr-fr"; the worker sets the other options."""
        self._voice = language

    def phonemize(self, texts: list[str]) -> list[str]:
        """Return the phonemes of each text; raises `EspeakCrashed`."""
        return [ESPEAK.phonemize(self._voice, text) for text in texts]


# Otherwise misaki would load espeak-ng, with one copy of its library per voice, in this process.
espeak.phonemizer = SimpleNamespace(backend=SimpleNamespace(EspeakBackend=Backend))


EspeakFallback = espeak.EspeakFallback
"""Speaks English words that misaki's lexicon lacks."""


class EspeakG2P(espeak.EspeakG2P):  # type: ignore[misc]  # misaki has no types
    """Speaks with one of espeak-ng's voices."""

    def __init__(self, voice: str) -> None:
        """Load `voice`, such as "fr-fr"."""
        super().__init__(voice)
        self._voice = voice

    def phonemize(self, text: AlignedText, readings: PhraseReadings = NO_READINGS) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        spelled = respelled(text, self._voice)
        split = spelled.sub(_LETTERS, lambda match: _with_line_end(spelled, match))
        return AlignedText.join(self._parts(split, readings))

    def _parts(self, text: AlignedText, readings: PhraseReadings) -> Iterator[AlignedText]:
        """Yield the phonemes of the text between marks, and the marks."""
        position = 0
        for mark in _MARK.finditer(text.text):
            clause = text[position : mark.start()]
            yield speak_around(clause, readings, self._voice, self._speak)
            yield text[mark.start() : mark.end()]
            position = mark.end()
        yield speak_around(text[position:], readings, self._voice, self._speak)

    def _speak(self, words: AlignedText) -> AlignedText:
        heard = words.sub(_LEADING_MARKS, "")
        if not heard.text.strip():
            return words
        return align_words(heard, self._phonemes(heard.text), self._phonemes)

    def _phonemes(self, text: str) -> str:
        phonemes: str = self(text)[0]
        # espeak-ng writes the flap in "घड़ी" by its own name, not in IPA.
        return phonemes.replace("r.", "ɽ")


def _with_line_end(text: AlignedText, match: Match) -> AlignedText:
    part = text[match.start() : match.end()]
    return part + part.followed_by("\n")
