"""Verbalizes amounts of money: "5,50 €", "$3 M", "20 €/mes"."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex as re  # the module re splits words at vowel signs

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.numerals import Written
from kokoro_server.verbalizing.semiotic.quantity import Quantity
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Noun
from kokoro_server.verbalizing.words import any_of, word_set

DOLLARS_AND_PESOS = word_set(
    "USD MXN ARS COP CLP UYU DOP CUP BOB HNL GTQ NIO BRL CAD AUD NZD HKD SGD PHP TTD TWD"
)
"""Codes of currencies that may stand behind an amount with the sign "$": "$500 MXN"."""
_CENTS = 2
_SHORTEST_CENTS = 10
_LOWER_CODES = word_set(
    "aed afn amd aoa ars aud awg azn bbd bdt bgn bhd bif bmd bnd bop brl bsd btn bwp byn bzd cad "
    "cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp ghs gmd gnf gtq gyd "
    "hkd hnl hrk htg huf idr inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lbp "
    "lkr lrd lsl lyd mdl mkd mmk mnt mvr mwk mxn myr mzn ngn nio nok npr nzd omr pab pgk pkr pln "
    "pyg qar rsd rwf sar sbd sdg sek sgd shp sll srd svc syp szl thb tjs tmt tnd ttd twd tzs uah "
    "ugx usd uyu uzs vef vnd vuv wst xaf xcd xof xpf yer zar zmw"
)
"""Codes that are not words in any of these languages."""


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency, and its hundredth if that has a name."""

    noun: Noun
    minor: Noun | None = None


@dataclass(frozen=True)
class MoneyTable:
    """The currencies of a language."""

    signs: Mapping[str, Currency]
    """Currencies by sign or short name, in lower case: "€", "us$", "kr"."""
    codes: Mapping[str, Currency]
    """Currencies by ISO 4217 code."""
    and_cents: str
    """Joins an amount with its cents: " " or " y "."""
    per: Mapping[str, str]
    """Words by the text after a slash: "por mes" for "mes"."""
    short_cents: bool = False
    """Whether ten or more cents are said without their name: "deux euros cinquante"."""


class Money:
    """Verbalizes amounts of money."""

    def __init__(self, quantity: Quantity, table: MoneyTable) -> None:
        """Take the words for amounts, and the currencies."""
        self._quantity = quantity
        self._table = table
        signs = any_of(form for sign in table.signs for form in _forms(sign))
        name = rf"(?P<currency>{signs}|[A-Za-z]{{3}})"
        tail = rf"(?:(?: ?/ ?)(?P<per>{any_of(table.per)})(?!\w))?"
        marks = re.escape("".join(sign for sign in table.signs if len(sign) == 1))
        self._behind = re.compile(
            rf"(?<![{marks}])(?<![{marks}] ){quantity.pattern}(?: ?| d[ei] (?=[{marks}])){name}"
            rf"(?![\w{marks}]|/[A-Z]{{2}}(?!\w)){tail}"
        )
        self._before = re.compile(
            rf"(?<![\w{marks}])(?P<ahead>(?<![\w)])[-+])?{name} ?(?=[-+\d]){quantity.pattern}"
            rf"(?!\d|[.,]\d)(?: ?(?P<code>{any_of(DOLLARS_AND_PESOS)})(?!\w))?{tail}"
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for money."""
        text = text.sub(self._behind, self._say)
        return text.sub(self._before, self._say)

    def _say(self, match: Match) -> str | None:
        code = match.groupdict().get("code")
        is_named = bool(code) and "$" in match["currency"]
        currency = self._currency(match["code" if is_named else "currency"])
        if currency is None:
            return None
        words = self._with_cents(match, currency) or self._quantity.words(match, currency.noun)
        ahead = match.groupdict().get("ahead")
        if ahead:
            words = self._quantity.sign_words(ahead) + words
        if match["per"]:
            words = f"{words} {self._table.per[match['per'].lower()]}"
        if code and not is_named:
            words = f"{words} {code}"
        return apart(match, words)

    def _with_cents(self, match: Match, currency: Currency) -> str | None:
        """Return words with cents; `None` unless the amount has one or two decimals, and cents."""
        written, minor = self._quantity.read(match), currency.minor
        if written is None or minor is None or not 1 <= len(written.decimals) <= _CENTS:
            return None
        hundredths = _hundredths(written)
        cents = self._quantity.count(hundredths, minor)
        sign = self._quantity.sign(match)
        has_whole, has_cents = int(written.whole) > 0, int(written.decimals) > 0
        if has_cents and not has_whole:
            return sign + cents
        whole = self._quantity.count(Written(written.whole), currency.noun)
        if self._table.short_cents and int(hundredths.whole) >= _SHORTEST_CENTS:
            return f"{sign}{whole} {cents.removesuffix(minor.many).rstrip()}"
        return sign + (f"{whole}{self._table.and_cents}{cents}" if has_cents else whole)

    def _currency(self, name: str) -> Currency | None:
        """Return the currency; most codes that are not in capitals could also be words."""
        if name == "FR":  # the country in "TVA FR 12"; the franc is "fr" or "Fr"
            return None
        if name.isalpha() and not name.isupper() and name.lower() not in _LOWER_CODES:
            return self._table.signs.get(name.lower())
        return self._table.signs.get(name.lower()) or self._table.codes.get(name.upper())


def _hundredths(written: Written) -> Written:
    return Written(str(int(written.decimals.ljust(_CENTS, "0"))))


def _forms(sign: str) -> tuple[str, str, str]:
    return sign, sign.upper(), sign.title()
