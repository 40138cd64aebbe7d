"""Readings of the most common polyphonic characters, by the neighbouring words.

These tables come before all other sources of readings. Networks learn from encyclopedias, where 地
is the earth and hardly ever the mark of an adverb.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMERAL = "一二两三四五六七八九十百千万几"
_NEXT_WORD = "(?<=/)(?=[^/])"
"""The character's word ends after it, and another word follows."""
_PERSON = "我|你|您|他|她|它|咱|们|谁|自己|大家|人家"


@dataclass(frozen=True, slots=True)
class _Context:
    """A context that selects a reading: after `before`, and followed by `behind`."""

    reading: str
    before: re.Pattern[str]
    """Must match up to the character: words with a slash after each."""
    behind: re.Pattern[str]


def _context(reading: str, before: str = "", behind: str = "") -> _Context:
    """Compile a context; "/?" marks places where jieba may or may not divide words."""
    return _Context(reading, re.compile(f"(?:{before})/?$"), re.compile(f"/?(?:{behind})"))


_NO_ADVERB = "的在是有为上下里中内外和与及也就都不被把由从到之"
_LIKE_WEI2 = (
    "时间|日期|地点|名|称|约|分|成|作|视|认|命|定|列|变|化|沦|评|誉|转|改|设|选"
    "|均|皆|则|仍|最|尤|额|率|度|量|积|以[^/]+"
)
_SERVED = "自己|大家|人民|祖国|孩子|家人|客户|用户|别人|他人|人类"
_TAUGHT = "大家|学生|孩子|人(?!士|员)|课|得|了|过|给|英语|中文|汉语|数学|语文|音乐|小学|中学"
_FEASIBLE = "吃|做|办|受|走|去|来|忘|少|免|用|管|干|拿|买|卖|改|跑|逃|当|动|等|住|说|看|听|死|活"
_LONG = "很|太|更|最|多|较|挺|极|好|特别|非常|那么|这么|不|够|有点|有些|全|米|公里"
_GROWN = "得(?!到|知|出|以)|大|高(?!达|度)|出|成|满|胖|着|草|肉|毛|个子|相|辈|老|孙|势"
_OWING = "借|归|偿|要|得|没|来|必|会|能|用|先|已|早|未|不|再|去"

_CONTEXTS = {
    "地": (
        _context("de5", before=r"(.)\1", behind=f"{_NEXT_WORD}|$"),
        _context("de5", before=r"[^/]{2,}(?=/)|[^/]然", behind=f"{_NEXT_WORD}(?![{_NO_ADVERB}])"),
        _context("de5", before=r"[^/]{2,}(?=/)", behind="[说看问走笑想讲写听跑喊叫站坐望答]"),
    ),
    "得": (
        _context(
            "de2",
            before=f"^|{_PERSON}|也|又|已|曾",
            behind="了|到|过|第|奖|分|票|冠|出|知|病|胜|罪",
        ),
        _context(
            "dei3",
            before=f"^|{_PERSON}|也|就|还|都|总|只|必|非|又|先|今天|明天|现在|以后|每天|事",
            behind=_NEXT_WORD,
        ),
        _context("de5", before="[^/](?=/)", behind=_NEXT_WORD),
        _context("de5", before="[^/](?!/)", behind="(?<!/)(?=[^/])(?!到|出|知|了|以|失|意|罪|主)"),
    ),
    "长": (
        _context("zhang3", behind=_GROWN),
        _context("chang2", before=_LONG),
        _context(
            "chang2",
            behind=f"达|约|近|[{_NUMERAL}]+(?:多|余|点)?[^/]{{0,3}}(?:米|公里|里|丈|尺|年)",
        ),
    ),
    "还": (
        _context(
            "huan2",
            behind="(?:我|你|他|她|您)(?!们?[都也就还要想会能可是在])"
            "|清|完|钱|债|款|贷|账|了(?!得|解)|不起|不上|不清",
        ),
        _context("huan2", before=_OWING, behind="$"),
    ),
    "为": (
        _context("wei2", before=_LIKE_WEI2),
        _context(
            "wei4",
            before="^",
            behind=f"(?=[^/])(?!首|主|期|数|止|难|生|人/?[诚正忠和热厚善谦低处]|限|例|准|荣|[{_NUMERAL}])",
        ),
        _context("wei4", behind=f"(?:我|你|您|他|她|它|咱|谁|{_SERVED})[^/]*/[^/]"),
    ),
    "只": (
        _context(
            "zhi1",
            before=f"[{_NUMERAL}数半这那每哪多]",
            behind="(?!有|是|能|要|会|好|不过|见|剩|得|在|为)",
        ),
    ),
    "教": (_context("jiao1", behind=f"我|你|您|他|她|{_TAUGHT}"),),
    "数": (
        _context("shu3", behind="了(?:/?数|/?一)|着|一数|到(?=/?[一二三四五六七八九十百])"),
        _context("shu3", before="数/?[了一]"),
    ),
    "背": (_context("bei1", behind="着(?!/?[我你他她人大家])|起|上(?=/?[书行包孩])|书包"),),
    "种": (
        _context("zhong3", before=f"[{_NUMERAL}这那各每某多何此哪]"),
        _context("zhong4", behind="着|了|下|菜|花|树|田|满|水稻|玉米|小麦|蔬菜|草|庄稼|过"),
    ),
    "率": (
        _context("shuai4", behind="领|先|队|军|部|众|兵|师|团|人|直|性|真|由|同"),
        _context("lv4", before="[^/]{2}(?=/)|[^/](?!/)"),
    ),
    "行": (
        _context("hang2", before=f"第/?[{_NUMERAL}]+", behind=f"{_NEXT_WORD}|$"),
        _context(
            "hang2", before=f"[{_NUMERAL}]", behind="字|代码|诗|文字|小字|大字|标题|数据|注释|泪"
        ),
    ),
    "转": (
        _context("zhuan4", before="转|来|圈|连", behind=f"[{_NUMERAL}]+/?圈"),
        _context("zhuan4", behind=f"了?/?[{_NUMERAL}]+/?[圈周]"),
    ),
    "了": (_context("liao3", before=f"(?:{_FEASIBLE})/?[得不]"),),
    "都": (
        _context(
            "dou1",
            before="^|[^/定迁建旧故陪帝王首古大成丰国]",
            behind="(?=[^/])(?![城市督江])",
        ),
    ),
}
_LONGEST = 12
"""Characters before and after that a context can match."""


class Neighbours:
    """The words of a row of characters, and the context of each character."""

    def __init__(self, words: Sequence[str]) -> None:
        self._marked = "/".join(words)
        self._places = [place for place, each in enumerate(self._marked) if each != "/"]

    def reading(self, place: int) -> str | None:
        """Return the reading of the character at `place`, if a context determines it."""
        at = self._places[place]
        contexts = _CONTEXTS.get(self._marked[at], ())
        if not contexts:
            return None
        before = self._marked[max(0, at - _LONGEST) : at]
        behind = self._marked[at + 1 : at + 1 + _LONGEST]
        for context in contexts:
            if context.before.search(before) and context.behind.match(behind):
                return context.reading
        return None
