"""Money: "¥1,000", "$5.20", "100 USD", "$1.5M"."""

import re
from decimal import Decimal

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import NUMBER
from kokoro_server.verbalizing.words import any_of

_CURRENCIES = {
    "$": "ドル", "US$": "ドル", "HK$": "香港ドル", "NT$": "台湾ドル", "A$": "オーストラリアドル",
    "AU$": "オーストラリアドル", "C$": "カナダドル", "CA$": "カナダドル", "S$": "シンガポールドル",
    "R$": "レアル", "€": "ユーロ", "£": "ポンド", "¥": "円", "₹": "ルピー", "₩": "ウォン",
    "₽": "ルーブル", "₺": "リラ", "₪": "シェケル", "₫": "ドン", "₱": "ペソ", "₦": "ナイラ",
    "₴": "フリヴニャ", "₿": "ビットコイン", "₡": "コロン", "₧": "ペセタ",
    "USD": "ドル", "EUR": "ユーロ", "GBP": "ポンド", "JPY": "円", "CNY": "元", "RMB": "人民元",
    "KRW": "ウォン", "INR": "ルピー", "AUD": "オーストラリアドル", "CAD": "カナダドル",
    "CHF": "スイスフラン", "HKD": "香港ドル", "TWD": "台湾ドル", "SGD": "シンガポールドル",
    "BRL": "レアル", "RUB": "ルーブル", "THB": "バーツ", "BTC": "ビットコイン", "¢": "セント",
}  # fmt: skip
_CENT_DIGITS = 2
_CENTS = {"ドル": "セント", "ユーロ": "セント", "ポンド": "ペンス"}
_POWERS = {"k": 3, "thousand": 3, "m": 6, "mil": 6, "mn": 6, "million": 6, "b": 9, "bn": 9,
           "billion": 9, "t": 12, "trillion": 12}  # fmt: skip
_SIGN = any_of(_CURRENCIES)
_SCALE = rf"(?: ?(?P<power>{any_of(_POWERS)})(?![A-Za-z])|(?P<scale>[百千万億兆]{{1,2}}))?"
_YEN = re.compile(r"(?<!:)\\(?=\d{1,3}(?:,?\d{3})*(?![\d.]))")
"""Japanese keyboards have the yen where others have the backslash."""
_EACH_COSTS = re.compile(r"(?<!\w)@ ?(?=\d{1,12}(?:\.\d{1,2})?円)")
_HAS_AMOUNT = re.compile(r"\d")
_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?P<sign>{_SIGN}) ?(?P<number>{NUMBER}){_SCALE}", re.IGNORECASE
)
_AFTER = re.compile(
    rf"(?<![A-Za-z\d.])(?P<number>{NUMBER}){_SCALE} ?(?P<sign>{_SIGN})(?![A-Za-z\d])", re.IGNORECASE
)
_WHOLE_YEN = re.compile(r"(?<!:)(?<=\d)\.00(?=円)")
_END = re.compile(r"(?<=[\d円])-(?=$|[\s。、,()])")
"""The stroke that closes an amount: "¥1,000-"."""

_SPAN = re.compile(r"¥(?P<first>\d[\d,]{0,12})[-—](?P<last>\d[\d,]{0,12})(?![\d.A-Za-z])")


class Money:
    """Writes amounts of money with the currency's name behind the number."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without signs of currencies; digits are left to other rules."""
        if not _HAS_AMOUNT.search(text.text):
            return text
        text = text.sub(_YEN, "¥") if "\\" in text.text else text
        text = text.sub(_EACH_COSTS, "単価")
        text = text.sub(_SPAN, lambda match: f"{match['first']}から{match['last']}円")
        text = text.sub(_BEFORE, _amount).sub(_AFTER, _amount)
        return text.sub(_END, "").sub(_WHOLE_YEN, "")


def _amount(match: Match) -> str:
    currency = _CURRENCIES[match["sign"].upper()]
    number, _, cents = match["number"].partition(".")
    if match["power"]:
        return _scaled(Decimal(match["number"]), match["power"].lower()) + currency
    if (
        match["scale"] or len(cents) != _CENT_DIGITS or currency not in _CENTS
    ):  # cents have two digits
        return f"{match['number']}{match['scale'] or ''}{currency}"
    spoken = f"{int(number)}{currency}" if int(number) or not int(cents) else ""
    return spoken + (f"{int(cents)}{_CENTS[currency]}" if int(cents) else "")


def _scaled(number: Decimal, power: str) -> str:
    return f"{(number.scaleb(_POWERS[power])).normalize():f}"
