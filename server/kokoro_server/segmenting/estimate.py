"""Estimates the number of phonemes of a text, before any G2P."""

import unicodedata
from bisect import bisect_right
from itertools import accumulate, repeat

from kokoro_server.verbalizing.readings import PLACEHOLDER
from kokoro_server.verbalizing.symbols import NAMED_SYMBOLS

_BY_CATEGORY = {"L": 1.15, "N": 5.0, "S": 6.0, "P": 1.0, "Z": 1.0, "M": 0.3, "C": 0.3}
"""Phonemes per character, by general category, for scripts that are not listed below."""
_EMOJI = "So"
_BY_NAME = {"CJK": 4.5, "HIRAGANA": 1.9, "KATAKANA": 1.9, "HANGUL": 3.0, "DEVANAGARI": 1.2}
"""Phonemes per letter, by script: the beginning of the letter's Unicode name."""
_READ = frozenset(
    ("CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "THAI", "ETHIOPIC", "BENGALI",
     "GUJARATI", "GURMUKHI", "KANNADA", "MALAYALAM", "ORIYA", "SINHALA", "TAMIL", "TELUGU", "MICRO",
     "FEMININE", "MASCULINE")
)  # fmt: skip
"""Scripts whose letters G2P reads. Letters of other scripts are spoken by their names."""
_PHRASE = 8.0
"""Phonemes of a placeholder, which stands for a phrase with a given reading."""
_NAMED = 0.7
"""Phonemes per character of a letter's name, for letters that are spoken by name."""


class _Weights(dict[str, float]):
    """Average phonemes by character; computes missing entries."""

    def __missing__(self, character: str) -> float:
        self[character] = weight = _weight(character)
        return weight


_WEIGHTS = _Weights()


class Estimate:
    """Running totals of estimated phonemes over a text, corrected by the results of G2P."""

    def __init__(self, text: str, *, is_phonemes: bool = False) -> None:
        """Add up a first guess for every character; 1 for each if `text` is phonemes already."""
        weights = repeat(1.0, len(text)) if is_phonemes else map(_WEIGHTS.__getitem__, text)
        self._totals = list(accumulate(weights, initial=0.0))
        self._scale = 1.0

    def phonemes(self, start: int, end: int) -> float:
        """Return the expected phonemes of the characters [start, end)."""
        return (self._totals[end] - self._totals[start]) * self._scale

    def reach(self, start: int, phonemes: float) -> int:
        """Return the furthest end, at least `start`, with at most `phonemes` expected phonemes."""
        budget = self._totals[start] + phonemes / self._scale
        return max(start, bisect_right(self._totals, budget) - 1)

    def learn(self, start: int, end: int, phonemes: int) -> None:
        """Correct the estimate by the `phonemes` that G2P gave for the characters [start, end)."""
        guess = self._totals[end] - self._totals[start]
        if guess and phonemes:
            self._scale = (self._scale + phonemes / guess) / 2


def _weight(character: str) -> float:
    # G2P reads "㈧" or "㍿" as the characters that it stands for.
    return sum(map(_weight_of_plain, unicodedata.normalize("NFKC", character)))


def _weight_of_plain(character: str) -> float:
    category = unicodedata.category(character)
    if PLACEHOLDER.match(character):
        return _PHRASE
    if character in NAMED_SYMBOLS:
        return _BY_CATEGORY["S"]
    if category == _EMOJI:
        return 0.0
    if category[0] != "L":
        return _BY_CATEGORY[category[0]]
    name = unicodedata.name(character, "")
    script = name.replace("-", " ").partition(" ")[0]
    if script in _BY_NAME:
        return _BY_NAME[script]
    return _BY_CATEGORY["L"] if _is_read(character, script) else _NAMED * len(name)


def _is_read(character: str, script: str) -> bool:
    """Return whether G2P reads letters of this script; of Latin, only common alphabets."""
    if script == "LATIN":
        return character <= "\u024f" or "\u1e00" <= character <= "\u1eff"
    return script in _READ
