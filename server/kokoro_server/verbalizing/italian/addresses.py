"""How Italian says addresses of the net and letters."""

from kokoro_server.verbalizing.italian.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.electronic import ElectronicTable
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.sayable import KNOWN, Sayable
from kokoro_server.verbalizing.words import word_set

_VOWELS = "aeiouàèéìíòóùú"
_NAME = 4
_LONG = 7
"""Shorter parts of addresses are spelled, as people do who dictate them."""
LETTERS = Letters(
    SPELLER,
    names={},
    spelled=word_set("UE IA DNA RNA IP URL CEO"),
    is_word=Sayable(_VOWELS).has_vowel,
)
ELECTRONIC = ElectronicTable(
    marks={
        ".": "punto", "@": "chiocciola", "/": "slash", ":": "due punti", "-": "trattino",
        "_": "trattino basso", "?": "punto interrogativo", "=": "uguale", "&": "e commerciale",
        "#": "cancelletto", "+": "più", "%": "per cento", "~": "tilde", "!": "punto esclamativo",
        "|": "barra verticale", "^": "accento circonflesso", ";": "punto e virgola",
    },
    tag="hashtag",
    words=KNOWN | word_set("eu html it us uk tv meteo news posta roma milano"),
    names={"py": "python", "it": "IT", "us": "US"},
    is_word=Sayable(_VOWELS, shortest=_LONG).is_word,
    spell=LETTERS.spell,
    is_word_of_name=Sayable(_VOWELS, shortest=_NAME, never=word_set("file")).is_word,
)  # fmt: skip
