"""How Italian says numbers."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from num2words import CONVERTER_CLASSES

from kokoro_server.verbalizing.italian.nouns import GENDERS, NO_NOUNS
from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

NUMERALS = Numerals(groups=". '", decimal=",")

_SCALES = (
    ("mille", "mila"), ("milione", "milioni"), ("miliardo", "miliardi"), ("bilione", "bilioni"),
    ("biliardo", "biliardi"), ("trilione", "trilioni"), ("triliardo", "triliardi"),
)  # fmt: skip
_WORD = re.compile(r" (?:(?:grande|grosso|piccol[oa]|nuov[oa]|altr[oa]|sol[oa]) )?([^\W\d]+)")
_BEFORE_ONE = re.compile(
    r"(?:^|[^\w ] ?|\b(?:a|aggiungi|aggiungere|almeno|anche|c'è|circa|che|con|costa|da|di|dopo|"
    r"durante|dura|e|è|fa|ha|ho|in|manca|o|ogni|per|più|prendi|prendere|quasi|resta|rimane|senza|"
    r"serve|solo|soltanto|su|tra|fra|vale) )$",
    re.IGNORECASE,
)
"""Behind these words a lone 1 counts the next one; behind others it is a name ("la fase 1")."""
_UNO = re.compile(r"(?:z|s[^aeiouàèéìòù\W]|gn|ps|pn|x|y|i[aeou])")
"""Masculine nouns with such a beginning follow "uno"."""
_VOWEL = re.compile(r"[aeiouàèéìòùh]")
_ONE_SCALE = frozenset(one for one, _ in _SCALES[1:])
_FEW = 3


class ItalianSpeller(Speller):
    """Says numbers in Italian, groups of three digits with the words of num2words.

    Long numbers are written apart, "tremila quattrocento": G2P stresses each part then.
    """

    points: Mapping[str, str] = MappingProxyType({",": "virgola", ".": "punto"})
    digit_names = (
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove",
    )  # fmt: skip

    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; "un" and "una" before nouns for 1 alone."""
        if number == 1 and agreement is not Agreement.ALONE:
            return "una" if agreement is Agreement.FEMININE else "un"
        number, rest = divmod(number, 1000)
        parts = [_group(rest)] if rest or not number else []
        for one, many in _SCALES:
            number, group = divmod(number, 1000)
            if group:
                parts.insert(0, _scaled(group, one, many))
        return " ".join(parts)

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say an ordinal; "prima" before feminine nouns."""
        words: str = CONVERTER_CLASSES["it"].to_ordinal(number)
        # num2words drops a letter of "centodiciottesimo".
        words = words.removeprefix("un ").replace(",", "").replace("dicott", "diciott")
        return f"{words[:-1]}a" if agreement is Agreement.FEMININE else words

    def decimals(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Say "zero cinque", "trecento quarantadue"; many digits one by one."""
        rest = digits.lstrip("0")
        if not 1 <= len(rest) <= _FEW:
            return self.digits(digits)
        zeros = [self.digit_names[0]] * (len(digits) - len(rest))
        return " ".join([*zeros, self.cardinal(int(rest), agreement)])

    def agreement(self, before: str, after: str) -> Agreement:
        """Tell the gender of the next word from its ending, where it may be a singular noun."""
        match = _WORD.match(after)
        if match is not None and match[1].lower() in _ONE_SCALE:
            return Agreement.MASCULINE
        if match is None or match[1].lower() in NO_NOUNS or not _BEFORE_ONE.search(before):
            return Agreement.ALONE
        if match[1][0].isupper() and not match[1].isupper():
            return Agreement.ALONE
        gender = GENDERS.of({match[1].lower()})
        if gender is Agreement.MASCULINE and _UNO.match(after.strip().lower()):
            return Agreement.ALONE
        return gender

    def counted(self, words: str, noun: str) -> str:
        """Return "un'ora" for "una" and "ora"."""
        if words.endswith("una") and _VOWEL.match(noun):
            return f"{words[:-1]}'{noun}"
        return f"{words} {noun}"

    def singular(self, noun: str) -> str:
        """Return "tazza" for "tazze"; what ends otherwise stays."""
        return noun


def _group(number: int) -> str:
    """Say a number below 1000: "cento cinquanta", "centotto"."""
    hundreds, rest = number // 100 * 100, number % 100
    words: str = CONVERTER_CLASSES["it"].to_cardinal(hundreds)
    below: str = CONVERTER_CLASSES["it"].to_cardinal(rest)
    if not (hundreds and rest):
        return words if hundreds else below
    if below.startswith("ott"):
        return words[:-1] + below
    return words + below if below[0] in "ou" else f"{words} {below}"


def _scaled(group: int, one: str, many: str) -> str:
    """Say thousands in one word, and millions in two."""
    if many == "mila":
        return one if group == 1 else f"{_group(group)}{many}"
    return f"un {one}" if group == 1 else f"{_group(group)} {many}"


SPELLER = ItalianSpeller()
