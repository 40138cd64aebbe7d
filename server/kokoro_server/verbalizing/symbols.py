# ruff: noqa: RUF001  # symbols are the data here
"""Says symbols, amounts of money and negative numbers in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_NAMES = "% ‰ & @ + = < > ± × ÷ ° ℃ ℉ ½ ¼ ¾ ² ³ ≤ ≥ ≠ ≈ √ ∞ §"
_CURRENCIES = "$ € £ ¥ ₹ ¢ ₽ ₩ ₺ ₪ ₫ ₱ ₿ ₴ ₡ ₧ ₦"
NAMED_SYMBOLS = frozenset((_NAMES + "$€£¥₹¢₩").replace(" ", ""))
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
    "hi": _symbol_names(
        "प्रतिशत, प्रति हज़ार, और, ऐट, धन, बराबर, से कम, से अधिक, धन या ऋण, गुणा, भाग, "
        "डिग्री, डिग्री सेल्सियस, डिग्री फ़ारेनहाइट, आधा, चौथाई, तीन चौथाई, वर्ग, घन, "
        "से कम या बराबर, से अधिक या बराबर, बराबर नहीं, लगभग, वर्गमूल, अनंत, धारा",
        "डॉलर/डॉलर यूरो/यूरो पाउंड/पाउंड येन/येन रुपया/रुपये "
        "सेंट/सेंट रूबल/रूबल वॉन/वॉन लीरा/लीरा शेकेल/शेकेल डोंग/डोंग पेसो/पेसो बिटकॉइन/बिटकॉइन "
        "रिव्निया/रिव्निया कोलोन/कोलोन पेसेटा/पेसेटा नायरा/नायरा",
        minus="ऋण",
        number="नंबर",
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
}
"""Symbols' names by language, without regard to region."""
