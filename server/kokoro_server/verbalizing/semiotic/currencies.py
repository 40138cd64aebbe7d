"""Currency signs that all languages share, and tables of money built from CLDR."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.money import DOLLARS_AND_PESOS, Currency, MoneyTable
from kokoro_server.verbalizing.semiotic.speller import Noun

_CODES = {
    "us$": "USD", "u$s": "USD", "u$": "USD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "$ca": "CAD", "$us": "USD", "a$": "AUD", "au$": "AUD", "hk$": "HKD", "nz$": "NZD",
    "sg$": "SGD", "nt$": "TWD", "mex$": "MXN", "mx$": "MXN", "ar$": "ARS", "rd$": "DOP",
    "col$": "COP", "cl$": "CLP", "r$": "BRL", "zł": "PLN",
}  # fmt: skip


@dataclass(frozen=True)
class Currencies:
    """A language's names of currencies, where CLDR's names are not the spoken ones."""

    signs: Mapping[str, Currency]
    """Currencies by sign or short name, in lower case."""
    codes: Mapping[str, Noun]
    """Names by ISO 4217 code."""
    hundredth: Noun
    """The hundredth of dollars and pesos."""
    minors: Mapping[str, Noun]
    """The hundredth of other currencies, by code."""
    per: Mapping[str, str]
    """Words for "per" expressions, apart from units: "por mes" for "mes"."""
    and_cents: str
    short_cents: bool = False
    own_signs: Iterable[tuple[str, str]] = field(default=())
    """Signs, in lower case, with their currency codes."""

    def table(self, cldr: CLDR, units: MeasureTable) -> MoneyTable:
        """Return the table of money, with the units that an amount can be "per"."""
        minors = {**dict.fromkeys(DOLLARS_AND_PESOS, self.hundredth), **self.minors}
        nouns = {**cldr.currencies(), **self.codes}
        codes = {code: Currency(noun, minors.get(code)) for code, noun in nouns.items()}
        by_code = {sign: codes[code] for sign, code in (*_CODES.items(), *self.own_signs)}
        counted = {symbol: units.per(noun) for symbol, noun in units.units.items() if symbol != "%"}
        return MoneyTable(
            signs={**by_code, **self.signs},
            codes=codes,
            and_cents=self.and_cents,
            short_cents=self.short_cents,
            per={**counted, **self.per},
        )
