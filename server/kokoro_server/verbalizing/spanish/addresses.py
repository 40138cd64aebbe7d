"""How Spanish says addresses of the net, telephone numbers and letters."""

import re

from kokoro_server.verbalizing.semiotic.electronic import ElectronicTable
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.telephone import TelephoneTable
from kokoro_server.verbalizing.semiotic.words import words
from kokoro_server.verbalizing.spanish.numbers import SPELLER

_VOWELS = "aeiouáéíóúü"
_WORDS = words(
    "amazon apple blogspot chrome com docker facebook github gitlab gmail google gov hotmail "
    "icloud info instagram linkedin microsoft net netflix nvidia org outlook python spotify "
    "twitter whatsapp windows wordpress yahoo youtube"
)
_CONSONANT = r"[^aeiouáéíóúüy]"
_UNSAYABLE = re.compile(
    rf"^(?![bcdfgpt][lr]|ch|ll|qu|ps|st|sp|sc|sh|th|wh){_CONSONANT}{{2}}"
    rf"|{_CONSONANT}{{2}}(?!(?<=[^aeiou][bcdfgpt])[lr]|[lr]|h){_CONSONANT}"
    rf"|(?!rt|nt|ft|st|nd|rd|ck|ss|ll|ng|sh|th|ch|lt|ns|rs|rk|nk){_CONSONANT}{{2}}$"
)
_SHORTEST = 3


def is_word(letters: str) -> bool:
    """Say whether letters can be said as a Spanish word."""
    has_vowel = any(vowel in letters for vowel in _VOWELS)
    return len(letters) > _SHORTEST - 1 and has_vowel and _UNSAYABLE.search(letters) is None


LETTERS = Letters(
    SPELLER,
    names={},
    spelled=words("IP ADN ARN IA"),
    vowels=_VOWELS,
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
    words=_WORDS,
    is_word=lambda letters: letters != "edu" and is_word(letters),
    spell=LETTERS.spell,
)

TELEPHONE = TelephoneTable(
    shapes=(
        r"\(?\d{2,4}\)?[ -]\d{3}-\d{3,4}",
        r"\d{3}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2}",
        r"[6789]\d{2}[ .]\d{3}[ .]\d{3}(?! \d)(?! [a-zñ]+s\b)",
        r"9\d[ .-]\d{3}[ .-]\d{2}[ .-]\d{2}",
        r"\d{2}[ -]\d{4}[ -]\d{4}",
        r"\d{4}-\d{4}",
        r"\d{3}-\d{3}-\d{3}",
        r"\d-\d{3}-[a-z]{1,8}(?:-[a-z]{1,8}){0,3}",
        r"[67]\d{8}",
    ),
    plus="más",
    extension="extensión",
    extensions=r"ext\.?|extensión",
    country=lambda digits: SPELLER.whole(digits) if len(digits) == 2 else SPELLER.digits(digits),
    group=lambda digits: SPELLER.cardinal(800) if digits == "800" else SPELLER.digits(digits),
)
