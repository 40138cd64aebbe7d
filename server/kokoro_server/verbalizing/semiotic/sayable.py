"""Decides whether letters are said as a word or spelled, in Romance languages."""

import re

from kokoro_server.verbalizing.words import word_set

KNOWN = word_set(
    "amazon apple blogspot chrome com docker docs facebook github gitlab gmail google gov hotmail "
    "icloud info instagram linkedin microsoft net netflix nvidia org outlook python spotify "
    "twitter whatsapp windows wordpress yahoo youtube"
)
"""Parts of addresses that are said as words in every language, in lower case."""


class Sayable:
    """Recognizes sayable words by their letters."""

    def __init__(
        self, vowels: str, *, shortest: int = 3, never: frozenset[str] = frozenset()
    ) -> None:
        """Take lower-case vowels, the least number of letters, and what is always spelled."""
        self._shortest = shortest
        self._never = never
        self._vowel = re.compile(f"[{vowels}]")
        consonant = f"[^{vowels}y]"
        self._unsayable = re.compile(
            rf"^(?![bcdfgpt][lr]|ch|ph|gn|kn|wr|ll|qu|ps|st|sp|sc|sh|th|wh){consonant}{{2}}"
            rf"|{consonant}{{2}}(?!(?<=[^aeiou][bcdfgpt])[lr]|[lr]|h)(?<![bdlnr]s){consonant}"
            rf"|(?!rt|nt|ft|st|nd|rd|ck|ss|ll|ng|sh|th|ch|lt|ns|rs|rk|nk){consonant}{{2}}$"
        )

    def has_vowel(self, letters: str) -> bool:
        """Return whether lower-case letters have a vowel; G2P spells letters with none or few."""
        return self._vowel.search(letters) is not None

    def is_word(self, letters: str) -> bool:
        """Return whether lower-case letters can be said as a word."""
        return (
            len(letters) >= self._shortest
            and letters not in self._never
            and self.has_vowel(letters)
            and self._unsayable.search(letters) is None
        )
