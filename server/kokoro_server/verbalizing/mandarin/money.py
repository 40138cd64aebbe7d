"""Reads amounts of money: the currency stands behind the amount."""

import re
from decimal import Decimal

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import NUMBER
from kokoro_server.verbalizing.words import any_of

_NAMES = """
$=美元 US$=美元 USD=美元 €=欧元 EUR=欧元 £=英镑 GBP=英镑 ¥=元 CN¥=元 RMB=人民币 CNY=人民币
JP¥=日元 JPY=日元 HK$=港元 HKD=港元 NT$=新台币 TWD=新台币 A$=澳元 AU$=澳元 AUD=澳元 C$=加元
CA$=加元 CAD=加元 S$=新加坡元 SGD=新加坡元 NZ$=新西兰元 NZD=新西兰元 R$=雷亚尔 BRL=雷亚尔
MX$=墨西哥比索 CHF=瑞士法郎 ₩=韩元 KRW=韩元 ₹=卢比 INR=卢比 ₽=卢布 RUB=卢布 ฿=泰铢 THB=泰铢
₡=科朗 ₧=比塞塔
₫=越南盾 VND=越南盾 ₱=比索 PHP=比索 ₺=里拉 TRY=里拉 ₪=谢克尔 ₴=格里夫纳 ₦=奈拉 ₿=比特币 BTC=比特币
¢=美分
"""
_CURRENCIES = dict(pair.split("=") for pair in _NAMES.split())
_SIGNS = any_of(_CURRENCIES)
_MAGNITUDES = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "t": 12,
    "tn": 12,
    "trillion": 12,
}
_SCALE = (
    r"(?:(?P<scale> ?(?:[Mm]illion|[Bb]illion|[Tt]rillion|[Mm]n|[Bb]n|[Tt]n|[KkMmBbT]))"
    r"(?![A-Za-z\d]))?"
)
_HAN_SCALE = r"(?P<han> ?[十百千万亿多余几]{1,4})?"
_NAMED = r"(?P<named> ?(?:美元|美金|欧元|英镑|日元|元|人民币|港元|港币))?"
_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?P<sign>{_SIGNS}) ?(?P<number>{NUMBER})(?:到(?P<last>{NUMBER}))?"
    rf"{_SCALE}{_HAN_SCALE}{_NAMED}"
)
_BEHIND = re.compile(rf"(?P<number>{NUMBER}){_SCALE}{_HAN_SCALE} ?(?P<sign>{_SIGNS})(?![A-Za-z\d])")
_CENTS = re.compile(r"(?<=\d)(?:\.00|\.(?P<tenths>[1-9])0)(?= ?(?:元|块|美元|欧元|英镑|人民币))")
_ALONE = re.compile("[$€£¥₹₩₽฿₫₱₺₪₴₦₿₡₧¢]")


class Money:
    """Reads amounts with a sign or a code of a currency before or behind them."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the names of currencies behind amounts."""
        text = text.sub(_BEFORE, _amount).sub(_BEHIND, _amount)
        text = text.sub(_CENTS, lambda match: f".{match['tenths']}" if match["tenths"] else "")
        return text.sub(_ALONE, lambda match: f" {_CURRENCIES[match[0]]} ")


def _amount(match: Match) -> str:
    groups = match.groupdict()
    scale = (groups["scale"] or "").strip().lower()
    number = _in_full(groups["number"], scale)
    if last := groups.get("last"):
        number = f"{number}到{_in_full(last, scale)}"
    currency = (groups.get("named") or "").strip() or _CURRENCIES[groups["sign"]]
    return f"{number}{(groups['han'] or '').strip()}{currency}"


def _in_full(number: str, scale: str) -> str:
    """Return `number` without a Western magnitude: 1.5 with "b" is 15亿."""
    if not scale:
        return number
    value = Decimal(number).scaleb(_MAGNITUDES[scale])
    for size, name in ((8, "亿"), (4, "万")):
        if value >= 10**size:
            return f"{value.scaleb(-size).normalize():f}{name}"
    return f"{value.normalize():f}"
