"""Reads decades, seasons, and years that something marks as such."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.plural_numbers import plural

_DECADE = regex.compile(
    r"(?<![\w.,/:$€£'-]|\b[A-Z] |\b[nN]umber )'?(?P<decade>(?P<century>1\d|20)?\d0) ?'?s(?!\w|'\w)"
    r"|(?<=\b(?:mid|early|late|pre|post|\d0'?s)[-—])(?P<decade>(?P<century>1\d|20)?\d0)'?s(?!\w|'\w)"
)
_HYPHEN = regex.compile(r"(?<=\b(?:mid|early|late))-(?='?\d+'?s\b)", regex.IGNORECASE)
_DASH = regex.compile(r"(?<=\d0'?s) ?[-—] ?(?='?\d+0'?s\b)")
_SHORT_YEAR = regex.compile(r"(?<![\w'])'(?P<year>\d\d)(?![\w'\"])")
_SLASHED = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?P<first>(?:19|20)\d\d)/(?P<last>(?:19|20)\d\d|\d\d)(?![\w/%-]|[.,:]\d)"
)
_ERA = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?P<year>[1-9]\d{2,3})(?= ?(?:A\.?D|B\.?C|C\.?E|B\.?C\.?E)\b)"
    r"|(?<=\b(?:AD|A\.D\.|[Cc]irca) )(?P<year>[1-9]\d{2,3})(?!\d| ?[-—] ?\d{4}(?!\d))"
)


class Decades:
    """Reads "the 1980s", "'90s", "summer of '69", "1200 BC"."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for them."""
        text = text.sub(_DASH, " to ").sub(_HYPHEN, " ")
        text = text.sub(_DECADE, self._decade)
        text = text.sub(_SHORT_YEAR, lambda match: self._short_year(match["year"]))
        text = text.sub(_SLASHED, self._two_years)
        return text.sub(_ERA, lambda match: self._era(match["year"]))

    def _decade(self, match: Match) -> str | None:
        decade = match["decade"]
        if not match["century"] and match[0].endswith(" s"):
            return None  # "80 s" are seconds
        words = self._numbers.year(decade) if match["century"] else self._numbers.cardinal(decade)
        return plural(words)

    def _two_years(self, match: Match) -> str | None:
        """Read a season, such as "2023/24": two years in a row."""
        first, last = int(match["first"]), match["last"]
        if (first + 1) % 10 ** len(last) != int(last):
            return None
        second = self._numbers.year(last) if len(last) == 4 else self._short_year(last)
        return f"{self._numbers.year(match['first'])} {second}"

    def _short_year(self, year: str) -> str:
        return f"oh {self._numbers.cardinal(year)}" if year < "10" else self._numbers.cardinal(year)

    def _era(self, year: str) -> str:
        return self._numbers.year(year) if len(year) == 4 else self._numbers.spoken_code(year)
