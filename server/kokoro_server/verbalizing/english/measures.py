"""Reads numbers with units of measurement: "5 kg", "60 km/h", "2x8 m²", "-5°C"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.currencies import SCALE_WORDS
from kokoro_server.verbalizing.english.fractions import Fractions
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.units import PER, UNITS, alternatives
from kokoro_server.verbalizing.english.writing import NUMBER

_UNIT = alternatives(UNITS)
_PER = (
    rf"(?: ?/ ?(?P<portion>1000? )?(?P<per>{alternatives(PER)})(?P<power>[²³23])?"
    rf"(?:/(?P<per2>{alternatives(PER)}))?)?"
)
_INCHES = r"in(?:\.(?= [a-z])|ches)?(?= (?:tall|long|wide|deep|high|thick|x|by|of)\b|[,.;)]|$)"
_SECONDS = (
    r"(?<=\.\d{1,6} ?)s|(?<=\d )s(?=[ ,;.)])|(?<=\w \d{1,4} )(?<!\b[Tt]he \d{1,4} )s(?=$)"
    r"|(?<=\d)s(?= (?:delay|timeout|limit|gap|interval|window|clip|exposure)\b)"
)
_MEASURE = regex.compile(
    rf"(?<![\w$€£]|(?<![a-z])/|\d[.,:])(?<!\w-)(?P<minus>-)?"
    rf"(?:(?P<first>{NUMBER})(?P<joint> ?[-—] ?| ?[x×]"
    rf" ?| to | by ))?"
    rf"(?:(?P<third>{NUMBER}) ?[x×] ?)?"
    rf"(?:(?P<whole>\d{{1,6}})[ -])?(?:(?P<top>\d{{1,4}})/(?P<bottom>\d{{1,4}})"
    rf"|(?P<number>{NUMBER}))"
    rf"(?P<scale> {SCALE_WORDS})?(?P<gap>[ -]?)"
    rf"(?P<unit>{_UNIT}|{_INCHES}|s(?=/)|c\.(?= [a-z])|{_SECONDS}"
    rf"|(?<=\d ?)t(?=(?: of| per|,? and| or)? [a-z]{{3}}|[.,;:)/]|$))"
    rf"{_PER}(?![\w'²³]|/(?!\d)|[-][a-z]{{2}}\b(?!.))"
    rf"(?P<dot>\.(?= [a-z\d@&(]|[,;]))?"
)
_PER_UNIT = regex.compile(
    rf"(?<![\w/$€£-]|\d[.,:])(?P<number>{NUMBER}) ?/ ?(?P<per>{alternatives(PER)})(?![\w/])"
)
_OTHER_UNITS = {
    "in": ("inch", "inches"),
    "s": ("second", "seconds"),
    "c ": ("cup", "cups"),
    "t": ("ton", "tons"),
}
"""Units that other words look like, by their first letters: "in", the "s" of "the 90s"."""
_LETTERS = frozenset(("m", "g", "h", "N", "J", "V", "W"))
_DESCRIBED = regex.compile(
    r" (?:sprint|relay|freestyle|butterfly|backstroke|hurdles|final|run|walk|swim)\b"
    r"|(?: f [\d.]{1,4})? (?:batter(?:y|ies)|lens(?:es)?|(?:monitor|display"
    r"|screen|cable|engine|motor|bulb|charger|adapter|hose|pipe|bottle|can|jar|bag|pack|tank|dose|tablet|capsule|serving|portion|steak"
    r"|baby|flight|delay|timeout|interval|limit|disk|card|connection|camera|sensor|gun|rifle"
    r"|pistol|fence|pole|ladder|rope|drive|race|dash|radius|lead|penalty|commute|hike|turbine"
    r"|reactor|amp|amplifier|speaker|resistor|supply|outlet|jack|plug|socket|bolt|nail|screw|drill"
    r"|truck|trailer|crane|nozzle|film|telescope)s?)\b"
)
"""Nouns that a quantity describes: "the 4 x 100 m relay", "a 100 kWh battery"."""
_COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}
_DIRECTION = regex.compile(r"(?<=\b(?:degree|minute|second)s?) ?(?P<to>[NSEW])(?!\w|\.\w)")
_TYPE = regex.compile(
    r"(?<=\d) ?pt(?= (?:font|type|text|typeface|bold|size|Arial|Times|Helvetica)\b)"
    r"|(?<=\d)-pts?\b\.?(?= (?!containers?|cartons?|jars?|bottles?|jugs?|glass(?:es)?|baskets?"
    r"|cans?|tubs?|bowls?|pots?)[a-z])"
)
_STONE = regex.compile(r"(?<=(?<![\w.,])\d{1,2}) ?st(?= ?\d{1,2} ?lbs?\b)")
_MINUTES = regex.compile(
    r"(?<=\bdegrees? ?)(?P<minutes>\d{1,2}(?:\.\d+)?)'"
    r"(?: ?(?P<seconds>\d{1,2}(?:\.\d+)?)(?:[\"”]|''))?"
)


class Measures:
    """Reads a quantity, or several, with a unit, or with one per another."""

    def __init__(self, numbers: Numbers, fractions: Fractions) -> None:
        """Take the numbers and fractions of American or British English."""
        self._numbers = numbers
        self._fractions = fractions

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for measures."""
        text = text.sub(_STONE, " stone ").sub(_TYPE, " point").sub(_MEASURE, self._measure)
        text = text.sub(_PER_UNIT, self._per_unit)
        text = text.sub(_MINUTES, self._minutes)
        return text.sub(_DIRECTION, lambda match: f" {_COMPASS[match['to']]}")

    def _measure(self, match: Match) -> str | None:
        sign = regex.sub("[ .]+", " ", match["unit"])
        if sign in _LETTERS and match["gap"] == "-":
            return None  # "7-V" is a label
        if sign[-1] in "23" and match.string[match.start() - 1 : match.start()] == "+":
            return None  # a sum of terms: "2+3 m2"
        names = _OTHER_UNITS.get(sign[:2]) or UNITS[sign]
        minus = "minus " if match["minus"] else ""
        if match["top"] and not match["whole"] and 1 < int(match["top"]) < int(match["bottom"]):
            return f"{minus}{self._quantity(match)} of {_article(names[0])} {names[0]}{_per(match)}"
        unit = names[0] if self._takes_singular(match) else names[1]
        return f"{minus}{self._quantity(match)} {unit}{_per(match)}"

    def _quantity(self, match: Match) -> str:
        if match["top"]:
            last = self._fractions.words(match["whole"], match["top"], match["bottom"])
        else:
            whole = f"{self._numbers.cardinal(match['whole'])} " if match["whole"] else ""
            last = whole + self._numbers.quantity(match["number"]) + (match["scale"] or "")
        if match["third"]:
            last = f"{self._numbers.quantity(match['third'])} by {last}"
        if not match["first"]:
            return last
        joint = "by" if match["joint"].strip() in ("x", "×", "by") else "to"
        return f"{self._numbers.quantity(match['first'])} {joint} {last}"

    def _takes_singular(self, match: Match) -> bool:
        if _DESCRIBED.match(match.string, match.end()):
            return True
        if match["scale"] or match["first"] or match["third"]:
            return False
        if match["gap"] == "-":
            return True
        if match["top"]:
            return not match["whole"] and int(match["top"]) == 1
        return match["number"] == "1" and not match["whole"]

    def _per_unit(self, match: Match) -> str:
        return f"{self._numbers.quantity(match['number'])} per {PER[match['per']]}"

    def _minutes(self, match: Match) -> str:
        words = f" {self._numbers.quantity(match['minutes'])} minutes"
        seconds = match["seconds"]
        return f"{words} {self._numbers.quantity(seconds)} seconds" if seconds else words


def _per(match: Match) -> str:
    if not match["per"]:
        return ""
    power = {"²": " squared", "2": " squared", "³": " cubed", "3": " cubed"}.get(match["power"], "")
    portion = "one hundred " if match["portion"] == "100 " else "one thousand "
    words = f" per {portion if match['portion'] else ''}{PER[match['per']]}"
    words += "s" if match["portion"] else power
    return f"{words} per {PER[match['per2']]}" if match["per2"] else words


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" or word.startswith("hour") else "a"
