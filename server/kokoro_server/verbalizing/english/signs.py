"""Reads arithmetic, and calls signs by their names where no other rule has read them."""

import regex

from kokoro_server.verbalizing import mathematics
from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_MINUS_IN_SUM = regex.compile(r"(?<=[\d)] ?)[-—](?= ?[\d(][\d.,()]* ?[-+×÷*/]? ?[\d.,]* ?=)")
_BETWEEN = regex.compile(r"(?<=[\d)] )-(?= [\d(])|(?<=[=+×÷*<>≤≥≠] ?\d+)-(?=\d)")
_MINUS = regex.compile(r"(?<![\w.,)%°-])-(?=\.?\d)")
_TIMES = regex.compile(r"(?<=[\d)] ?)[×*](?= ?[\d(])|(?<=[\d)] )x(?= \d)")
_DIVIDED = regex.compile(r"(?<=[\d)] )/(?= [\d(])|(?<=[\d)])/(?=[\d(][\d.]*\)? ?=)")
_POWER = regex.compile(r"\^\(?(?P<minus>-)?(?P<power>\d{1,4}|[a-z])\)?")
_POWERS = {"2": "squared", "3": "cubed"}
_BOUND = regex.compile(r"(?<=^|[^\W\d_]{2} ?|\( ?)(?P<sign>[≤≥])(?= ?-?[\d.])")
_COMPARED = regex.compile(
    r"(?<=[\w)] ?)(?P<sign>[≤≥]|[<>!=]=|[-=]>)(?= ?[\w(\"'-])"
    r"|(?<=[\w)])(?P<sign>≈)(?=[\w(-])|(?<=[\w)] )(?P<sign>≈)(?= [\w(-])"
)
_GRADE_MINUS = regex.compile(
    r"(?<=\b(?:an?|and|or|to|from|of|got|gets?|earned|received|grade|graded|average|his|her|my"
    r"|your|their|rated|rating):? [A-DF])-(?=[ .,;:!?)]|$)"
)
"""The minus of "a B-"."""
_COMPARISONS = {
    "<=": "is less than or equal to",
    ">=": "is greater than or equal to",
    "!=": "is not equal to",
    "==": "equals",
    "->": "to",
    "=>": "to",
    "≤": "is less than or equal to",
    "≥": "is greater than or equal to",
    "≈": "is approximately",
}
_ALPHABET = regex.compile(r"(?<![\w-])(?:A-Z|a-z)(?![\w-])")
_NUMBERED = regex.compile(r"(?<![\w&])#(?=[A-Z]{0,3}[- ]?[^\W_])")
_SHARP = regex.compile(r"(?<=\b[A-GJX])#(?!\w)")
_PLUS_PLUS = regex.compile(r"(?<=[A-Za-z])\+\+")
_SLASH = regex.compile(r"(?<=[^\W\d_]) ?/ ?(?=[^\W\d_])|/")
_PERIODS = {
    "sec": "second",
    "min": "minute",
    "wk": "week",
    "hr": "hour",
    "yr": "year",
    "mo": "month",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "hour": "hour",
    "minute": "minute",
    "second": "second",
    "game": "game",
    "person": "person",
    "user": "user",
    "mile": "mile",
}
_PER = regex.compile(rf"(?<=[a-z]s) ?/ ?({'|'.join(_PERIODS)})\b")
_LETTERS = regex.compile(r"(?:^|[^\w/])[A-Z]/[A-Z](?![\w/])|(?<![\w/])[A-Z]/[A-Z](?![\w/])")
"""Two letters that a slash makes one word of: "A/C", "I/O"."""
_AND_OR = regex.compile(r"\b(?:[Aa]nd|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)$")
_OR = regex.compile(r"(?:or|she|he|her|his|him)\b")
_SECTION = regex.compile("§§?")
_NAMES = {
    "%": "percent",
    "‰": "per mille",
    "&": "and",
    "@": "at",
    "+": "plus",
    "=": "equals",
    "<": "less than",
    ">": "greater than",
    "±": "plus or minus",
    "×": "times",
    "÷": "divided by",
    "°": "degrees",
    "℃": "degrees Celsius",
    "℉": "degrees Fahrenheit",
    "½": "one half",
    "¼": "one quarter",
    "¾": "three quarters",
    "²": "squared",
    "³": "cubed",
    "≤": "less than or equal to",
    "≥": "greater than or equal to",
    "≠": "is not equal to",
    "≈": "about",
    "√": "square root of",
    "∞": "infinity",
    "§": "section",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₹": "rupee",
    "₩": "won",
    "¢": "cents",
    "#": "hash",
    "¶": "paragraph",
    **mathematics.ENGLISH,
}
_SIGN = regex.compile(f"[{regex.escape(''.join(_NAMES))}]")


class Signs:
    """Reads what is left of signs by their names."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` without any sign that has a name."""
        text = text.sub(_GRADE_MINUS, " minus").sub(_ALPHABET, "A to Z")
        text = text.sub(_SHARP, " sharp").sub(_PLUS_PLUS, " plus plus")
        text = text.sub(_NUMBERED, "number ")
        text = text.sub(_PER, lambda match: f" per {_PERIODS[match[1]]}").sub(_SLASH, _slash)
        text = text.sub(_BOUND, lambda match: "at most" if match["sign"] == "≤" else "at least")
        text = text.sub(_COMPARED, lambda match: f" {_COMPARISONS[match['sign']]} ")
        text = text.sub(_SECTION, "section ")
        return text.sub(_SIGN, _name)


class Arithmetic:
    """Reads minus and times between numbers, and minus before a number."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for the signs that other marks could stand for."""
        text = text.sub(_POWER, self._power).sub(_DIVIDED, " divided by ")
        text = text.sub(_MINUS_IN_SUM, " minus ").sub(_BETWEEN, " minus ")
        text = text.sub(_TIMES, " times ")
        return text.sub(_MINUS, " minus ")

    def _power(self, match: Match) -> str:
        power = match["power"]
        if power in _POWERS and not match["minus"]:
            return f" {_POWERS[power]}"
        words = self._numbers.cardinal(power) if power.isdigit() else power
        return f" to the power of {'minus ' if match['minus'] else ''}{words}"


def _name(match: Match) -> str:
    following = match.string[match.end() : match.end() + 1]
    space = " " if following.isalnum() or following in _NAMES else ""
    return f" {_NAMES[match[0]]}{space}"


def _slash(match: Match) -> str:
    if _LETTERS.match(match.string, max(0, match.start() - 2)):
        return " "
    before = match.string[max(0, match.start() - 6) : match.start()]
    if _AND_OR.search(before) and _OR.match(match.string, match.end()):
        return " or " if not before.lower().endswith("and") else "/"
    return " slash "
