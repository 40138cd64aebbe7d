"""Reads what is left of numbers: years, decimals, cardinals, long ones digit by digit."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_NUMBER = regex.compile(r"(?<!\d)(?:\d{1,3}(?:,\d{3})++(?!\d|,\d)|\d++)(?:\.\d++)?|\.\d++")
_YEAR = regex.compile(r"1[1-9]\d\d|20\d\d")
_EARLY_YEAR = regex.compile(r"10\d\d")
_COUNTED = regex.compile(
    r" (?:more |other |new |old |different |of (?:the|these|those|them|our|my) |[a-z]+ing )?"
    r"(?!(?:is|was|has|does|this|as|its|us|less|unless|across|always|perhaps|plus|towards|minus|thus"
    r"|besides|sales|elections|olympics|games)\b)"
    r"(?:[a-z]{2,}[^s\W]s\b|people|men|women|children|percent|feet|sheep|fish|million|billion)"
)
_DATED = regex.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Aa]fter|[Bb]efore|[Cc]irca|[Dd]uring|[Yy]ear|[Yy]ears|[Tt]he"
    r"|[Ss]ummer|[Ww]inter|[Ss]pring|[Ff]all|[Aa]utumn|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|January|February"
    r"|March|April|May|June|July|August|September|October|November|December)[ -]$"
)
_LONGEST = 16


class Cardinals:
    """Reads every number that is left; afterwards no digit is."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` without digits."""
        if text.text.isdigit() and text.text.isascii() and len(text.text) > 4:
            return text.replaced(0, len(text), self._numbers.digits(text.text))
        return text.sub(_NUMBER, self._number)

    def _number(self, match: Match) -> str:
        written = match[0]
        start, end = match.span()
        around = match.string
        words = self._words(written, match)
        before = " " if around[start - 1 : start].isalnum() and start else ""
        after = " " if around[end : end + 1].isalnum() else ""
        return f"{before}{words}{after}"

    def _words(self, written: str, match: Match) -> str:
        digits = written.replace(",", "")
        if "." in written:
            whole = written.partition(".")[0]
            if len(whole.replace(",", "")) < _LONGEST:
                return self._numbers.quantity(written)
            return self._numbers.digits(digits)
        if len(written) >= _LONGEST and "," not in written:
            return self._numbers.digits(digits)
        if digits.startswith("0") and len(digits) > 1:
            return self._numbers.digits(digits)
        if self._is_year(written, match):
            return self._numbers.year(written)
        return self._numbers.cardinal(written)

    def _is_year(self, written: str, match: Match) -> bool:
        before = match.string[max(0, match.start() - 12) : match.start()]
        dated = bool(_DATED.search(before))
        if not _YEAR.fullmatch(written):
            return dated and bool(_EARLY_YEAR.fullmatch(written))
        return (dated and written > "1899") or not _COUNTED.match(match.string, match.end())
