"""G2P by espeak-ng: Spanish, French, Hindi, Italian, Portuguese, and foreign scripts."""

import logging
import threading

import regex
from misaki import espeak
from phonemizer.backend import EspeakBackend

from kokoro_server.languages.symbols import SymbolNames

ESPEAK_LOCK = threading.Lock()
"""Held around every call into espeak-ng: its state belongs to the process."""

_NO_MARKS = "\0"
"""Punctuation that phonemizer is to look for: none, since cleaned text has no control characters.
Left to itself it splits "3,14" and "1.234" in two before espeak-ng can read them as numbers."""

_quiet = logging.getLogger(f"{__name__}.phonemizer")
_quiet.setLevel(logging.ERROR)  # it warns whenever a word has a silent part

_LETTERS = regex.compile(r"(?<!\S)(\p{L})(?: \1){2}(?= \1(?!\S))", regex.IGNORECASE)
"""Three of four or more equal letters in a row: espeak-ng says no more than three of them."""
_MARK = regex.compile(
    r"((?: ?(?!(?<=\d)[.,:](?=\d)|(?<=\w)\.(?=\p{Ll}))"  # neither "3,14" nor "example.com"
    r'[;:,.!?—…"(){}“”。、・\n] ?)+)'
)


def backend(voice: str) -> EspeakBackend:
    """Load an espeak-ng voice that takes numbers whole; hold `ESPEAK_LOCK` to use it."""
    with ESPEAK_LOCK:
        return EspeakBackend(
            voice,
            punctuation_marks=_NO_MARKS,
            with_stress=True,
            tie="^",
            language_switch="remove-flags",
            logger=_quiet,
        )


class EspeakG2P(espeak.EspeakG2P):  # type: ignore[misc]  # misaki has no types
    """Speaks with one of espeak-ng's voices."""

    def __init__(self, voice: str, symbols: SymbolNames | None = None) -> None:
        """Load `voice`, such as "fr-fr"; `symbols` are said in words where they are given."""
        with ESPEAK_LOCK:
            super().__init__(voice)
        self.backend = backend(voice)
        self._symbols = symbols

    def phonemize(self, text: str) -> str:
        """Return phonemes of cleaned `text`, with its punctuation."""
        if self._symbols:
            text = self._symbols.say(text)
        parts = _MARK.split(_LETTERS.sub(r"\g<0>\n", text))
        return "".join(part if index % 2 else self._speak(part) for index, part in enumerate(parts))

    def _speak(self, words: str) -> str:
        if not words.strip():
            return words
        with ESPEAK_LOCK:
            phonemes: str = self(words)[0]
        return phonemes.replace(
            "r.", "ɽ"
        )  # espeak-ng's own name of the flap in "घड़ी", for want of IPA
