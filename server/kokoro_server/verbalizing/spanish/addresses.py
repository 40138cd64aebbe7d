"""How Spanish says addresses of the net, telephone numbers and letters."""

from kokoro_server.verbalizing.semiotic.electronic import ElectronicTable
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.sayable import KNOWN, Sayable
from kokoro_server.verbalizing.semiotic.telephone import TelephoneTable
from kokoro_server.verbalizing.spanish.numbers import SPELLER
from kokoro_server.verbalizing.words import word_set

_VOWELS = "aeiouáéíóúü"
LETTERS = Letters(
    SPELLER,
    names={},
    spelled=word_set("IP ADN ARN IA"),
    is_word=Sayable(_VOWELS).has_vowel,
)

_MARKS = {
    ".": "punto", "@": "arroba", "/": "barra", ":": "dos puntos", "-": "guion", "_": "guion bajo",
    "?": "interrogación", "=": "igual", "&": "y", "#": "almohadilla", "+": "más",
    "%": "por ciento", "~": "virgulilla", "!": "exclamación", "|": "barra vertical",
    "^": "acento circunflejo", ";": "punto y coma",
}  # fmt: skip

ELECTRONIC = ElectronicTable(
    marks=_MARKS,
    tag="almohadilla",
    words=KNOWN,
    names={},
    is_word=Sayable(_VOWELS, never=word_set("edu")).is_word,
    spell=LETTERS.spell,
)

TELEPHONE = TelephoneTable(
    shapes=(
        r"\(?\d{2,4}\)?[ -]\d{3}-\d{3,4}",
        r"\d{3}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2}",
        r"[6789]\d{2}[ .]\d{3}[ .](?!000)\d{3}(?! \d)(?! [a-zñ]+s\b)",
        r"9\d[ .-]\d{3}[ .-]\d{2}[ .-]\d{2}",
        r"\d{2}[ -]\d{4}[ -]\d{4}",
        r"\d{4}-\d{4}",
        r"\d{3}-\d{3}-\d{3}",
        r"\d-\d{3}-[a-z]{1,8}(?:-[a-z]{1,8}){0,3}",
        r"[67]\d{8}",
        r"\d{4} \d{4} \d{4} \d{4}",
    ),
    plus="más",
    extension="extensión",
    extensions=r"ext\.?|extensión",
    country=lambda digits: SPELLER.whole(digits) if len(digits) == 2 else SPELLER.digits(digits),
    group=lambda digits: SPELLER.cardinal(800) if digits == "800" else SPELLER.digits(digits),
)
