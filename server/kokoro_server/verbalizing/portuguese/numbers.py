"""How Brazilian Portuguese says numbers."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from num2words import CONVERTER_CLASSES

from kokoro_server.verbalizing.portuguese.nouns import GENDERS, NO_NOUNS, SCALE
from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

NUMERALS = Numerals(groups=". '", decimal=",")

_SCALES = (
    ("", ""), ("mil", "mil"), ("milhão", "milhões"), ("bilhão", "bilhões"), ("trilhão", "trilhões"),
    ("quatrilhão", "quatrilhões"), ("quintilhão", "quintilhões"), ("sextilhão", "sextilhões"),
)  # fmt: skip
_UNITS = (
    "primeiro", "segundo", "terceiro", "quarto", "quinto", "sexto", "sétimo", "oitavo", "nono",
)  # fmt: skip
_TENS = (
    "décimo", "vigésimo", "trigésimo", "quadragésimo", "quinquagésimo", "sexagésimo",
    "septuagésimo", "octogésimo", "nonagésimo",
)  # fmt: skip
_HUNDREDS = (
    "centésimo", "ducentésimo", "tricentésimo", "quadringentésimo", "quingentésimo",
    "sexcentésimo", "septingentésimo", "octingentésimo", "noningentésimo",
)  # fmt: skip
_WORD = re.compile(
    r"(?: ?(?:a|ou|e|até|-|—) ?\d[\d.,]*)? "
    r"(?:(?:mil|grandes|principais|maiores|melhores|pequen[ao]s|nov[ao]s|simples) )?([^\W\d]+)"
)
"""The next word; of a range, that behind its end."""
_BEFORE_ONE = re.compile(
    r"(?:^|[^\w ] ?|\b(?:a|cada|com|compre|comprei|custa|de|depois de|durante|em|é|falta|faltam|"
    r"fez|"
    r"faz|há|mais|menos|ou|outra|outro|para|por|quase|quero|resta|restam|sem|só|são|somente|apenas|"
    r"tem|tenho|têm|tinha|tomar|tome|use|vezes|adicione|coloque|e) )$",
    re.IGNORECASE,
)
"""Behind these words a lone 1 counts the next one; behind others it is a name ("a fase 1")."""


class PortugueseSpeller(Speller):
    """Says numbers in Portuguese, groups of three digits with the words of num2words."""

    points: Mapping[str, str] = MappingProxyType({",": "vírgula", ".": "ponto"})
    digit_names = ("zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove")

    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; "uma", "duas", "duzentas" before feminine nouns."""
        if number == 0:
            return self.digit_names[0]
        groups: list[tuple[int, int]] = []
        power = 0
        while number:
            number, group = divmod(number, 1000)
            groups += [(power, group)] if group else []
            power += 1
        last = groups[0][1]
        words = [self._group(power, group, agreement) for power, group in reversed(groups)]
        if len(words) > 1 and (last <= 100 or last % 100 == 0):
            words.insert(-1, "e")
        return " ".join(words)

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say an ordinal; "primeira" before feminine nouns."""
        words = " ".join(self._ordinal(number))
        return re.sub(r"o\b", "a", words) if agreement is Agreement.FEMININE else words

    def decimals(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Say decimals one by one: "um cinco"."""
        words = self.digits(digits)
        return _feminine(words) if agreement is Agreement.FEMININE and len(digits) == 1 else words

    def agreement(self, before: str, after: str) -> Agreement:
        """Tell the gender from the ending of the next word, where it looks like a noun."""
        match = _WORD.match(after)
        if match is None:
            return Agreement.ALONE
        word = match[1].lower()
        if SCALE.fullmatch(word):
            return Agreement.MASCULINE
        is_name = match[1][0].isupper() and not match[1].isupper()
        is_plural = word.endswith("s")
        if is_name or word in NO_NOUNS or not (is_plural or _BEFORE_ONE.search(before)):
            return Agreement.ALONE
        return GENDERS.of({word} if is_plural else {f"{word}s", f"{word[:-1]}ns", f"{word}es"})

    def singular(self, noun: str) -> str:
        """Return "hora" for "horas"."""
        return noun[:-1] if noun.endswith(("as", "os")) else noun

    def _group(self, power: int, group: int, agreement: Agreement) -> str:
        one, many = _SCALES[power]
        if (power, group) == (1, 1):
            return one
        words: str = CONVERTER_CLASSES["pt_BR"].to_cardinal(group)
        if agreement is Agreement.FEMININE and power <= 1:
            words = _feminine(words)
        return f"{words} {one if group == 1 else many}".rstrip()

    def _ordinal(self, number: int) -> list[str]:
        parts: list[str] = []
        for size, name in ((10**6, "milionésimo"), (1000, "milésimo")):
            count, number = divmod(number, size)
            if count:
                parts += [*([] if count == 1 else self._ordinal(count)), name]
        for size, names in ((100, _HUNDREDS), (10, _TENS), (1, _UNITS)):
            count, number = divmod(number, size)
            parts += [names[count - 1]] if count else []
        return parts


def _feminine(words: str) -> str:
    words = re.sub(r"\bum$", "uma", words.replace("entos", "entas"))
    return re.sub(r"\bdois$", "duas", words)


SPELLER = PortugueseSpeller()
