"""Reads versions, numbers with several dots, and decimals behind Latin words."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.mandarin.numerals import number

_DOTTED = re.compile(r"(?<![\d.])\d{1,6}(?:\.\d{1,6}){2,5}(?!\.?\d)")
_BEHIND_LATIN = re.compile(
    r"(?<![A-Za-z\d])[A-Za-z]{1,30}(?P<mark>-?)(?P<number>\d{1,4}\.\d{1,4})(?!\.?\d)"
)


class Version:
    """Reads "3.11.4" number by number, and "GPT-4.5" as a Chinese decimal."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with 点 between the numbers of versions."""
        text = text.sub(_DOTTED, lambda match: _dotted(text, match))
        return text.sub(_BEHIND_LATIN, lambda match: _behind_latin(text, match))


def _dotted(text: AlignedText, match: Match) -> str:
    spelled = "点".join(number(part) for part in match[0].split("."))
    before = text.text[max(0, match.start() - 1) : match.start()]
    return f" {spelled}" if before.isalpha() else spelled


def _behind_latin(text: AlignedText, match: Match) -> AlignedText:
    start = match.start("number")
    name = text[match.start() : match.start("mark")]
    return name + text.replaced(start, match.end(), f" {number(match['number'])}")
