"""Verbalizes identifiers character by character: MAC and IPv6 addresses, IBANs, flights, seats."""

from dataclasses import dataclass

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Speller

_HEX = "[0-9A-Fa-f]"
_MAC = regex.compile(rf"(?<![\w:-]){_HEX}{{2}}(?::{_HEX}{{2}}|-{_HEX}{{2}}){{5}}(?![\w:-])")
_IPV6 = regex.compile(rf"(?<![\w:.])(?:{_HEX}{{1,4}})?(?:::?{_HEX}{{1,4}}){{1,7}}(?:::)?(?![\w:])")
_IPV6_COLONS = 7
_IBAN = regex.compile(r"(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?!\w)")
_IBAN_DIGITS = 10
_FLIGHT = r"(?P<code>(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4})(?![\w%]|[.,:]\d)"
_SEAT = r"(?P<code>\d{1,3}[A-Z])(?!\w)"
_PART = regex.compile(r"[A-Za-z]+|\d+|:+")


@dataclass(frozen=True)
class IdentifierTable:
    """Words before identifiers."""

    flights: str
    """Pattern of words before the number of a flight."""
    seats: str
    """Pattern of words before a seat."""
    colon: str
    """The name of ":"."""


class Identifiers:
    """Verbalizes identifiers."""

    def __init__(self, speller: Speller, letters: Letters, table: IdentifierTable) -> None:
        """Take the words for digits and letters, and the language's table."""
        self._speller = speller
        self._letters = letters
        self._colon = table.colon
        self._flight = regex.compile(rf"(?<!\w)(?i:{table.flights}) {_FLIGHT}")
        self._seat = regex.compile(rf"(?<!\w)(?i:{table.seats}) {_SEAT}")

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for identifiers."""
        text = text.sub(_MAC, lambda match: ", ".join(map(self._spell, _pairs(match[0]))))
        text = text.sub(_IPV6, self._ipv6)
        text = text.sub(_IBAN, self._iban)
        text = text.sub(self._flight, lambda match: self._spell(match["code"]), "code")
        return text.sub(self._seat, self._seat_words, "code")

    def _ipv6(self, match: Match) -> str | None:
        """Return words for an address; other numbers with colons have no "::", or no digit."""
        code = match[0]
        is_address = "::" in code or code.count(":") == _IPV6_COLONS
        return self._spell(code) if is_address and any(map(str.isdecimal, code)) else None

    def _iban(self, match: Match) -> str | None:
        code = match[0]
        if sum(map(str.isdecimal, code)) < _IBAN_DIGITS:
            return None
        return apart(match, ", ".join(map(self._spell, code.split())))

    def _seat_words(self, match: Match) -> str:
        row, letter = match["code"][:-1], match["code"][-1]
        return f"{self._speller.whole(row)} {self._letters.spell(letter)}"

    def _spell(self, code: str) -> str:
        return " ".join(map(self._part, _PART.findall(code)))

    def _part(self, part: str) -> str:
        if part.isdecimal():
            return self._speller.digits(part)
        if part[0] == ":":
            return " ".join([self._colon] * len(part))
        return self._letters.spell(part.upper())


def _pairs(address: str) -> list[str]:
    return address.replace("-", ":").split(":")
