"""Verbalizes letters by their names, and codes of letters and digits."""

from collections.abc import Callable, Mapping

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.speller import Speller

_CODE = regex.compile(
    r"(?<![\w.,'])(?=[\w-]{2,12}(?![\w]))(?!\d+[xX]\d)(?=\w*(?:\p{L}-?\d|\d-?\p{Lu}))[\p{L}\d]{1,12}(?:-[\p{L}\d]{1,8}){0,2}(?!\w|-\w)"
)
_PARTS = regex.compile(r"\p{L}+|\d+")
_CAPITALS = regex.compile(r"(?<![\p{L}\d.'-])\p{Lu}{2,6}(?![\p{L}\d'])")
_LONGEST_NUMBER = 3


class Letters:
    """Verbalizes codes such as "MP3" and "A4", and initialisms that can't be said as words."""

    def __init__(
        self,
        speller: Speller,
        names: Mapping[str, str],
        spelled: frozenset[str],
        is_word: Callable[[str], bool],
    ) -> None:
        """Take names for letters that G2P doesn't say, and initialisms that are always spelled.

        Capitals are spelled too, unless `is_word` accepts them in lower case.
        """
        self._speller = speller
        self._names = names
        self._spelled = spelled
        self._is_word = is_word

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for codes and initialisms."""
        text = text.sub(_CODE, self._code)
        return text.sub(_CAPITALS, self._initialism)

    def spell(self, letters: str) -> str:
        """Return the letters one by one, by their names where G2P doesn't know them."""
        return " ".join(self._names.get(letter.lower(), letter) for letter in letters)

    def _code(self, match: Match) -> str:
        return " ".join(self._part(part) for part in _PARTS.findall(match[0]))

    def _part(self, part: str) -> str:
        if part.isdecimal():
            return (
                self._speller.whole(part)
                if len(part) <= _LONGEST_NUMBER
                else self._speller.digits(part)
            )
        return self.spell(part) if len(part) <= 3 and part.isupper() else part

    def _initialism(self, match: Match) -> str | None:
        word = match[0]
        if word in self._spelled or not self._is_word(word.lower()):
            return self.spell(word)
        return None
