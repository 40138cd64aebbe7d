"""Reads feet and inches by their marks: 5'10", 6' 2", 12", 8' x 10'."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.fractions import Fractions
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.semiotic.inch_marks import inch_marks

_INCHES = r"(?P<inches>\d{1,3}(?:\.\d+)?)(?:(?:[ -](?P<top>\d)/(?P<bottom>\d{1,2}))?)"
_HEIGHT = regex.compile(
    rf"(?<![\w/$€£'-]|\d[.,:]|° ?)(?P<feet>\d{{1,3}})' ?-?{_INCHES}(?:[\"”]|''|(?!\w))"
)
_WRITTEN = regex.compile(
    r"(?<![\w/$€£'-]|\d[.,:])(?P<feet>\d{1,3}) ?ft\.?,? ?(?P<inches>\d{1,2}(?:\.\d+)?)"
    r" ?in(?:\.(?= ?[a-z,])|\b)"
)
_THINGS = "ladder|ceilings?|fence|boat|pole|board|wall|table|tree|rope|cable|cord|putt|drop"
_THING = regex.compile(f" (?:{_THINGS})")
_FEET = regex.compile(
    r"(?<![\w/$€£'-]|\d[.,:])(?P<feet>\d{1,4}(?:\.\d+)?)'(?!\w(?<!x))"
    rf"(?= ?[x×] ?\d| (?:tall|long|wide|deep|high|thick|by|{_THINGS})\b)"
    r"|(?<=\d' ?[x×] ?)(?P<feet>\d{1,4})'(?!\w)"
)
_ARTICLE = regex.compile(r"\b(?:(?P<indefinite>[Aa]n?)|[Tt]he|[Hh]is|[Hh]er|[Ii]ts) $")
_TIMES = regex.compile(r"(?<=\b(?:feet|foot|inch(?:es)?)) ?[x×] ?(?=\w)")
_NOUN = regex.compile(
    r" (?!(?:tall|long|wide|deep|high|thick|by|x|and|or|in|of|off|on|from|to|at|with|is|was|are"
    r"|above|below)\b)[a-z]"
)


class Heights:
    """Reads feet and inches; tells the mark of inches from a closing quote."""

    def __init__(self, numbers: Numbers, fractions: Fractions) -> None:
        """Take the numbers and fractions of American or British English."""
        self._numbers = numbers
        self._fractions = fractions

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for feet and inches."""
        text = text.sub(_HEIGHT, self._height).sub(_WRITTEN, self._written)
        text = text.sub(_FEET, self._feet)
        return self._with_inches(text).sub(_TIMES, " by ")

    def _feet(self, match: Match) -> str:
        many = "foot" if _THING.match(match.string, match.end()) else "feet"
        return self._counted(match["feet"], "foot", many)

    def _height(self, match: Match) -> str | None:
        if int(match["feet"]) > 99 or (match[0][-1].isdigit() and float(match["inches"]) >= 12):
            return None
        return f"{self._numbers.cardinal(match['feet'])} foot {self._inches(match)}"

    def _written(self, match: Match) -> str:
        if _describes(match):
            feet, inches = map(self._numbers.quantity, (match["feet"], match["inches"]))
            return f"{feet} foot {inches} inch"
        feet = self._counted(match["feet"], "foot", "feet")
        return f"{feet} {self._counted(match['inches'], 'inch', 'inches')}"

    def _inches(self, match: Match) -> str:
        if match["top"]:
            return self._fractions.words(match["inches"], match["top"], match["bottom"])
        return self._numbers.quantity(match["inches"])

    def _counted(self, number: str, one: str, many: str) -> str:
        return f"{self._numbers.quantity(number)} {one if number == '1' else many}"

    def _with_inches(self, text: AlignedText) -> AlignedText:
        if '"' not in text.text and "”" not in text.text:
            return text
        marks = inch_marks(text.text)
        return text.sub(
            _INCH, lambda match: self._inch(match) if match.end() - 1 in marks else None
        )

    def _inch(self, match: Match) -> str:
        if match["top"]:
            words = self._fractions.words(match["whole"], match["top"], match["bottom"])
            return f"{words} {'inches' if match['whole'] else 'inch'}"
        many = "inch" if _NOUN.match(match.string, match.end()) else "inches"
        return self._counted(match["number"], "inch", many)


def _describes(match: Match) -> bool:
    """Say whether a noun follows, as in "a 3 ft 6 in gauge"."""
    article = _ARTICLE.search(match.string[max(0, match.start() - 5) : match.start()])
    if not article:
        return False
    return bool(article["indefinite"] or _NOUN.match(match.string, match.end()))


_INCH = regex.compile(
    r"(?<![\w/$€£'-]|' |\d[.,:])(?:(?:(?P<whole>\d{1,3})[ -])?(?P<top>\d{1,2})/(?P<bottom>\d{1,2})"
    r"|(?P<number>\d{1,4}(?:\.\d+)?))[\"”]"
)
