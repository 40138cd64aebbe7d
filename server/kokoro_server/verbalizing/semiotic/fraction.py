"""Verbalizes fractions without a unit: "3/4", "2 1/2"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.quantity import Fractions
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun, Speller
from kokoro_server.verbalizing.shares import are_shares


class Fraction:
    """Verbalizes fractions."""

    def __init__(self, speller: Speller, fractions: Fractions, thousands: str) -> None:
        """Take the words for numbers and fractions, and the mark between thousands."""
        self._speller = speller
        self._fractions = fractions
        self._thousands = thousands
        number = rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}}){{1,3}}|\d{{1,9}}"
        self._fraction = re.compile(
            rf"(?<![\w/.,:])(?:(?P<whole>\d{{1,6}}) )?(?P<top>{number})/(?P<bottom>{number})"
            r"(?![\w/]|[.,]\d)(?: (?P<noun>[^\W\d_]{3,30}))?"
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for fractions."""
        return text.sub(self._fraction, lambda match: self._say(text, match))

    def _say(self, text: AlignedText, match: Match) -> AlignedText | str | None:
        top, bottom = self._number(match["top"]), self._number(match["bottom"])
        if bottom == 0:
            return None
        if not match["whole"] and are_shares(top, bottom):
            return self._replaced(
                text, match, f"{self._speller.cardinal(top)} {self._speller.cardinal(bottom)}"
            )
        noun = self._noun(match["noun"])
        if noun is not None:
            return self._of(match, top, bottom, noun)
        words = self._fractions.words(top, bottom)
        if match["whole"]:
            words = self._fractions.mixed(self._speller.whole(match["whole"]), top, bottom)
        return self._replaced(text, match, words)

    def _replaced(self, text: AlignedText, match: Match, words: str) -> AlignedText:
        """Return `match` with `words` in place of the fraction; the noun stays."""
        end = match.end("bottom")
        return text.replaced(match.start(), end, words) + text[end : match.end()]

    def _of(self, match: Match, top: int, bottom: int, noun: Noun) -> str:
        if not match["whole"]:
            return self._fractions.of(top, bottom, noun)
        whole = self._speller.whole(match["whole"], noun.gender)
        return self._fractions.mixed_of(whole, top, bottom, noun, one=match["whole"] == "1")

    def _noun(self, word: str | None) -> Noun | None:
        """Return the next word as a noun, if the speller recognizes it as one."""
        gender = self._speller.agreement("", f" {word}") if word else Agreement.ALONE
        return (
            None
            if word is None or gender is Agreement.ALONE
            else Noun(self._speller.singular(word), word, gender)
        )

    def _number(self, digits: str) -> int:
        return int(digits.replace(self._thousands, ""))
