"""Reads fractions: "1/2 cup", "2 1/2", "3/4", "31/32"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.shares import are_shares

VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_VULGAR = regex.compile("[½¼¾]")
_FUSED = regex.compile(
    r"(?<=[?!;])(?=[$€£¥]?-?\.?\d)|(?<=[^\W\d_],)(?=[$€£¥]?\d)|(?<=\d,)(?=\d{1,2}(?!\d))"
    r"|(?<=\d°)(?=\d|[NSEW]\b)|(?<=\d°\d{1,2}')(?=\d|[NSEW]\b)"
)
_SHAPE = r"(?:(?P<whole>\d{1,6})[ -])?(?P<top>\d{1,6}) ?/ ?(?P<bottom>\d{1,6})"
_FRACTION = regex.compile(
    rf"(?<![\w/$€£-]|\d[.,:]|\d ?/ ?|\w/ ?|\w ?/)(?P<minus>-)?{_SHAPE}(?P<suffix>ths?|rds?|nds?)?"
    r"(?![\w/]|[.,:-]\d| ?/ ?\w| ?=(?! ?\d{1,4}/\d))"
    r"(?P<measure> (?:cup|teaspoon|tablespoon|tsp|tbsp|inch|mile|pound|ounce|gallon|pint|quart|hour"
    r"|liter|litre|meter|metre|acre|yard|lb|oz|mi|gal)\b)?"
)
_ALWAYS = regex.compile(r"(?<![\d/])24/7/365(?![\d/])")
_RATING = regex.compile(r"(?<![\w/$€£-]|\d[.,:])(\d\.\d)/(5|10)(?![\w/]|[.,]\d)")
_AS_WRITTEN = frozenset(("24/7", "9/11", "7/11", "20/20"))
_SINCE = regex.compile(r"(?<=\b(?i:post|pre|since|non)-)(?:9/11|24/7)(?![\d/])")
_SCORE = regex.compile(
    r"\b(?:score[ds]?|scoring|rate[ds]?|rating|gave|give|gives|got|grade[ds]?|a"
    r" solid)\b[^.!?]{0,30}$",
    regex.IGNORECASE,
)
_SCORES = frozenset(("5", "10", "20", "100"))
_PART = regex.compile(
    r"\b(?:step|page|part|slide|question|chapter|level|day|week|episode|lap|round|attempt|try|phase"
    r"|task|item|photo|image|track|stage|lesson|video|batch|section|file|message|tweet|thread|disc"
    r"|volume|game|set|issue|frame|row|line|test|run|epoch|night|year|month|box|package|shipment)"
    r" $",
    regex.IGNORECASE,
)
"""What "2/5" is one of: "step 2/5"."""
_SHORT_NAMES = {
    "tsp": "teaspoon",
    "tbsp": "tablespoon",
    "lb": "pound",
    "oz": "ounce",
    "mi": "mile",
    "gal": "gallon",
}


class Fractions:
    """Reads a numerator and a denominator, with a whole number before or without."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for fractions."""
        text = text.sub(_SINCE, lambda match: self._side_by_side(*match[0].split("/")))
        text = text.sub(_ALWAYS, "24/7, 365").sub(_RATING, self._rating)
        return text.sub(_FRACTION, self._fraction)

    def _rating(self, match: Match) -> str:
        return f"{self._numbers.quantity(match[1])} out of {self._numbers.cardinal(match[2])}"

    def words(self, whole: str | None, top: str, bottom: str) -> str:
        """Read a fraction: "one half", "two and three quarters", "one over one"."""
        part = self._part(top, bottom, alone=whole is None)
        return part if whole is None else f"{self._numbers.cardinal(whole)} and {part}"

    def _fraction(self, match: Match) -> str:
        whole, top, bottom = match["whole"], match["top"], match["bottom"]
        minus = "minus " if match["minus"] else ""
        words = self._in_context(match) or self.words(whole, top, bottom)
        measure = (match["measure"] or "").strip()
        measure = _SHORT_NAMES.get(measure, measure)
        if not measure:
            return minus + words
        if whole:
            return f"{minus}{words} {measure}s"
        of = "" if int(top) == 1 else "of an " if _is_vowel(measure) else "of a "
        return f"{minus}{words} {of}{measure}"

    def _in_context(self, match: Match) -> str | None:
        top, bottom = match["top"], match["bottom"]
        if match["whole"] or match["suffix"]:
            return None
        if f"{top}/{bottom}" in _AS_WRITTEN or are_shares(int(top), int(bottom)):
            return self._side_by_side(top, bottom)
        before = match.string[max(0, match.start() - 40) : match.start()]
        if _PART.search(before) and int(top) <= int(bottom) and int(bottom) > 1:
            return f"{self._numbers.cardinal(top)} of {self._numbers.cardinal(bottom)}"
        if bottom in _SCORES and (top == bottom or _SCORE.search(before)):
            return f"{self._numbers.cardinal(top)} out of {self._numbers.cardinal(bottom)}"
        return None

    def _side_by_side(self, top: str, bottom: str) -> str:
        return f"{self._numbers.cardinal(top)} {self._numbers.cardinal(bottom)}"

    def _part(self, top: str, bottom: str, *, alone: bool) -> str:
        count = self._numbers.cardinal(top, plain=True)
        below = int(bottom)
        if below <= 1 or (int(top) > below and len(bottom) > 1):
            return f"{count} over {self._numbers.cardinal(bottom, plain=True)}"
        name = {2: "half", 4: "quarter"}.get(below) or self._numbers.ordinal(bottom)
        if int(top) == 1:
            return "a half" if below == 2 and not alone else f"{count} {name}"
        return f"{count} {'halves' if below == 2 else f'{name}s'}"


class PlainFractions:
    """Writes "2½" as "2 1/2" and parts numbers from marks before them, for all later rules."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with plain digits for the signs of fractions."""
        return text.sub(_VULGAR, _plain_fraction).sub(_FUSED, " ")


def _plain_fraction(match: Match) -> str:
    before = match.string[max(0, match.start() - 1) : match.start()]
    return f" {VULGAR[match[0]]}" if before.isdigit() else VULGAR[match[0]]


def _is_vowel(word: str) -> bool:
    return word[0] in "aeio" or word.startswith("hour")
