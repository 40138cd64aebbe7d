# ruff: noqa: RUF001  # symbols are the data here
"""Says symbols, amounts of money and negative numbers in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_NAMES = "% ‰ & @ + = < > ± × ÷ ° ℃ ℉ ½ ¼ ¾ ² ³ ≤ ≥ ≠ ≈ √ ∞ §"
_CURRENCIES = "$ € £ ¥ ₹ ¢ ₽ ₩ ₺ ₪ ₫ ₱ ₿ ₴ ₡ ₧ ₦"
NAMED_SYMBOLS = frozenset((_NAMES + _CURRENCIES).replace(" ", ""))
"""The symbols that every language has a name for; all others are silent."""

_AMOUNT = re.compile(
    r"(?P<symbol>R\$|US\$|[$€£¥₹¢₽₩₺₪₫₱₿₴₡₧₦]) ?(?P<number>\d+(?:[.,]\d+)*)"
    r"(?P<scale> (?:thousand|million|billion|trillion|mil|mill[oóiõ]\w*|mili\w+|bi\w+ões|miliard\w*"
    r"|हज़ार|लाख|करोड़)\b)?"
)
_TRAILING_AMOUNT = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*) ?(?P<symbol>R\$|US\$|[$€£¥₹¢₽₩₺₪₫₱₿₴₡₧₦])"
)
_MINUS = re.compile(r"(?<![\w.,)])-(?=\d)")
_NUMBER = re.compile(r"#(?=\d)")
_SYMBOL = re.compile(f"[{re.escape(''.join(sorted(NAMED_SYMBOLS)))}]")


@dataclass(frozen=True)
class SymbolNames:
    """What a language calls symbols."""

    names: Mapping[str, str]
    """The symbols that are no currency."""
    currencies: Mapping[str, tuple[str, str]]
    """Every currency's name after 1, and after other numbers."""
    minus: str
    number: str
    """What "#" is called before a number; alone it is silent."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for its symbols."""
        text = text.sub(_AMOUNT, self._amount)
        text = text.sub(_TRAILING_AMOUNT, self._trailing_amount)
        text = text.sub(_MINUS, f"{self.minus} ")
        text = text.sub(_NUMBER, f" {self.number} ")
        return text.sub(_SYMBOL, lambda match: f" {self._name(match[0])} ")

    def _amount(self, match: Match) -> str:
        return f"{match['number']}{match['scale'] or ''} {self._currency(match)}"

    def _trailing_amount(self, match: Match) -> str:
        return f"{match['number']} {self._currency(match)}"

    def _currency(self, match: Match) -> str:
        one, many = self.currencies[match["symbol"][-1] if match["symbol"] != "R$" else "R$"]
        return one if match["number"] == "1" else many

    def _name(self, symbol: str) -> str:
        return self.names.get(symbol) or self.currencies[symbol][0]


def _symbol_names(names: str, currencies: str, minus: str, number: str) -> SymbolNames:
    """Make the table of a language from lines of words, in the order of the symbols above."""
    pairs = (tuple(name.split("/", 1)) for name in currencies.split())
    money = {
        symbol: (one, many) for symbol, (one, many) in zip(_CURRENCIES.split(), pairs, strict=True)
    }
    return SymbolNames(
        names=dict(zip(_NAMES.split(), names.split(", "), strict=True)),
        currencies=money | {"R$": ("real", "reais")},
        minus=minus,
        number=number,
    )


