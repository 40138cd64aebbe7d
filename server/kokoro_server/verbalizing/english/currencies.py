"""Names of currencies, by sign and by ISO 4217 code, and of large numbers cut short."""

from typing import NamedTuple


class Currency(NamedTuple):
    """What one of a currency is called, and several, and their hundredth parts."""

    one: str
    many: str
    cent: str = ""
    cents: str = ""


_DOLLAR = Currency("dollar", "dollars", "cent", "cents")
_POUND = Currency("pound", "pounds", "penny", "pence")
_EURO = Currency("euro", "euros", "cent", "cents")
_YEN = Currency("yen", "yen")
_WON = Currency("won", "won")
_RUPEE = Currency("rupee", "rupees", "paisa", "paise")
_REAL = Currency("real", "reais", "centavo", "centavos")
_YUAN = Currency("yuan", "yuan")


def _dollar_of(people: str) -> Currency:
    return Currency(f"{people} dollar", f"{people} dollars", "cent", "cents")


SIGNS = {
    "$": _DOLLAR,
    "US$": _dollar_of("US"),
    "C$": _dollar_of("Canadian"),
    "CA$": _dollar_of("Canadian"),
    "A$": _dollar_of("Australian"),
    "AU$": _dollar_of("Australian"),
    "NZ$": _dollar_of("New Zealand"),
    "HK$": _dollar_of("Hong Kong"),
    "S$": _dollar_of("Singapore"),
    "R$": _REAL,
    "£": _POUND,
    "€": _EURO,
    "¥": _YEN,
    "CN¥": _YUAN,
    "₩": _WON,
    "₹": _RUPEE,
    "Rs": _RUPEE,
    "Rs.": _RUPEE,
    "₽": Currency("ruble", "rubles", "kopeck", "kopecks"),
    "₺": Currency("lira", "lira"),
    "₪": Currency("shekel", "shekels"),
    "₫": Currency("dong", "dong"),
    "₱": Currency("peso", "pesos", "centavo", "centavos"),
    "₦": Currency("naira", "naira"),
    "₴": Currency("hryvnia", "hryvnias"),
    "₿": Currency("bitcoin", "bitcoins"),
    "₡": Currency("colón", "colones"),
    "₧": Currency("peseta", "pesetas"),
}
CODES = {
    "USD": _dollar_of("US"),
    "EUR": _EURO,
    "GBP": _POUND,
    "JPY": _YEN,
    "CNY": _YUAN,
    "RMB": _YUAN,
    "INR": _RUPEE,
    "KRW": _WON,
    "CHF": Currency("Swiss franc", "Swiss francs", "centime", "centimes"),
    "CAD": _dollar_of("Canadian"),
    "AUD": _dollar_of("Australian"),
    "NZD": _dollar_of("New Zealand"),
    "HKD": _dollar_of("Hong Kong"),
    "SGD": _dollar_of("Singapore"),
    "SEK": Currency("Swedish krona", "Swedish kronor"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner"),
    "DKK": Currency("Danish krone", "Danish kroner"),
    "PLN": Currency("zloty", "zlotys"),
    "CZK": Currency("Czech koruna", "Czech korunas"),
    "HUF": Currency("forint", "forints"),
    "BRL": _REAL,
    "MXN": Currency("Mexican peso", "Mexican pesos", "centavo", "centavos"),
    "ZAR": Currency("rand", "rand", "cent", "cents"),
    "TRY": Currency("Turkish lira", "Turkish lira"),
    "RUB": Currency("ruble", "rubles"),
    "ILS": Currency("shekel", "shekels"),
    "THB": Currency("baht", "baht"),
    "AED": Currency("dirham", "dirhams"),
    "BTC": Currency("bitcoin", "bitcoins"),
}

SCALES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mm": "million",
    "mil": "million",
    "mio": "million",
    "b": "billion",
    "bn": "billion",
    "bil": "billion",
    "t": "trillion",
    "tn": "trillion",
    "trn": "trillion",
}
"""What stands for a large number behind money, in lower case."""
SCALE_WORDS = (
    r"(?:hundred|thousand|million|billion|trillion|quadrillion|lakh crores?|lakhs?|crores?)"
)
