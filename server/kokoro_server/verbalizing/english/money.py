"""Reads amounts of money: "$5.20", "US$3bn", "€5-10 million", "50 CHF", "$20/mo"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.currencies import (
    CODES,
    SCALE_WORDS,
    SCALES,
    SIGNS,
    Currency,
)
from kokoro_server.verbalizing.english.numbers import Numbers
from kokoro_server.verbalizing.english.units import PER, alternatives
from kokoro_server.verbalizing.english.writing import NUMBER

_SIGN = "|".join(
    regex.escape(sign) for sign in sorted({**SIGNS, **CODES}, key=lambda sign: -len(sign))
)
_CODE = "|".join(CODES)
_SHORT = r"(?:[kKmMbBtT]|bn|Bn|BN|mn|mm|MM|tn|trn|[mb]il|mio)"
_SCALE = rf"(?P<scale>[ -]?{SCALE_WORDS}\b|{_SHORT}(?!\w)| (?:[MBb]|bn|mn|mil|tn)(?![\w'.]\w|\w))?"
_PER_SHORT = rf"(?: ?/ ?)(?P<per>{alternatives(PER)})(?![\w/])"
_PER = f"(?:{_PER_SHORT})?"
_BEFORE = regex.compile(
    rf"(?<![\w$€£¥]|\d\.)(?P<minus>-)?(?P<sign>{_SIGN}) ?(?P<minus>-)?(?P<number>{NUMBER}){_SCALE}"
    rf"(?:(?P<to> ?[-—] ?| to )(?P<sign2>{_SIGN})? ?(?P<number2>{NUMBER})"
    rf"{_SCALE.replace('scale', 'scale2')})?(?![\w]|[.,]\d){_PER}"
)
_BEHIND = regex.compile(
    rf"(?<![\w$€£¥/]|\d[.,:])(?P<minus>-)?(?P<number>{NUMBER}){_SCALE}"
    rf"(?: ?(?P<sign>[€£¥₹₩$¢₽₺₪₫₱₦₴₿₡₧])| (?P<sign>{_CODE})\b)(?!\d){_PER}"
)
_PENCE = regex.compile(rf"(?<![\w/$€£-]|\d[.,:])(?P<number>\d{{1,3}})p(?![\w'])(?:{_PER_SHORT})?")
_JOINED = regex.compile(r"-(?:an?|per)-[a-z]")
"""What is paid for, joined by hyphens: "a $5-a-day habit"."""
_TIMES = regex.compile(r"(?<=\d) ?[x×] ?(?=[$€£]\d)")
_MODIFIES = regex.compile(r"(?<=\b(?:a|an|A|An) )$")
_NOUN = regex.compile(
    r" (?!(?:a|an|the|per|each|every|and|or|for|to|in|on|at|of|off|from|more|less|is|was|if|when"
    r"|but|by|with|as|than|instead|after|before|until|because|that|it|he|she|we|they|I)\b)[a-z]"
)
_WHOLE_CENTS = 2
_SMALL = 20
"""Whole units below this take "and" before their cents: "three dollars and fifty cents"."""


class Money:
    """Reads a currency with its number, in either order, and what it is paid for."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for money."""
        text = text.sub(_TIMES, " times ").sub(_BEFORE, self._amount)
        text = text.sub(_BEHIND, self._behind)
        return text.sub(_PENCE, self._pence) if self._numbers.british else text

    def _behind(self, match: Match) -> str | None:
        if match["sign"] == "¢":
            one = match["number"] == "1" and not match["scale"]
            cents = f"{self._numbers.quantity(match['number'])} cent{'' if one else 's'}"
            return f"{cents}{_per(match)}"
        return self._one(match)

    def _pence(self, match: Match) -> str:
        pence = "penny" if match["number"] == "1" else "pence"
        return f"{self._numbers.cardinal(match['number'])} {pence}{_per(match)}"

    def _amount(self, match: Match) -> str:
        return self._span(match) if match["number2"] else self._one(match)

    def _one(self, match: Match) -> str:
        currency = _currency(match["sign"])
        minus = "minus " if match["minus"] else ""
        if self._is_modifier(match):
            words = f"{self._number(match['number'], match['scale'])} {currency.one}"
        else:
            words = self._words(currency, match["number"], match["scale"])
        return f"{minus}{words}{_per(match)}"

    def _span(self, match: Match) -> str:
        currency = _currency(match["sign2"] or match["sign"])
        last = self._words(currency, match["number2"], match["scale2"])
        if match["sign2"] is None or (match["scale2"] and not match["scale"]):
            first = self._number(match["number"], match["scale"])
        else:
            first = self._words(_currency(match["sign"]), match["number"], match["scale"])
        return f"{first} to {last}{_per(match)}"

    def _words(self, currency: Currency, number: str, scale: str | None) -> str:
        whole, _, decimals = number.partition(".")
        cents = decimals.rstrip("0")
        if scale or len(cents) > _WHOLE_CENTS or (cents and not currency.cents):
            return f"{self._number(number, scale)} {currency.many}"
        amount = f"{self._numbers.cardinal(whole)} {_named(whole, currency.one, currency.many)}"
        if not cents:
            return amount
        part = cents.ljust(_WHOLE_CENTS, "0")
        small = f"{self._numbers.cardinal(part)} {_named(part, currency.cent, currency.cents)}"
        if not whole.strip("0,"):
            return small
        dollars = currency.cents == "cents" and int(whole.replace(",", "")[:6]) < _SMALL
        return f"{amount}{' and' if dollars else ''} {small}"

    def _number(self, number: str, scale: str | None) -> str:
        words = self._numbers.quantity(number)
        if not scale:
            return words
        written = scale.strip(" -")
        return f"{words} {SCALES.get(written.lower(), written)}"

    def _is_modifier(self, match: Match) -> bool:
        """Say whether a noun follows, as in "a $5 million house"."""
        if "." in match["number"] and not match["scale"]:
            return False
        if _JOINED.match(match.string, match.end()):
            return True
        before = match.string[max(0, match.start() - 3) : match.start()]
        return bool(
            (_MODIFIES.search(f" {before}") or (match["scale"] or "").startswith("-"))
            and _NOUN.match(match.string, match.end())
        )


def _currency(sign: str) -> Currency:
    return SIGNS.get(sign) or CODES[sign]


def _named(number: str, one: str, many: str) -> str:
    return one if number.lstrip("0") == "1" else many


def _per(match: Match) -> str:
    if not match["per"]:
        return ""
    return " each" if match["per"] == "ea" else f" per {PER[match['per']]}"