SYMBOL_NAMES = {
    "en": _symbol_names(
        "percent, per mille, and, at, plus, equals, less than, greater than, plus or minus, "
        "times, divided by, degrees, degrees Celsius, degrees Fahrenheit, one half, "
        "one quarter, three quarters, squared, cubed, "
        "less than or equal to, greater than or equal to, not equal to, approximately, square "
        "root of, infinity, section",
        "dollar/dollars euro/euros pound/pounds yen/yen rupee/rupees "
        "cent/cents ruble/rubles won/won lira/liras shekel/shekels dong/dong peso/pesos "
        "bitcoin/bitcoins "
        "hryvnia/hryvnias colón/colones peseta/pesetas naira/naira",
        minus="minus",
        number="number",
    ),
    "fr": _symbol_names(
        "pour cent, pour mille, et, arobase, plus, égale, inférieur à, supérieur à, "
        "plus ou moins, fois, divisé par, degrés, degrés Celsius, degrés Fahrenheit, "
        "un demi, un quart, trois quarts, au carré, au cube, "
        "inférieur ou égal à, supérieur ou égal à, différent de, environ égal à, racine carrée "
        "de, infini, paragraphe",
        "dollar/dollars euro/euros livre/livres yen/yens roupie/roupies "
        "centime/centimes rouble/roubles won/wons livre/livres shekel/shekels dong/dongs "
        "peso/pesos bitcoin/bitcoins "
        "hryvnia/hryvnias colón/colons peseta/pesetas naira/nairas",
        minus="moins",
        number="numéro",
    ),
    "it": _symbol_names(
        "per cento, per mille, e, chiocciola, più, uguale, minore di, maggiore di, "
        "più o meno, per, diviso, gradi, gradi Celsius, gradi Fahrenheit, un mezzo, "
        "un quarto, tre quarti, al quadrato, al cubo, "
        "minore o uguale a, maggiore o uguale a, diverso da, circa uguale a, radice quadrata di, "
        "infinito, paragrafo",
        "dollaro/dollari euro/euro sterlina/sterline yen/yen rupia/rupie "
        "centesimo/centesimi rublo/rubli won/won lira/lire shekel/shekel dong/dong peso/pesos "
        "bitcoin/bitcoin "
        "grivnia/grivnie colón/colones peseta/pesete naira/naire",
        minus="meno",
        number="numero",
    ),
    "pt": _symbol_names(
        "por cento, por mil, e, arroba, mais, igual a, menor que, maior que, mais ou menos, "
        "vezes, dividido por, graus, graus Celsius, graus Fahrenheit, um meio, um quarto, "
        "três quartos, ao quadrado, ao cubo, "
        "menor ou igual a, maior ou igual a, diferente de, aproximadamente, raiz quadrada de, "
        "infinito, seção",
        "dólar/dólares euro/euros libra/libras iene/ienes rupia/rupias "
        "centavo/centavos rublo/rublos won/wons lira/liras shekel/shekels dong/dongs peso/pesos "
        "bitcoin/bitcoins "
        "hryvnia/hryvnias colom/colons peseta/pesetas naira/nairas",
        minus="menos",
        number="número",
    ),
    "ja": _symbol_names(
        "パーセント, パーミル, アンド, アットマーク, プラス, イコール, 小なり, 大なり, "
        "プラスマイナス, かける, わる, 度, 度, 度, 二分の一, 四分の一, 四分の三, 二乗, 三乗, "
        "以下, 以上, ノットイコール, ニアリーイコール, ルート, 無限大, セクション",
        "ドル/ドル ユーロ/ユーロ ポンド/ポンド 円/円 ルピー/ルピー "
        "セント/セント ルーブル/ルーブル ウォン/ウォン リラ/リラ シェケル/シェケル ドン/ドン "
        "ペソ/ペソ ビットコイン/ビットコイン "
        "フリヴニャ/フリヴニャ コロン/コロン ペセタ/ペセタ ナイラ/ナイラ",
        minus="マイナス",
        number="ナンバー",
    ),
    "zh": _symbol_names(
        "百分之, 千分之, 和, 艾特, 加, 等于, 小于, 大于, 正负, 乘以, 除以, 度, 摄氏度, "
        "华氏度, 二分之一, 四分之一, 四分之三, 平方, 立方, "
        "小于等于, 大于等于, 不等于, 约等于, 根号, 无穷大, 节",
        "美元/美元 欧元/欧元 英镑/英镑 元/元 卢比/卢比 "
        "美分/美分 卢布/卢布 韩元/韩元 里拉/里拉 谢克尔/谢克尔 越南盾/越南盾 比索/比索 "
        "比特币/比特币 "
        "格里夫纳/格里夫纳 科朗/科朗 比塞塔/比塞塔 奈拉/奈拉",
        minus="负",
        number="第",
    ),
}
"""Symbols' names by language, without regard to region."""
