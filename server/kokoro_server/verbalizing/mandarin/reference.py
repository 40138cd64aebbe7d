"""Reads numbers of figures, pages and steps: 图3-2, P12-15, 第3/10页, 步骤1/5."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_ITEM = re.compile(
    r"(?:(?<![代发外手钟仪地企意])[图表题]|附录|附件|公式|例题?|习题|照片|案例|章节|小节) ?"
    r"(?P<pair>\d{1,3}(?P<dash>-)\d{1,3})"
    r"(?![\d.%-]|的?(?:比分|大胜|获胜|战胜|领先|落后))"
)
_PAGES = re.compile(
    r"(?<![A-Za-z\d])[Pp]{1,2}\.? ?(?P<first>\d{1,4})(?P<to>[-—](?P<last>\d{1,4}))?"
    r"(?![\d.A-Za-z%-])"
)
_SEEN = re.compile(r"[见阅第看](?:原文|原书|课本|教材|课文|书)?$")
_THINGS = "页|步|章|集|题|关|期|部分|轮|课|讲|话|张"
_OF = re.compile(
    rf"(?P<word>第|步骤|页码|Step|STEP) ?(?P<part>\d{{1,4}})/(?P<all>\d{{1,4}})"
    rf"(?: ?(?P<thing>{_THINGS})|(?! ?[\u4e00-\u9fff]))(?![\d/.])"
)
_THING_OF = {"步骤": "步", "Step": "步", "STEP": "步", "页码": "页"}
_BARE_OF = re.compile(
    r"(?<![\d/.\u4e00-\u9fff])(?P<part>\d{1,4})/(?P<all>\d{1,4}) ?(?P<thing>[页步集章])"
    r"(?![\u4e00-\u9fff])"
)
_SCORE = re.compile(
    r"(?:总分|得分|成绩|分数|满分|语文|数学|英语|物理|化学|高考|考了)(?:是|为|:|了)? ?"
    r"\d{1,3}(?:\.5)?(?P<slash>/)(?=(?:100|120|150|300|600|660|710|750|900|990|10)(?![\d/.]))"
)


class Reference:
    """Reads such numbers: what they number, and how many there are."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for their marks."""
        text = text.sub(_ITEM, "杠", "dash")
        text = text.sub(_PAGES, lambda match: _pages(text.text, match))
        if "/" not in text.text:
            return text
        return text.sub(_SCORE, ",满分", "slash").sub(_OF, _of).sub(_BARE_OF, _of)


def _pages(text: str, match: Match) -> str | None:
    """Leave a lone "P30" that no word before it calls a page: it may be a telephone."""
    if not match["to"] and "." not in match[0]:
        before = text[max(0, match.start() - 4) : match.start()]
        if not _SEEN.search(before):
            return None
    last = f"到{match['last']}" if match["to"] else ""
    return f"第{match['first']}{last}页"


def _of(match: Match) -> str:
    word = match.groupdict().get("word") or "第"
    thing = match["thing"] or _THING_OF.get(word, "")
    return f"第{match['part']}{thing},共{match['all']}{thing}"
