"""Reads spans from one number to another, scores and ratios: "5-10", "1939-45", "3:1"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.writing import NUMBER

_YEARS = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?P<first>1[0-9]\d\d|20\d\d) ?(?P<to>[-—]) ?(?P<last>1[0-9]\d\d"
    r"|20\d\d|\d\d)"
    r"(?![\w%]|[.,:/-]\d)"
)
_FIXED = frozenset(("24-7", "50-50", "20-20", "9-11", "7-11", "80-20", "60-40", "4-4"))
_RANGE = regex.compile(
    rf"(?<![\w/$€£+]|\w-|- |\d[.,:])(?P<first>{NUMBER})(?P<unit>[%°℃℉]?)(?P<to>[-—]| -"
    rf" )(?P<last>{NUMBER})"
    r"(?:(?P<end>%)|(?P<times>[x×](?!\w)))?(?!\w|[.,:/-]\d| ?[=+×÷])"
)
_SEVERAL = regex.compile(
    r"(?<![\w/$€£+-]|\d[.,:])\d{1,9}(?:(?:-\d{1,9}){2,8}+|(?:—\d{1,3}){2,3}+)(?![\w—-]|[.,/:]\d)"
)
_RATIO = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?P<first>\d{1,5}(?:\.\d{1,3})?):"
    r"(?P<last>\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,3})?)(?![\w:]|[.,/]\d)"
    r"(?:[-—](?P<end>\d{1,3})(?!\w))?"
)
_DEGREES = frozenset(("2:1", "2:2"))
_OF_DEGREE = regex.compile(
    r" (?:degree|honou?rs|in (?:[A-Z]|history|maths|law|physics|chemistry|biology|economics))"
)
_STANDARD = regex.compile(r"\b(?:ISO|IEC|IEEE|EN|BS|DIN|ASTM) $")
_EDITION = regex.compile(r"(?:19|20)\d\d")
_VERSE = regex.compile(r"\b(?!(?:Mix|Mixed|Dilute|Ratio|Scale|Odds|Use|About|At|Of) )[A-Z][a-z]+ $")


class Ranges:
    """Reads the mark between two numbers as "to", and years as years."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for spans, scores and ratios."""
        text = text.sub(_YEARS, lambda match: self._years(text, match))
        text = text.sub(_SEVERAL, self._several)
        text = text.sub(_RANGE, lambda match: self._range(text, match))
        return text.sub(_RATIO, lambda match: self._ratio(text, match))

    def _years(self, text: AlignedText, match: Match) -> AlignedText:
        last = match["last"]
        short = len(last) == 2
        words = f"oh {self._numbers.cardinal(last)}" if short and last < "10" else None
        if last == "00":
            words = self._numbers.year(f"{int(match['first'][:2]) + 1}00")
        return (
            text.replaced(*match.span("first"), self._numbers.year(match["first"]))
            + text.replaced(match.end("first"), match.start("last"), " to ")
            + text.replaced(
                *match.span("last"),
                words or (self._numbers.cardinal(last) if short else self._numbers.year(last)),
            )
        )

    def _range(self, text: AlignedText, match: Match) -> AlignedText | None:
        first, last = match["first"], match["last"]
        if first.startswith("0") and len(first) > 1 and "." not in first:
            return None
        to = " " if f"{first}-{last}" in _FIXED else " to "
        return (
            text.replaced(*match.span("first"), self._numbers.quantity(first))
            + text[match.start("unit") : match.end("unit")]
            + text.replaced(*match.span("to"), to)
            + text.replaced(*match.span("last"), self._numbers.quantity(last))
            + (
                text.replaced(*match.span("times"), " times")
                if match["times"]
                else text[max(match.start("end"), 0) : max(match.end("end"), 0)]
            )
        )

    def _several(self, match: Match) -> str:
        parts = match[0].replace("—", "-").split("-")
        if any(len(part) > 4 for part in parts):
            return ", ".join(map(self._numbers.digits, parts))
        return " ".join(self._numbers.cardinal(part, plain=True) for part in parts)

    def _ratio(self, text: AlignedText, match: Match) -> AlignedText:
        before = match.string[max(0, match.start() - 20) : match.start()]
        is_verse = _VERSE.search(before) and match["last"] > "0" and match.start()
        to = " " if is_verse or _is_degree(match, before) else " to "
        last = self._numbers.quantity(match["last"])
        if _STANDARD.search(before) and _EDITION.fullmatch(match["last"]):
            to, last = ", ", self._numbers.year(match["last"])
        said = (
            text.replaced(*match.span("first"), self._numbers.quantity(match["first"]))
            + text.replaced(match.end("first"), match.start("last"), to)
            + text.replaced(*match.span("last"), last)
        )
        if not match["end"]:
            return said
        end = self._numbers.cardinal(match["end"])
        return said + text.replaced(match.end("last"), match.end(), f" to {end}")


def _is_degree(match: Match, before: str) -> bool:
    """Say whether it is a British degree: "a 2:1 in history"."""
    is_class = match[0] in _DEGREES
    return is_class and bool(_OF_DEGREE.match(match.string, match.end()) and before[-1:] == " ")
