"""Versions, numbered sections, addresses of computers: "v1.2.3", "3.2.1", "192.168.0.1"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.numerals import cardinal

_VERSION = re.compile(r"(?<![A-Za-z\d])[Vv](?:er(?:sion)?)?\.? ?(?=\d)")
_COMPUTER = re.compile(
    r"(?<![\d.A-Za-z])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:/\d{1,2})?(?![\d.])"
)
_DOTTED = re.compile(r"(?<![\d.])\d{1,4}(?:\.\d{1,4}){2,8}(?![\d.])")
_PART = re.compile(r"\d+|[.:/]")
_MARKS = {".": "ドット", ":": "コロン", "/": "スラッシュ"}


class Versions:
    """Writes numbers with several dots out."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without such numbers."""
        text = text.sub(_VERSION, "バージョン")
        text = text.sub(_COMPUTER, lambda m: text[m.start() : m.end()].sub(_PART, _computer))
        return text.sub(_DOTTED, lambda m: text[m.start() : m.end()].sub(_PART, _dotted))


def _computer(match: Match) -> str:
    return _MARKS.get(match[0]) or cardinal(match[0])


def _dotted(match: Match) -> str:
    return "点" if match[0] == "." else cardinal(match[0])
