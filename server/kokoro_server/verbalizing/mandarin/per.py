"""Reads slashes between units and after amounts as 每: 元/月, 次/min, 15元/500g."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.mandarin.measure import UNITS
from kokoro_server.verbalizing.words import any_of

_AMOUNTS = (
    "片粒颗元币镑金角分米里克斤吨升度时瓦卡磅人次件个台套本张份名条字页瓶箱包亩转帧滴户万亿块"
)
_PER_WHAT = (
    "月年日天时周人次米里克斤吨升度秒分亩晚个件台套本张份名条字页瓶箱包位只间平股户笔组袋支盒根把"
    "辆栋桌场轮届首封顿层枚板杯盘碗罐桶卷束头匹尾号节班车夜群餐床吨例单票注手"
)
_PER = re.compile(rf"(?<=[{_AMOUNTS}]) ?/ ?(?=(?:平方|立方|千|公|毫|厘|小|分)?[{_PER_WHAT}])")
_PER_SYMBOL = re.compile(
    rf"(?<=[{_AMOUNTS}]) ?/ ?(?:(?P<square>m2|m²)|(?P<unit>{any_of(UNITS)}))"
    r"(?![A-Za-z\d])"
)
_PER_SEVERAL = re.compile(
    r"(?<=[元块升度克里米角]) ?/ ?(?=\d{1,5}(?:千克|克|公里|米|毫升|升|公斤|斤|个|只|人|天|小时"
    r"|分钟|次|平方米|平米|片|张|字))"
)


class PerUnit:
    """Reads such slashes."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with 每 between units."""
        if "/" not in text.text:
            return text
        text = text.sub(_PER, "每").sub(_PER_SEVERAL, "每")
        return text.sub(
            _PER_SYMBOL, lambda match: f"每{UNITS[match['unit']] if match['unit'] else '平方米'}"
        )
