"""Changes the tones of 一 and 不, which depend on the next syllable.

一 is yī alone, at the end of a word and as an ordinal; yí before a fourth tone and yì before all
others. 不 is bú before a fourth tone. Between two equal verbs both have the light tone.
Third-tone sandhi is left to the model, which has learned it from phonemes without it.
"""

from collections.abc import Sequence

_DIGITS = frozenset("零〇一二三四五六七八九十幺")
_BEFORE_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿幺第初点")
_BEFORE_DETERMINED = frozenset("这那哪每某另同任")
_ROWS = frozenset("号楼级班等线战审期季连环")
"""After 一 these are numbered: 一号 is number one."""
_WEEKS = frozenset("期拜周")


def change_tones(words: Sequence[str], readings: Sequence[str]) -> list[str]:
    """Return the `readings` of all characters of `words`, with the spoken tones of 一 and 不."""
    characters = "".join(words)
    ends = _ends(words)
    changed = list(readings)
    for place, character in enumerate(characters):
        if character == "一":
            changed[place] = f"yi{_tone_of_one(characters, readings, place, place in ends)}"
        elif character == "不":
            changed[place] = f"bu{_tone_of_not(characters, readings, place)}"
    return changed


def _ends(words: Sequence[str]) -> frozenset[int]:
    """Return the indices of the last characters of words with several characters."""
    places: list[int] = []
    position = 0
    for word in words:
        position += len(word)
        if len(word) > 1:
            places.append(position - 1)
    return frozenset(places)


def _tone_of_one(characters: str, readings: Sequence[str], place: int, is_end: bool) -> str:  # noqa: FBT001
    before, behind = characters[:place][-1:], characters[place + 1 : place + 3]
    if not behind or _numbers(before, behind) or (is_end and before not in _BEFORE_DETERMINED):
        return "1"
    if before == behind[0] and characters[:place][-2:-1] != "一":
        return "5"
    falls = readings[place + 1].endswith("4") or behind[0] == "个"
    return "2" if falls else "4"


def _numbers(before: str, behind: str) -> bool:
    """Return whether 一 between these is a digit, a part of a date, or an ordinal."""
    if before in _BEFORE_NUMERALS:
        return before != "点" or behind[0] in _DIGITS
    if behind[0] == "月":
        return behind != "月个"
    if behind[0] == "日":
        return before == "月"
    return behind[0] in _DIGITS or behind[0] in _ROWS or behind == "年级"


def _tone_of_not(characters: str, readings: Sequence[str], place: int) -> str:
    behind = characters[place + 1 : place + 2]
    if behind and characters[:place][-1:] == behind:
        return "5"
    return "2" if behind and readings[place + 1].endswith("4") else "4"
