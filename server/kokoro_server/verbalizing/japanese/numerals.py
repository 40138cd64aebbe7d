"""Numbers in kanji, whose readings with what they count G2P knows, and digits in katakana."""

from kokoro_server.verbalizing.east_asian import HAN_DIGITS

_SMALL_UNITS = ("", "十", "百", "千")
_LARGE_UNITS = ("", "万", "億", "兆")
_THOUSANDS = 3
_MOST_DIGITS = 15
"""Longer rows are card numbers and the like, or cut from what nobody can say."""
_KATAKANA = {
    "0": "ゼロ", "1": "イチ", "2": "ニー", "3": "サン", "4": "ヨン", "5": "ゴー", "6": "ロク",
    "7": "ナナ", "8": "ハチ", "9": "キュー",
}  # fmt: skip


def cardinal(digits: str) -> str:
    """Return the number with these ASCII digits, digit by digit where nobody could say it."""
    digits = digits.lstrip("0") or "0"
    if len(digits) > _MOST_DIGITS:
        return one_by_one(digits)
    if digits == "0":
        return "ゼロ"
    groups = [digits[max(0, end - 4) : end] for end in range(len(digits), 0, -4)]
    spoken = [
        _under_ten_thousand(int(group), one_thousand="一千" if unit else "千") + unit
        for group, unit in zip(groups, _LARGE_UNITS, strict=False)
        if int(group)
    ]
    return "".join(reversed(spoken))


def one_by_one(digits: str) -> str:
    """Return the digits with the names that telephone numbers are read with."""
    return " ".join(_KATAKANA[digit] for digit in digits)


def _under_ten_thousand(number: int, *, one_thousand: str) -> str:
    spoken = ""
    for place in (_THOUSANDS, 2, 1, 0):
        digit = number // 10**place % 10
        if digit == 1 and place:
            spoken += one_thousand if place == _THOUSANDS else _SMALL_UNITS[place]  # thousands
        elif digit:
            spoken += HAN_DIGITS[str(digit)] + _SMALL_UNITS[place]
    return spoken
