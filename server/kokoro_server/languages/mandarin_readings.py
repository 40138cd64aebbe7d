"""Reads Chinese words as pinyin syllables with tone numbers: 银行 as yin2 hang2."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pypinyin import Style, lazy_pinyin
from pypinyin.phrases_dict import phrases_dict
from pypinyin.seg.mmseg import seg

from kokoro_server.languages.compact_pinyin import compact_phrases
from kokoro_server.languages.mandarin_contexts import Neighbours
from kokoro_server.languages.mandarin_polyphones import Polyphones

compact_phrases()

UNREADABLE = "mou3"
"""Reading of "某" ("a certain one"), used for characters without a known reading."""

_CORRECTIONS = {
    word: tuple(readings.split())
    for word, _, readings in (
        line.partition(" ")
        for line in (
            "还款 huan2 kuan3",
            "还政 huan2 zheng4",
            "还田 huan2 tian2",
            "还帐 huan2 zhang4",
            "肚子 du4 zi5",
            "质朴 zhi4 pu3",
            "简朴 jian3 pu3",
            "落差 luo4 cha1",
            "温差 wen1 cha1",
            "高差 gao1 cha1",
            "反差 fan3 cha1",
            "方差 fang1 cha1",
            "偏差 pian1 cha1",
            "时差 shi2 cha1",
            "薄膜 bo2 mo2",
            "夹克 jia1 ke4",
            "咳咳 ke2 ke2",
            "一场 yi1 chang3",
            "褪去 tui4 qu4",
            "高涨 gao1 zhang3",
            "空位 kong4 wei4",
            "网吧 wang3 ba1",
            "妻子 qi1 zi5",
            "彼得 bi3 de2",
            "佛罗里达 fu2 luo2 li3 da2",
            "戴高乐 dai4 gao1 le4",
            "弄堂 long4 tang2",
            "卷起 juan3 qi3",
        )
    )
}
"""Phrases that pypinyin has wrong, or that it lacks and the network misreads."""

_LEFT_TO_PYPINYIN = frozenset(
    "一不子儿啊呀啦呢吧吗哦哟哈唉的差更弄镐刨挨扒胖缝杆撩拧肚冠爪哄逮囤糊泡济应少干处相假好"
)
"""Characters that pypinyin reads better than the network, on the network's own sentences."""

_WORDS_FULL_CHILD = """
电子 男子 女子 原子 分子 离子 粒子 质子 中子 量子 光子 核子 孔子 孟子 老子 庄子 荀子 韩非子 墨子
孙子兵法 天子 太子 公子 君子 弟子 父子 母子 孝子 游子 皇子 世子 长子 次子 独子 养子 才子 浪子 赤子
逆子 因子 算子 精子 卵子 孢子 种子选手 瓜子 莲子 松子 棋子 学子 王子 童子 西子 臣子 士子 竖子 之子
"""
_FULL_CHILD = frozenset(_WORDS_FULL_CHILD.split())
"""Words in which 子 at the end has its full tone; in all others it has the light tone."""

_WORDS_FULL_SON = """
女儿 婴儿 幼儿 孤儿 胎儿 健儿 宠儿 少儿 患儿 男儿 生儿 育儿 孩儿 小儿 幸运儿 混血儿 弃儿 流浪儿
帖木儿 莫卧儿 锦鸡儿 产儿 早产儿 新生儿 儿女 侄儿 妻儿 乞儿 吉儿 伯儿 麻花儿女
"""
_FULL_SON = frozenset(_WORDS_FULL_SON.split())
"""Words in which 儿 at the end is a separate syllable; in all others it is a suffix."""


_LINE = re.compile("第?[一二两三四五六七八九十百千几]+行")
_TEXTS = ("字", "诗", "代码", "泪", "文字", "小字", "大字", "标题", "数据", "注释")


class Readings:
    """Reads words in their context; thread-safe."""

    def __init__(self) -> None:
        self._polyphones = Polyphones()

    def in_context(self, text: str) -> list[str | None]:
        """Return the network's reading of each character of `text` that has several."""
        return self._polyphones.read(text.translate(_FULL_WIDTH))

    def read(self, words: Sequence[str], in_context: Sequence[str | None]) -> list[str]:
        """Return a reading for each character of `words`, which have only Chinese characters.

        The reading of a phrase comes from pypinyin, if it knows the phrase. The reading of other
        characters with several readings comes from the neighbouring words, else from the network
        (`in_context`). All other characters have one reading.
        """
        neighbours = Neighbours(words)
        readings: list[str] = []
        for word, behind in pairwise((*words, "")):
            begin = len(readings)
            for phrase in word if _is_line(word, behind) else _phrases(word):
                place = len(readings)
                readings += _known(phrase)
                if len(phrase) == 1:
                    told = _child(word, place - begin)
                    if not told and phrase not in _LEFT_TO_PYPINYIN:
                        told = neighbours.reading(place) or in_context[place]
                    readings[place] = told or readings[place]
            if word[1:].endswith("儿") and word not in _FULL_SON:
                readings[-1] = "er5"
        return readings


def _is_line(word: str, behind: str) -> bool:
    """Return whether a word such as 三行 counts lines of text; 五行 alone are the elements."""
    return bool(_LINE.fullmatch(word)) and (word[0] == "第" or behind.startswith(_TEXTS))


def _child(word: str, place: int) -> str | None:
    """Return the reading of 子: a light suffix at the end of most longer words."""
    if word[place] != "子" or len(word) == 1:
        return None
    return "zi5" if place == len(word) - 1 and word not in _FULL_CHILD else "zi3"


@lru_cache(maxsize=20_000)
def _phrases(word: str) -> tuple[str, ...]:
    if len(word) == 1 or word in _CORRECTIONS or word in phrases_dict:
        return (word,)
    return tuple(seg.cut(word))


@lru_cache(maxsize=20_000)
def _known(phrase: str) -> tuple[str, ...]:
    if phrase in _CORRECTIONS:
        return _CORRECTIONS[phrase]
    return tuple(
        lazy_pinyin(
            phrase,
            style=Style.TONE3,
            neutral_tone_with_five=True,
            errors=_placeholders,  # type: ignore[arg-type]  # the stub allows only one reading
        )
    )


def _placeholders(unread: str) -> list[str]:
    return [UNREADABLE] * len(unread)


_FULL_WIDTH = str.maketrans(",.!?:;", "，。！？：；")  # noqa: RUF001  # the network's punctuation
