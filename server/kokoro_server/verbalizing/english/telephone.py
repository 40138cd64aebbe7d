"""Reads telephone and card numbers, digit by digit with a pause between their groups."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_EXTENSION = r"(?:,? ?(?:ext\.?|extension|x) ?(?P<extension>\d{1,6}))?"
_NUMBER = regex.compile(
    r"(?<![\w/$€£#-]|\d[.,:])(?:"
    r"(?:\+ ?1[ .-]?|1[ .-])?(?:\(\d{3}\) ?[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}(?:-\d{1,2})?"
    r"|\d{3}-\d{4}|00[1-9]\d{0,2}(?:[ .-]\d{2,5}){2,5}"
    r"|\+(?=(?:[ .()-]{0,2}\d){7,15}(?!\d))"
    r"\d{1,3}(?:[ .-]?\(\d{1,4}\)[ .-]?|[ .-])?\d{1,5}(?:[ .-]\d{2,9}){0,5}"
    r"|\(?0\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,4}|\(?0\d{3,4}\)?[ -]\d{5,6}|0[358]00 \d{3,4}(?:"
    r" \d{3,4})?|0[1-37]\d{8,9}"
    r"|\d{4}(?P<mark>[ -])\d{4}(?:(?P=mark)\d{4})(?:(?P=mark)\d{1,7})?"
    r"|\d{4} \d{6} \d{5}|\d{3}-\d{2}-\d{4}"
    rf")(?!\w|[.,:/-]\d|-[A-Za-z]){_EXTENSION}"
)
_VANITY = regex.compile(
    r"(?<![\w.,/:$-])(?:(?P<one>\+?1)[ -])?(?P<free>8(?:00|33|44|55|66|77|88))-"
    r"(?P<words>[A-Z0-9]*[A-Z](?:-?[A-Z0-9]){1,10})(?![\w-])"
)
_FREE = regex.compile(r"(?<=^\+?\D{0,2}1?\D{0,2})(?:800|900)(?=\D)")
_GROUP = regex.compile(r"\+|\d+")
_EMERGENCY = regex.compile(
    r"(?<=\b(?:call|calls|called|calling|dial|dials|dialed|dialled|dialing|dialling|ring|rang|phone"
    r"|phoned|text|to)(?: on)? )(?P<number>911|999|112|101|111|988|411|311|000)\b(?![,.:/-]\d)"
    r"|\b(?P<number>9-?1-?1|9-9-9)(?= (?:call|operator|dispatch|emergency|center|centre|tape))"
    r"|(?<![\w-])(?P<number>9-1-1|9-9-9|9-8-8)(?![\w-])"
    r"|(?<=\b(?:or|and|via|on) )(?P<number>911|999|112)(?=[.!?;]|,(?!\d)|$| (?:for|if|in|when"
    r"|right|now)\b)",
    regex.IGNORECASE,
)


class Telephone:
    """Reads the ways in which Americans, the British and others group a number's digits."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for telephone and card numbers."""
        text = text.sub(_VANITY, self._vanity)
        text = text.sub(_NUMBER, self._number)
        return text.sub(_EMERGENCY, lambda match: self._digits(match["number"]))

    def _vanity(self, match: Match) -> str:
        words = " ".join(
            self._digits(word) if word.isdigit() else word for word in match["words"].split("-")
        )
        one = "one, " if match["one"] else ""
        return f"{one}{self._group(match['free'])}, {words}"

    def _number(self, match: Match) -> str:
        extension = match["extension"]
        end = match.start("extension") - match.start() if extension else None
        groups = _GROUP.findall(match[0][:end])
        said = self._grouped(groups)
        return f"{said}, extension {self._digits(extension)}" if extension else said

    def _grouped(self, groups: list[str]) -> str:
        if groups[0] == "+":
            return f"plus {self._grouped(groups[1:])}"
        first = 1 if groups[0] == "1" else 0
        return ", ".join(
            self._group(group) if index == first else self._digits(group)
            for index, group in enumerate(groups)
        )

    def _group(self, group: str) -> str:
        return (
            f"{self._digits(group[0])} hundred" if group in ("800", "900") else self._digits(group)
        )

    def _digits(self, digits: str) -> str:
        return self._numbers.digits(digits, zero="oh")
