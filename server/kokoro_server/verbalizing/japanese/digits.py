"""Digits that are no quantity: telephone numbers, postcodes, codes, cards, leading zeros."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.japanese.numerals import one_by_one

_TELEPHONE = re.compile(
    r"(?<![\dA-Za-z/-])(?<!\d[.:])(?:"
    r"\+\d{1,3}[- ]?(?:\(0\))?\d{1,4}[- ]\d{1,4}[- ]\d{3,4}"  # +81-90-1234-5678
    r"|\(0\d{1,4}\) ?\d{1,4}[- ]\d{3,4}"  # (03)1234-5678
    r"|0\d{1,4}\(\d{1,4}\)\d{3,4}"  # 03(1234)5678
    r"|0\d{1,4} \d{1,4} \d{3,4}"
    r"|\d{2,4}(?:-\d{2,4}){2,3}"
    r"|1-\d{3}-\d{3}-\d{4}"
    r"|\d{4}(?: \d{4}){3}"  # cards
    r"|\d{3}-\d{4}"  # postcodes
    r")(?![\d-])"
)
_POSTCODE = re.compile(r"〒 ?(?P<code>\d{3}-?\d{4})(?![\d-])")
_BOOK = re.compile(
    r"(?:ISBN|ISSN)(?:-?1[03](?=[: ]))?[: ]{0,2}(?P<code>\d(?:[- ]?\d){6,12}(?![\d.]))"
)
_CODE = re.compile(
    r"(?:番号|コード|パスワード|暗証|電話|口座|型番|品番|内線|PIN|TEL|FAX|ID)"
    r"(?:番号|コード)?[はがをの: ]{0,3}(?P<code>\d(?:[- ]?\d){2,30})(?![\d年月日時分円人件個本.,])"
)
_LEADING_ZERO = re.compile(r"(?<![\dA-Za-z.,/:-])0\d+(?![\d.,/:年月日時分秒])")
_PADDED = re.compile(r"(?<![\dA-Za-z.,-])0(?=\d[年月日時分秒])")
_LONG = re.compile(r"(?<![\dA-Za-z.])\d{16,}")
_WORD = re.compile(r"\w")
_EMERGENCY = re.compile(r"(?<!\d)110番")


class Digits:
    """Reads numbers that are no quantity digit by digit."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such digits."""
        text = text.sub(_POSTCODE, lambda match: _spelled(text, *match.span("code")), "code")
        text = text.sub(_TELEPHONE, lambda match: _spelled(text, match.start(), match.end()))
        text = text.sub(_BOOK, lambda match: _spelled(text, *match.span("code")), "code")
        text = text.sub(_CODE, lambda match: _spelled(text, *match.span("code")), "code")
        text = text.sub(_PADDED, "")
        text = text.sub(_LEADING_ZERO, lambda match: _spelled(text, match.start(), match.end()))
        text = text.sub(_LONG, lambda match: _spelled(text, match.start(), match.end()))
        return text.sub(_EMERGENCY, "ヒャクトーバン")


def _spelled(text: AlignedText, start: int, end: int) -> AlignedText:
    """Return the names of digits, and "no" for what stands between them."""
    parts: list[AlignedText] = []
    for offset in range(start, end):
        character = text.text[offset]
        name = _name(character, is_first=not parts)
        if name and not (name == "の " and parts[-1].text == name):
            parts.append(text.replaced(offset, offset + 1, name))
    spoken = AlignedText.join(parts)
    return spoken if _WORD.match(text.text, end) else spoken.strip()


def _name(character: str, *, is_first: bool) -> str:
    if character.isdigit():
        return f"{one_by_one(character)} "
    if character == "+":
        return "プラス "
    return "" if is_first else "の "
