"""Codes of letters and digits behind a word that says so: "型番XJ-900S", "CVV 123", "0xFF"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.japanese.letter_names import spelled
from kokoro_server.verbalizing.japanese.numerals import one_by_one

_NAMED = re.compile(
    r"(?:番号|コード|型番|品番|型式|形式|シリアル|ID|パスワード|ナンバー|S/N)[はがをの:、 ]{0,3}"
    r"(?=[A-Z-]{0,12}\d)(?=[\d-]{0,12}[A-Z])"
    r"(?P<code>[A-Z\d]{1,16}(?:[- ](?=[A-Z\d])[A-Z\d]{1,16}){0,6})(?![A-Za-z\d])"
)
_SECRET = re.compile(r"(?<![A-Za-z])(?:CVV|CVC|CID)2?[はがを: ]{0,3}(?P<code>\d{3,4})(?!\d)")
_HEX = re.compile(r"(?<![A-Za-z\d.])0[xX][0-9A-Fa-f]{1,16}(?![A-Za-z\d])")
_BINARY = re.compile(r"(?<=進数)[のでは: ]{0,2}(?P<code>[01]{2,32})(?![\d.,])")
_CHARACTER = re.compile("[A-Za-z]|\\d|[- ]")


class Codes:
    """Names letters and digits one by one."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such codes."""
        for pattern in (_NAMED, _SECRET, _BINARY):
            text = text.sub(pattern, _code, "code")
        return text.sub(_HEX, lambda match: _in_words(match[0]))


def _code(match: Match) -> str:
    return _in_words(match["code"])


def _in_words(code: str) -> str:
    return " ".join(filter(None, map(_name, _CHARACTER.findall(code))))


def _name(character: str) -> str:
    if character.isdigit():
        return one_by_one(character)
    return spelled(character) if character.isalpha() else "ハイフン" * (character == "-")
