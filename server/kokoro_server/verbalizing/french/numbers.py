"""How French says numbers."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from num2words import CONVERTER_CLASSES

from kokoro_server.verbalizing.french.nouns import GENDERS, NO_NOUNS, SCALE
from kokoro_server.verbalizing.semiotic.numerals import Numerals, Written
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

NUMERALS = Numerals(groups=" .'", decimal=",")

_WORD = re.compile(
    r"(?: ?(?:à|ou|et|-|—) ?\d[\d.,]*)? "
    r"(?:(?:grande?s?|petite?s?|nouve(?:lles?|au|aux)|jeunes?|bon(?:ne)?s?|autres?) )?([^\W\d]+)"
)
"""The next word; of a range, that behind its end."""
_BEFORE_ONE = re.compile(
    r"(?:^|[^\w ] ?|\b(?:a|à|après|avec|avoir|ai|ajouter|ajoutez|as|avons|avez|avait|chaque|coûte|"
    r"dans|de|dès|durant|en|encore|est|et|fait|faut|ont|ou|par|pendant|plus|pour|prend|prendre|"
    r"prenez|que|reste|restait|sans|seulement|soit|sous|sur|tous les|vaut|voici|voilà) )$",
    re.IGNORECASE,
)
"""Behind these words a lone 1 counts the next one; behind others it is a name ("la phase 1")."""
_FEW = 3
_PAIRS = 4


class FrenchSpeller(Speller):
    """Says numbers in French, with the words of num2words."""

    points: Mapping[str, str] = MappingProxyType({",": "virgule", ".": "point"})
    digit_names = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")

    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; "une" and "vingt et une" before feminine nouns."""
        words: str = CONVERTER_CLASSES["fr"].to_cardinal(number)
        is_feminine = agreement is Agreement.FEMININE and words.endswith("un")
        return f"{words}e" if is_feminine else words

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say an ordinal; "première" before feminine nouns, the others don't change."""
        if number == 1:
            return "première" if agreement is Agreement.FEMININE else "premier"
        words: str = CONVERTER_CLASSES["fr"].to_ordinal(number)
        return words.replace("sième", "ième").removeprefix("un ") if _IS_PLURAL(words) else words

    def decimals(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Say "zéro cinq", "cent quarante et un", "treize treize"; more digits one by one."""
        rest = digits.lstrip("0")
        zeros = [self.digit_names[0]] * (len(digits) - len(rest))
        if rest and len(rest) <= _FEW:
            return " ".join([*zeros, self.cardinal(int(rest), agreement)])
        if len(digits) == _PAIRS and rest == digits and digits[2] != "0":
            return f"{self.cardinal(int(digits[:2]))} {self.cardinal(int(digits[2:]), agreement)}"
        return self.digits(digits)

    def agreement(self, before: str, after: str) -> Agreement:
        """Tell the gender from the ending of the next word, where it looks like a noun."""
        match = _WORD.match(after)
        if match is None:
            return Agreement.ALONE
        if after.startswith(" livres sterling"):
            return Agreement.FEMININE
        word = match[1].lower()
        is_name = match[1][0].isupper() and not match[1].isupper()
        is_plural = word.endswith(("s", "x"))
        if SCALE.fullmatch(word) or word in NO_NOUNS or is_name:
            return Agreement.ALONE
        if not (is_plural or _BEFORE_ONE.search(before)):
            return Agreement.ALONE
        return GENDERS.of({word} if is_plural else {f"{word}s"})

    def is_singular(self, written: Written) -> bool:
        """Say whether the number is below two: "1,5 litre", "0 degré"."""
        return written.whole in ("0", "1")

    def singular(self, noun: str) -> str:
        """Return "heure" for "heures"."""
        return noun.removesuffix("s")


_IS_PLURAL = re.compile(r"(?:vingts|cents|millions|milliards)ième$|^un \w+ième$").search

SPELLER = FrenchSpeller()
