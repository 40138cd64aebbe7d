# ruff: noqa: RUF001  # full-width forms are the data here
"""Words of Japanese text and their readings, by Open JTalk's dictionary and rules.

Its rules read numerals together with their counters ("四時", "三本", "二十日"), which other
dictionaries don't do reliably.
"""

from collections.abc import Iterator

import pyopenjtalk
import regex
from pyopenjtalk.openjtalk import OpenJTalk
from pyopenjtalk.types import NJDFeature
from pyopenjtalk.utils import normalize_unknown_itaiji

from kokoro_server.languages.japanese_corrections import ReadWord, corrected
from kokoro_server.verbalizing.aligned_text import Span

_WIDE = {ord(" "): "\u3000"} | {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F)}
"""ASCII in the full-width forms that Open JTalk returns."""
_WIDE |= {ord("-"): "−", ord('"'): "”", ord("'"): "’", ord("\\"): "￥", ord("~"): "～"}
_FARTHEST = 8
"""Most characters of the text that may be skipped between two words."""
_SPACE_IN_NUMBERS = regex.compile(
    "(?<=[一二三四五六七八九十百千万億兆]) (?=[一二三四五六七八九十百千])"
)
_HAN = regex.compile(r"\p{Han}+")
_COMPOUND = regex.compile(r"\p{Han}{2,}(\p{Katakana}[\p{Katakana}ー]++)")
_MARK = "記号"
_UNREAD = "*"
"""Marks kanji without a reading, for which Open JTalk would load another dictionary."""
_DEVOICED = "’"
_INFLECTED = frozenset(("動詞", "形容詞", "助動詞", "助詞", "感動詞"))
_SAY = regex.compile("(?<=[言い])う$")
_SOUNDS = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴュ": "ビュ", "ヴ": "ブ"}
_SOUND = regex.compile("ヴ[ァィェォュ]?")
_LONG_I = regex.compile("(?<=[イキシチニヒミリギジビピィ])イ")


class JapaneseReader:
    """Reads Japanese text; thread-safe."""

    def __init__(self) -> None:
        """Load Open JTalk's dictionary."""
        self._open_jtalk = OpenJTalk(pyopenjtalk.OPEN_JTALK_DICT_DIR)

    def read(self, text: str) -> list[ReadWord]:
        """Return the words of `text`, in order."""
        # Open JTalk ignores spaces, and would read "十 二十" as one number.
        wide = _SPACE_IN_NUMBERS.sub("、", text).translate(_WIDE)
        wide = normalize_unknown_itaiji(wide, inference_jtalk=self._open_jtalk)
        features, morphs = self._open_jtalk.run_frontend_detailed(
            wide, restore_unknown_katakana=True, modify_numeral_reading=True
        )
        unknown = {morph["surface"] for morph in morphs if morph["is_unknown"]}
        for feature in features:
            if feature["string"] in unknown and _HAN.fullmatch(feature["string"]):
                feature["pos_group1"] = _UNREAD
        features = pyopenjtalk.apply_postprocessing(
            wide,
            features,
            # Sudachi takes 100 MB, and breaks as many readings as it corrects.
            use_sudachi_kanji_yomi=False,
            iu_pronunciation="YuuBase",
            jtalk=self._open_jtalk,
        )
        words = corrected(
            [
                _word(feature, text, wide, place, is_known=feature["string"] not in unknown)
                for feature, place in _placed(features, wide)
            ]
        )
        return [part for word in words for part in _split(word)]


def _placed(features: list[NJDFeature], text: str) -> Iterator[tuple[NJDFeature, Span]]:
    """Yield each word with its span of the text.

    Words that Open JTalk spells differently share the text between the words around them.
    """
    position = 0
    waiting: list[NJDFeature] = []
    for feature in features:
        string = feature["string"]
        start = text.find(string, position, position + len(string) + _FARTHEST)
        if start < 0:
            waiting.append(feature)
            continue
        yield from ((other, _gap(position, start)) for other in waiting)
        waiting.clear()
        position = start + len(string)
        yield feature, (start, position)
    yield from ((other, _gap(position, len(text))) for other in waiting)


def _gap(start: int, end: int) -> Span:
    """Return [start, end), or the character before it if it is empty."""
    return (start, end) if start < end else (max(start - 1, 0), end)


def _word(feature: NJDFeature, text: str, wide: str, place: Span, *, is_known: bool) -> ReadWord:
    start, end = place
    is_written_so = wide[start:end] == feature["string"]
    surface = text[start:end] if is_written_so else feature["string"]
    is_silent = feature["pos"] == _MARK and not feature["mora_size"]
    is_mark = is_silent and feature["pos_group1"] != _UNREAD
    kana = "" if is_silent else feature["pron"]
    if is_known:
        kana = _as_in_unidic(kana, surface, feature["pos"])
    return ReadWord(surface, kana.replace(_DEVOICED, ""), is_mark, start, end)


def _split(word: ReadWord) -> Iterator[ReadWord]:
    """Split a word such as "東京タワー" before its katakana."""
    compound = _COMPOUND.fullmatch(word.surface)
    if not compound or not word.kana.endswith(compound[1]):
        yield word
        return
    middle = word.start + compound.start(1)
    kana = word.kana[: -len(compound[1])]
    yield ReadWord(word.surface[: compound.start(1)], kana, word.is_mark, word.start, middle)
    yield ReadWord(compound[1], compound[1], word.is_mark, middle, word.end)


def _as_in_unidic(kana: str, surface: str, part_of_speech: str) -> str:
    """Return the reading of a word, with long vowels and "b" as UniDic writes them.

    UniDic is misaki's own dictionary, and the model's training data is spelled with it.
    """
    kana = _SOUND.sub(lambda match: _SOUNDS[match[0]], kana).replace("ュウ", "ュー")
    if kana.endswith("ユウ") and _SAY.search(surface):
        return kana[:-1] + "ー"
    return _LONG_I.sub("ー", kana) if part_of_speech in _INFLECTED else kana
