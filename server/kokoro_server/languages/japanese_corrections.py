"""Corrects readings that Open JTalk gets wrong, by the neighbouring words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word or a mark, and its place in the text."""

    surface: str
    kana: str
    """Reading in katakana; empty for marks, and if unknown."""
    is_mark: bool
    start: int
    end: int
    """The span [start, end) of the text; empty for a word that is not in it."""


class _Near(NamedTuple):
    """The words around a word; empty beyond the ends of the text."""

    second_before: str
    before: str
    after: str
    second_after: str


_WRONG = {
    ("九十九", "ツクモ"): "キュージューキュー",
    ("八百", "ヤオ"): "ハッピャク",
    ("三代", "ミシロ"): "サンダイ",
    ("三行", "ミユキ"): "サンギョー",
    ("四位", "シイ"): "ヨンイ",
    ("百名", "ヒャクナ"): "ヒャクメー",
    ("一歩", "ハジメ"): "イッポ",
    ("三世", "サンゼ"): "サンセー",
    ("シー", "スィー"): "シー",
    ("乗", "ノ"): "ジョー",  # noqa: RUF001
    ("三つ目", "ミツメ"): "ミッツメ",
    ("四つ目", "ヨツメ"): "ヨッツメ",
}
"""Corrected reading by word and Open JTalk's reading. The latter is right only within longer words,
which the dictionary has."""
_MINUTES = {
    "二分": "ニフン",
    "五分": "ゴフン",
    "八分": "ハップン",
    "十分": "ジュップン",
    "十二分": "ジューニフン",
}
_PIECES = {"一": "ヒト", "二": "フタ", "三": "ミッ", "四": "ヨッ", "五": "イツ", "六": "ムッ"}
_NUMERALS = tuple("一二三四五六七八九十百千万億兆")
_ZEROS = ("零", "〇", "ゼロ")  # noqa: RUF001
_MONTHS = ("か月", "ヶ月", "カ月", "ヵ月", "か所", "カ所", "ヶ所", "カ国", "か国")
_DOUBLED = ("回", "階", "個", *_MONTHS)
"""Counters before which "八" is read "ハッ"."""
_WAYS = ("道", "街", "坂", "先", "海", "山", "夜", "中", "列", "路")
_FALLS = ("始め", "はじめ", "出し", "続", "つづ", "しき", "積", "注")
_MANNERS = ("いう", "言う", "こんな", "そんな", "どんな", "あんな", "ような")


def corrected(words: Sequence[ReadWord]) -> list[ReadWord]:
    """Return `words` with the readings of newsreaders."""
    outer = ["", "", *(word.surface for word in words), "", ""]
    return [
        replace(
            word, kana=_kana(word, _Near(*outer[index : index + 2], *outer[index + 3 : index + 5]))
        )
        if word.surface in _CORRECTIONS or (word.surface, word.kana) in _WRONG
        else word
        for index, word in enumerate(words)
    ]


def _kana(word: ReadWord, near: _Near) -> str:
    if (word.surface, word.kana) in _WRONG:
        return _WRONG[word.surface, word.kana]
    return _CORRECTIONS[word.surface](word.kana, near)


def _zero(kana: str, near: _Near) -> str:
    return "レー" if near.after.startswith(("時", "度", "点", "分", "歳", "下")) else kana


def _eight(kana: str, near: _Near) -> str:
    return "ハッ" if near.after == "分" or near.after.startswith(_DOUBLED) else kana


def _what(kana: str, near: _Near) -> str:
    return {"色": "ナニ", "曜日": "ナン"}.get(near.after, kana)


def _colour(kana: str, near: _Near) -> str:
    return "イロ" if near.before == "何" else kana


def _pieces(reading: str) -> Callable[[str, _Near], str]:
    return lambda kana, near: reading if near.after in ("つ", "つ目") else kana


def _several(kana: str, near: _Near) -> str:
    return "スー" if near.after.startswith(("十", "百", "千", "万", "億")) else kana


def _people(kana: str, near: _Near) -> str:
    return "ニン" if kana == "ジン" and near.before.endswith(_NUMERALS) else kana


def _one_to(kana: str, near: _Near) -> str:
    return "イチタイ" if near.after.startswith((*_NUMERALS, "ゼロ")) else kana


def _year(kana: str, near: _Near) -> str:
    """Distinguish "年三回" (a year) from "年一つ上" (of age)."""
    is_rate = near.after.startswith((*_NUMERALS, *_ZEROS)) and "つ" not in near.after
    return "ネン" if kana == "トシ" and is_rate and near.second_after != "つ" else kana


def _inning(reading: str) -> Callable[[str, _Near], str]:
    return lambda kana, near: reading if near.before == "回" else kana


def _rain(kana: str, near: _Near) -> str:
    is_rain = near.before != "を" and near.after.startswith(_FALLS)
    return "フリ" if kana == "オリ" and is_rain else kana


def _race(kana: str, near: _Near) -> str:
    is_race = near.before.endswith("メートル")
    return f"ソー{kana.removeprefix('ハシリ')}" if is_race else kana


def _arrival(kana: str, near: _Near) -> str:
    is_arrival = kana == "ギ" or near.before.endswith(("時", "分", "日"))
    return "チャク" if is_arrival else kana


def _part(kana: str, near: _Near) -> str:
    """Distinguish minutes from parts: "八分", but "四分のルート三"."""
    if near.after == "の" and near.second_after == "ルート":
        return "ブン"
    return "プン" if kana == "フン" and near.before == "八" else kana


def _hold(kana: str, near: _Near) -> str:
    """Distinguish "調査を行った" (held a survey) from "道を行った" (went along a road)."""
    if near.before != "を":
        return kana
    return "イッ" if near.second_before.endswith(_WAYS) else "オコナッ"


def _manner(kana: str, near: _Near) -> str:
    return "フー" if near.before.endswith(_MANNERS) and near.after in ("に", "な", "の") else kana


def _minutes(reading: str) -> Callable[[str, _Near], str]:
    return lambda kana, near: reading if near.before.endswith("時") else kana


_CORRECTIONS: dict[str, Callable[[str, _Near], str]] = {
    **{number: _pieces(reading) for number, reading in _PIECES.items()},
    "零": _zero,
    "八": _eight,
    "何": _what,
    "色": _colour,
    "数": _several,
    "人": _people,
    "一対": _one_to,
    "着": _arrival,
    "年": _year,
    "表": _inning("オモテ"),
    "裏": _inning("ウラ"),
    "降り": _rain,
    "走": _race,
    "走で": _race,
    "分": _part,
    "行っ": _hold,
    "風": _manner,
    **{surface: _minutes(reading) for surface, reading in _MINUTES.items()},
}
