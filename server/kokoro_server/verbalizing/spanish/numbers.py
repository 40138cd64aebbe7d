"""How Spanish says numbers."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from num2words import CONVERTER_CLASSES

from kokoro_server.verbalizing.semiotic.gender import Genders
from kokoro_server.verbalizing.semiotic.numerals import Numerals
from kokoro_server.verbalizing.semiotic.speller import Agreement, Speller
from kokoro_server.verbalizing.words import word_set

NUMERALS = Numerals(groups=". '", decimal=",")

_UNITS = (
    "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno",
)  # fmt: skip
_TENS = (
    "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo",
    "septuagésimo", "octogésimo", "nonagésimo",
)  # fmt: skip
_HUNDREDS = (
    "centésimo", "ducentésimo", "tricentésimo", "cuadringentésimo", "quingentésimo",
    "sexcentésimo", "septingentésimo", "octingentésimo", "noningentésimo",
)  # fmt: skip
_DIGITS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_FUSED = {1: "decim", 2: "vigesim"}
_IRREGULAR = {11: "undécimo", 12: "duodécimo"}
_WORD = re.compile(r" ([^\W\d]+)")
_NO_NOUNS = word_set(
    "a al antes además como con cuando de del desde después donde dos durante e el en entonces "
    "entre es ese está esta este fue ha hay jueves la las lo los lunes martes más menos mientras "
    "miércoles ni no o para pero por pues que se según seis si sin sobre son su tras tres u un una "
    "veces viernes y ya"
)
_FEMININES = word_set(
    "actrices aves bases bromas calles cárceles cicatrices clases claves costumbres cremas cruces "
    "entrevistas especies fases flautas flores frases fuentes gentes gomas imágenes leyes listas "
    "llaves lomas luces madres manos mentes motos muertes mujeres narices naves noches nubes "
    "órdenes palomas paredes partes personas pieles pistas radios raíces redes revistas sales "
    "sangres sedes señales series serpientes suertes superficies tardes torres variables vistas "
    "voces yemas fotos"
)
"""Feminine plurals whose ending does not tell, or tells otherwise."""
_GENDERS = Genders(
    feminines=_FEMININES,
    feminine=re.compile(r"(?:[^í]as|[cs]iones|[td]ades|tudes|umbres|eces)$"),
    masculine=re.compile(
        r"(?:días|mapas|planetas|cometas|[gd]ramas|[eo]mas|istas|iotas|autas|piratas|cratas)$"
    ),
)
_SCALE = re.compile(r"mil|[mbtr]+ill[oó]n(?:es)?|mill(?:ar|ares|ardos?)")
_SCORE = re.compile(r"\d a $")
"""The second number of a score, which does not count the name behind it: "2 a 1 Betis"."""
_BEFORE_ONE = re.compile(
    r"(?:^|[^\w ] ?|\b(?:a|añade|añada|agrega|agregue|tome|toma|tomar|use|usa|pon|ponga|necesito|"
    r"necesita|compre|deja|come|bebe|cada|casi|compra|con|cuesta|de|dura|durante|en|es|falta|faltan|"
    r"hace|hay|o|otra|otro|para|por|que|queda|quedan|quiero|sin|solo|sólo|son|tengo|tiene|tienen|"
    r"tras|y) )$",
    re.IGNORECASE,
)
"""Behind these words a lone 1 counts the next one; behind others it is a name ("la fase 1")."""


class SpanishSpeller(Speller):
    """Says numbers in Spanish, with the words of num2words."""

    points: Mapping[str, str] = MappingProxyType({",": "coma", ".": "punto"})
    digit_names = _DIGITS

    def cardinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say a number; "un" before masculine nouns, "una" and "doscientas" before feminine."""
        words: str = CONVERTER_CLASSES["es"].to_cardinal(number)
        words = words.replace("veintiuno mil", "veintiún mil").replace("uno mil", "un mil")
        if agreement is Agreement.MASCULINE:
            return _masculine(words)
        return _feminine(words) if agreement is Agreement.FEMININE else words

    def ordinal(self, number: int, agreement: Agreement = Agreement.ALONE) -> str:
        """Say an ordinal; "primer" and "tercer" before masculine nouns."""
        if number == 11 and agreement is Agreement.MASCULINE:
            return "decimoprimer"
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
        if match[1][0].isupper() and _SCORE.search(before):
            return Agreement.ALONE
        word = match[1].lower()
        if _SCALE.fullmatch(word):
            return Agreement.MASCULINE
        is_plural = word.endswith("s")
        if word in _NO_NOUNS or not (is_plural or _BEFORE_ONE.search(before)):
            return Agreement.ALONE
        return _GENDERS.of({word} if is_plural else {f"{word}s", f"{word}es"})

    def singular(self, noun: str) -> str:
        """Return "hora" for "horas"."""
        return noun[:-1] if noun.endswith(("as", "os")) else noun

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
