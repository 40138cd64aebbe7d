"""Reads names made of letters and digits: "MP3", "A321", "COVID-19", "2FA", "133-ABC"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.plural_numbers import plural
from kokoro_server.verbalizing.words import word_set

_SERIAL = regex.compile(
    r"(?<![\w$€£'@&]|\w[-']|\d[.,:])(?=[A-Za-z-]{0,30}\d)(?=[\d-]{0,30}[A-Za-z])(?!\d+(?:st|nd|rd|th)\b)"
    r"[A-Za-z\d]{1,30}(?:-[A-Za-z\d]{1,30}){0,8}+(?!\w|[.,]\d)"
)
_SLASHED = regex.compile(r"(?<![\w$€£/-]|\d[.,:])\d{1,12}(?:/\d{1,12}){2,6}+(?![\w/]|[.,]\d)")
_ORDINAL = regex.compile(r"\d+(?:st|nd|rd|th)")
_LINES = regex.compile(r"(?<![\w.,$€£-])(?P<lines>1080|1[24]40|2160|4320)(?=[pPi](?!\w))")
"""The lines of a screen."""
_TO = word_set("B2B B2C C2C D2C P2P F2F M2M V2X B2G O2O")
"""Names in which two is "to"."""
_RUN = regex.compile(r"\d+|[A-Za-z]+")
_FORMULA = regex.compile(
    r"(?:[CHNOSFKP]|Cl|Na|Ca|Mg|Fe)(?:[CHNOSFKP]|Cl|Na|Ca|Mg|Fe|\d)*\d(?:[CHNOSFKP]|\d)*"
)
_STOPS = frozenset('.!?:;"“(—')
_SEVERAL = regex.compile(r"(?!K8s)(?:[A-Z]{1,4}-?\d{1,4}|\d{3}-\d{2,3})s")
"""Several of a model: "two F-16s". Alone it may be a code."""
_THREE = regex.compile("[1-9]\\d\\d")
_YEAR = regex.compile("(?:19|20)\\d\\d")


class Serials:
    """Reads runs of letters and digits in turn."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for the digits of such names."""
        text = text.sub(_LINES, lambda match: f"{self._numbers.year(match['lines'])} ")
        text = text.sub(_SLASHED, self._slashed)
        return text.sub(_SERIAL, self._serial)

    def _slashed(self, match: Match) -> str:
        return " slash ".join(self._slashed_number(part) for part in match[0].split("/"))

    def _slashed_number(self, digits: str) -> str:
        if digits.startswith("0") or len(digits) > 4:
            return self._numbers.digits(digits)
        return self._numbers.cardinal(digits, plain=True)

    def _serial(self, match: Match) -> str:
        is_in_text = len(match[0]) < len(match.string)
        if is_in_text and _SEVERAL.fullmatch(match[0]):
            return plural(self._words(match, match[0][:-1]))
        return self._words(match, match[0])

    def _words(self, match: Match, serial: str) -> str:
        parts = serial.split("-")
        words = " ".join(
            self._numbers.spoken_code(part)
            if _THREE.fullmatch(part) and index and parts[index - 1].isalpha()
            else self._part(part)
            for index, part in enumerate(parts)
        )
        # At the beginning of a sentence G2P takes "A" for the article; "eh" sounds like the letter.
        is_article = words.startswith("A ") and _begins(match)
        return f"eh{words[1:]}" if is_article else words

    def _part(self, part: str) -> str:
        if _ORDINAL.fullmatch(part):
            return part
        if part in _TO:
            return f"{part[0]} to {part[2]}"
        runs = _RUN.findall(part)
        if len(runs) == 1:
            return (
                self._number(part, joined=False) if part.isdigit() else _letters(part, alone=False)
            )
        if _FORMULA.fullmatch(part):
            runs = [run if run.isdigit() else " ".join(run) for run in runs]
        return " ".join(
            self._number(run, joined=True) if run.isdigit() else _letters(run, alone=len(runs) > 1)
            for run in runs
        )

    def _number(self, digits: str, *, joined: bool) -> str:
        if digits.startswith("0") or len(digits) > 4:
            return self._numbers.digits(digits)
        if len(digits) == 4 and _YEAR.fullmatch(digits) and digits[1:] != "000":
            return self._numbers.year(digits)
        if len(digits) == 4 and joined and not digits.endswith("00"):
            return self._numbers.digits(digits)
        if len(digits) == 3 and joined:
            return self._numbers.spoken_code(digits)
        return self._numbers.cardinal(digits, plain=True)


def _letters(run: str, *, alone: bool) -> str:
    """Return a run of letters as it is read: single letters and short capitals by their names."""
    if len(run) == 1:
        return "A" if run == "a" and alone else run
    return ".".join(run) if run.isupper() and len(run) == 2 and alone else run


def _begins(match: Match) -> bool:
    before = match.string[max(0, match.start() - 2) : match.start()].strip()
    return not before or before[-1] in _STOPS
