"""How Spanish says numbers."""

import re
from collections.abc import Mapping

from num2words import CONVERTER_CLASSES

from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller

NUMERALS = Numerals(groups=". '", decimal=",")

_UNITS = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno".split()
_TENS = (
    "décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo "
    "nonagésimo"
).split()
_HUNDREDS = (
    "centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo "
    "septingentésimo octingentésimo noningentésimo"
).split()
_FUSED = {1: "decim", 2: "vigesim"}
_IRREGULAR = {11: "undécimo", 12: "duodécimo"}
_ONE = re.compile(r"uno(?= m?il|$)|uno(?= (?:mil|b|tr|cuatr)illones)")
_WORD = re.compile(r" ([^\W\d]+)")
_NO_NOUNS = frozenset(
    "a al con de del desde después e el en entre es ese está esta este fue ha hay la las lo los más menos "
    "ni no o para pero por pues que se según si sin sobre son su tras u un una veces y ya antes "
    "entonces además mientras seis tres dos cuando como donde lunes martes miércoles jueves viernes".split()
)
_FEMININE = re.compile(r"(?:[^í]as|[cs]iones|[td]ades|tudes|umbres|eces|personas?|gentes?)$")
_MASCULINE_AS = re.compile(
    r"(?:días|mapas|planetas|cometas|sofás|[^z]amas|[eo]mas|istas|iotas|autas|atas)$"
)
_BEFORE_ONE = re.compile(
    r"(?:^|[^\w ] ?|\b(?:de|en|con|por|hay|tengo|tiene|tienen|tenemos|solo|sólo|a|y|o|para|sin|cada|"
    r"falta|faltan|queda|quedan|compré|compra|quiero|hace|dura|cuesta|casi|unos|otro|otra|es|son|añade|tras|durante) )$",
    re.IGNORECASE,
)


class SpanishSpeller(Speller):
    """Says numbers in Spanish, with the words of num2words."""

    points: Mapping[str, str] = {",": "coma", ".": "punto"}
    digit_names = "cero uno dos tres cuatro cinco seis siete ocho nueve".split()

    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; "un" before masculine nouns, "una" and "doscientas" before feminine."""
        words: str = CONVERTER_CLASSES["es"].to_cardinal(number)
        words = words.replace("veintiuno mil", "veintiún mil").replace("uno mil", "un mil")
        if agreement is Agreement.MASCULINE:
            return _masculine(words)
        return _feminine(words) if agreement is Agreement.FEMININE else words

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say an ordinal; "primer" and "tercer" before masculine nouns."""
        words = self._ordinal(number)
        if agreement is Agreement.FEMININE:
            return re.sub(r"os?\b|(?<=cient)os", lambda match: match[0].replace("o", "a"), words)
        if agreement is Agreement.MASCULINE and words.endswith(("primero", "tercero")):
            return words[:-1]
        return words

    def decimals(self, digits: str, agreement: Agreement = Agreement.ALONE) -> str:
        """Say decimals in pairs: "catorce quince"."""
        pairs = [digits[start : start + 2] for start in range(0, len(digits), 2)]
        last = len(pairs) - 1
        return " ".join(
            self._pair(pair, agreement if index == last else Agreement.ALONE)
            for index, pair in enumerate(pairs)
        )

    def agreement(self, before: str, after: str) -> Agreement:
        """Tell the gender from the ending of the next word, where it looks like a noun."""
        match = _WORD.match(after)
        if match is None:
            return Agreement.ALONE
        word = match[1].lower()
        if re.fullmatch(r"mil|[mbtr]+ill[oó]n(?:es)?|mill(?:ar|ares|ardos?)", word):
            return Agreement.MASCULINE
        is_plural = word.endswith("s")
        if word in _NO_NOUNS or not (is_plural or _BEFORE_ONE.search(before)):
            return Agreement.ALONE
        singular = word if is_plural else f"{word}s"
        feminine = _FEMININE.search(singular) and not _MASCULINE_AS.search(singular)
        return Agreement.FEMININE if feminine else Agreement.MASCULINE

    def _pair(self, pair: str, agreement: Agreement) -> str:
        if pair[0] == "0" and len(pair) > 1:
            return f"{self.digit_names[0]} {self.cardinal(int(pair[1]), agreement)}"
        return self.cardinal(int(pair), agreement)

    def _ordinal(self, number: int) -> str:
        if number in _IRREGULAR:
            return _IRREGULAR[number]
        parts: list[str] = []
        for size, name in ((1_000_000, "millonésimo"), (1_000, "milésimo")):
            count, number = divmod(number, size)
            if count:
                parts.append(("" if count == 1 else _joined(self, count)) + name)
        hundreds, number = divmod(number, 100)
        parts += [_HUNDREDS[hundreds - 1]] if hundreds else []
        tens, units = divmod(number, 10)
        if tens in _FUSED and units:
            unit = _UNITS[units - 1]
            return " ".join([*parts, _FUSED[tens] + ("" if unit[0] == "o" else "o") + unit])
        parts += [_TENS[tens - 1]] if tens else []
        parts += [_UNITS[units - 1]] if units else []
        return " ".join(parts)


def _joined(speller: SpanishSpeller, count: int) -> str:
    return speller.cardinal(count, Agreement.MASCULINE).replace(" ", "")


def _masculine(words: str) -> str:
    if words.endswith("veintiuno"):
        return f"{words[:-3]}ún"
    return words[:-1] if words.endswith("uno") else words


def _feminine(words: str) -> str:
    """Return the words with their last part, below a million, in the feminine."""
    head, million, tail = words.rpartition("illones ")
    if not million:
        head, million, tail = words.rpartition("illón ")
    if words.endswith(("illones", "illón")):
        return words
    tail = tail.replace("ientos", "ientas").replace("quinientos", "quinientas")
    tail = re.sub(r"uno$", "una", tail)
    tail = tail.replace("veintiún mil", "veintiuna mil").replace("un mil", "una mil")
    return head + million + tail


SPELLER = SpanishSpeller()
