"""Readings of numerals that Open JTalk gets wrong, by the words around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word or a mark, and where it stands."""

    surface: str
    kana: str
    """How it sounds, in katakana; empty where nobody knows, and for marks."""
    is_mark: bool
    start: int
    end: int
    """The part [start, end) of the text; empty for a word that is not in it."""


_WRONG = {
    ("九十九", "ツクモ"): "キュージューキュー",
    ("八百", "ヤオ"): "ハッピャク",
    ("三代", "ミシロ"): "サンダイ",
    ("三行", "ミユキ"): "サンギョー",
    ("四位", "シイ"): "ヨンイ",
    ("百名", "ヒャクナ"): "ヒャクメー",
}
"""Numbers that are words of their own only in longer words, which the dictionary has."""
_MINUTES = {
    "二分": "ニフン",
    "五分": "ゴフン",
    "八分": "ハップン",
    "十分": "ジュップン",
    "十二分": "ジューニフン",
}
_NUMERALS = tuple("一二三四五六七八九十百千万億兆")
_DOUBLED = (
    "回",
    "階",
    "個",
    "か月",
    "ヶ月",
    "カ月",
    "ヵ月",
    "か所",
    "カ所",
    "ヶ所",
    "カ国",
    "か国",
)
"""Counters before which "八" is "ハッ"."""


def corrected(words: Sequence[ReadWord]) -> list[ReadWord]:
    """Return `words` with the readings that newsreaders give numerals."""
    outer = ["", *(word.surface for word in words), "", ""]
    return [
        replace(word, kana=_kana(word, outer[index], outer[index + 2], outer[index + 3]))
        for index, word in enumerate(words)
    ]


def _kana(word: ReadWord, before: str, after: str, second: str) -> str:
    if (word.surface, word.kana) in _WRONG:
        return _WRONG[word.surface, word.kana]
    correct = _CORRECTIONS.get(word.surface)
    return (correct(word.kana, before, after, second) if correct else None) or word.kana


def _eight(_kana: str, _before: str, after: str, _second: str) -> str | None:
    is_minutes = after == "分"
    return "ハッ" if is_minutes or after.startswith(_DOUBLED) else None


def _zero(_kana: str, _before: str, after: str, _second: str) -> str | None:
    return "レー" if after.startswith(("時", "度", "点", "分", "歳", "下")) else None


def _people(kana: str, before: str, _after: str, _second: str) -> str | None:
    return "ニン" if kana == "ジン" and before[-1:] in _NUMERALS else None


def _one_to(_kana: str, _before: str, after: str, _second: str) -> str | None:
    return "イチタイ" if after[:1] in _NUMERALS else None


def _race(kana: str, before: str, _after: str, _second: str) -> str | None:
    return f"ソー{kana.removeprefix('ハシリ')}" if before.endswith("メートル") else None


def _several(_kana: str, _before: str, after: str, _second: str) -> str | None:
    return "スー" if after.startswith(("十", "百", "千", "万", "億")) else None


def _part(kana: str, before: str, after: str, second: str) -> str | None:
    """Tell minutes from parts: "八分", but "四分のルート三"."""
    if after == "の" and second == "ルート":
        return "ブン"
    return "プン" if kana == "フン" and before == "八" else None


def _minutes(surface: str) -> Callable[[str, str, str, str], str | None]:
    return lambda _kana, before, _after, _second: (
        _MINUTES[surface] if before.endswith("時") else None
    )


_CORRECTIONS: dict[str, Callable[[str, str, str, str], str | None]] = {
    "零": _zero,
    "八": _eight,
    "数": _several,
    "人": _people,
    "一対": _one_to,
    "走": _race,
    "走で": _race,
    "分": _part,
    **{surface: _minutes(surface) for surface in _MINUTES},
}
