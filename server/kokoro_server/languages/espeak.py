"""G2P by espeak-ng: Spanish, French, Hindi, Italian, Portuguese, and foreign scripts."""

from types import SimpleNamespace

import regex
from misaki import espeak

from kokoro_server.languages.espeak_process import ESPEAK
from kokoro_server.verbalizing.aligned_text import AlignedText

_LETTERS = regex.compile(r"(?<!\S)(\p{L})(?: \1){2}(?= \1(?!\S))", regex.IGNORECASE)
"""Three of four or more equal letters in a row: espeak-ng says no more than three of them."""
_LEADING_MARKS = regex.compile(r"(?<!\S)[-'/\p{Lm}\p{M}]+")
"""What nobody hears before a word; espeak-ng's Hindi dies of some ("'-आ", "ꜜEi")."""
_MARK = regex.compile(
    r"((?: ?(?!(?<=\d)[.,:](?=\d)|(?<=\w)\.(?=\p{Ll}))"  # neither "3,14" nor "example.com"
    r'[;:,.!?—…"(){}“”。、・\n] ?)+)'
)


class Backend:
    """Stands where misaki expects phonemizer's backend; takes numbers whole."""

    def __init__(self, language: str, **_: object) -> None:
        """Speak with one of espeak-ng's voices, such as "fr-fr"; other options are the worker's."""
        self._voice = language

    def phonemize(self, texts: list[str]) -> list[str]:
        """Return the phonemes of each text; raises `EspeakCrashed`."""
        return [ESPEAK.phonemize(self._voice, text) for text in texts]


# misaki would open espeak-ng, and a copy of its library for each voice, in this process as well.
espeak.phonemizer = SimpleNamespace(backend=SimpleNamespace(EspeakBackend=Backend))


EspeakFallback = espeak.EspeakFallback
"""Speaks English words that misaki's lexicon lacks."""


class EspeakG2P(espeak.EspeakG2P):  # type: ignore[misc]  # misaki has no types
    """Speaks with one of espeak-ng's voices."""

    def __init__(self, voice: str) -> None:
        """Load `voice`, such as "fr-fr"."""
        super().__init__(voice)

    def phonemize(self, text: AlignedText) -> AlignedText:
        """Return phonemes of verbalized `text`, with its punctuation."""
        return text.replaced(0, len(text), self._phonemes(text.text))

    def _phonemes(self, text: str) -> str:
        parts = _MARK.split(_LETTERS.sub(r"\g<0>\n", text))
        return "".join(part if index % 2 else self._speak(part) for index, part in enumerate(parts))

    def _speak(self, words: str) -> str:
        heard = _LEADING_MARKS.sub("", words)
        if not heard.strip():
            return words
        phonemes: str = self(heard)[0]
        return phonemes.replace(
            "r.", "ɽ"
        )  # espeak-ng's own name of the flap in "घड़ी", for want of IPA
