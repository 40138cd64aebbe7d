"""Reads what no other rule has read: numbers are quantities, and two of something is 两."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import THOUSANDS
from kokoro_server.verbalizing.mandarin.numerals import number

_MEASURE_WORDS = (
    "个 位 名 人 口 只 头 匹 条 尾 峰 羽 本 册 卷 张 幅 页 篇 首 封 份 则 句 段 行 字 款 件 样 项 桩 起 宗 件 "
    "把 支 枝 根 杆 管 盏 台 架 辆 艘 列 座 栋 幢 间 家 所 处 层 扇 面 块 片 瓣 滴 粒 颗 枚 朵 棵 株 丛 束 串 "
    "双 对 副 套 组 批 群 队 排 堆 叠 沓 捆 包 袋 箱 盒 瓶 罐 桶 杯 碗 盘 碟 盆 壶 锅 勺 筐 车 次 回 遍 趟 "
    "下 顿 场 局 轮 圈 步 番 倍 种 类 国 省 市 县 地 岸 方 边 侧 端 者 大 票 球 针 剂 片 服 节 集 届 门 笔 股 "
    "天 年 周 星期 礼拜 小时 钟头 分钟 秒 时 点 刻 晚 夜 岁 代 世纪 周年 季 学期 "
    "元 块 角 毛 美元 美金 欧元 英镑 日元 港元 港币 韩元 卢比 卢布 人民币 台币 新台币 法郎 澳元 加元 "
    "米 厘米 毫米 微米 纳米 公里 千米 里 海里 英里 英尺 英寸 平方 立方 公顷 亩 顷 升 毫升 加仑 "
    "克 千克 公斤 毫克 斤 吨 磅 盎司 度 摄氏度 华氏度 瓦 千瓦 兆瓦 伏 安 赫兹 兆 千兆 卡 千卡 焦 帕 分贝 "
    "成 桌 席 拳 脚 眼 声 千 万 亿"
).split()
"""Words that count: before them 2 is 两. Those that number things in a row (月 号 日 楼 级 班 路
等 期) are not among them."""

_NOT_AFTER_TWO = "年级 年生 点几 分之 时代 人转 次方 次元 维 把手 度空间 手 代身份证 声部 本院校 方程 元一次 项式"
_MEASURED = regex.compile(
    rf" ?(?!{'|'.join(_NOT_AFTER_TWO.split())})(?:分(?!之)|{'|'.join(sorted(_MEASURE_WORDS))})"
)
_RANGE_OF_MEASURED = regex.compile(rf"[到至、]\d{{1,9}}{_MEASURED.pattern}")
_IN_A_ROW = frozenset("第十零点之")
"""What stands before a 2 that is a number in a row, or a part of a number."""

_NUMBER = regex.compile(
    r"(?P<latin>\p{Latin}[\p{Latin}\d]*+(?:-\d[\p{Latin}\d]*+)*+)"
    r"|(?P<whole>\d++)(?:\.(?P<decimals>\d++))?"
)
"""Digits behind a Latin letter belong to its word ("MP3", "GPT-4")."""


class Separators:
    """Takes thousands separators out of numbers."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with "1,000" as "1000"."""
        return text.sub(THOUSANDS, lambda match: match[0].replace(",", ""))


class Cardinal:
    """Reads whole numbers and decimals."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without digits, but for those of Latin words."""
        return text.sub(_NUMBER, lambda match: _words(match, text.text))


def _words(match: Match, text: str) -> str | None:
    if match["latin"]:
        return None
    if match[0] == "2" and _counts(match, text):
        return "两"
    return number(match[0])


def _counts(match: Match, text: str) -> bool:
    """Say whether a 2 counts something, as in "2个" or "2到3天"."""
    start, end = match.span()
    if start and text[start - 1] in _IN_A_ROW:
        return False
    return bool(_MEASURED.match(text, end) or _RANGE_OF_MEASURED.match(text, end))
