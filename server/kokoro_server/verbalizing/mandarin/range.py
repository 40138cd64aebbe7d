"""Reads dashes at numbers: from one to another, below zero, or one less another."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_NUMBER = r"\d{1,16}(?:\.\d{1,16})?"
_LATIN = r"(?P<latin>\p{Latin}[\p{Latin}\d]*+(?:-\d[\p{Latin}\d]*+)*+)"
"""A Latin word with its digits, such as GPT-4: its dash is not ours."""
_BEGINS = r"(?=[$€£¥负]?\d|百分之|千分之)"
_ENDS = r"(?<=\d ?(?:\p{Han}{1,3}|[%‰℃℉°])?)"

_DASH = regex.compile(
    rf"{_LATIN}"
    rf"|(?P<less>(?<=\d) ?- ?(?={_NUMBER} ?=))"
    rf"|(?P<to>{_ENDS}(?<![的是为于在到至达跌]) ?[-—] ?{_BEGINS})"
    rf"|(?P<minus>(?<![\p{{Latin}}\p{{Han}}\d.)—-])-(?=[$€£¥]?\.?\d|百分之|千分之|\d+分之)"
    rf"|(?<=[的是为至到达于在约低温跌值拔额差余]|度)-(?=\.?\d)"
    r"|(?<=\p{Han})-(?=百分之|千分之)"
    rf"|(?<=\p{{Han}})-(?={_NUMBER} ?(?:[℃℉°度%‰]|摄氏|华氏)))"
)
_SHORT = regex.compile(r"(?<=\d[kKwWmM])[-—](?=\d{1,4}(?:\.\d{1,2})?[kKwWmM](?!\p{Latin}))")
"""The dash of "8k-15k"."""
_WEEKDAYS = regex.compile(r"(?<=(?:周|星期)[一二三四五六]) ?[-—] ?(?=(?:周|星期)?[二三四五六日天])")
_WORDS = {"less": "减", "to": "到", "minus": "负 "}


class Range:
    """Reads dashes at numbers."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with 到 between the ends of ranges and 负 before numbers below zero."""
        text = text.sub(_SHORT, "到")
        return text.sub(_DASH, _word).sub(_WEEKDAYS, "到")


def _word(match: Match) -> str | None:
    return _WORDS.get(match.lastgroup or "")
