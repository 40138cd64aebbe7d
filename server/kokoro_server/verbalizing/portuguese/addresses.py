"""How Portuguese says addresses of the net and letters."""

from kokoro_server.verbalizing.portuguese.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.electronic import ElectronicTable
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.sayable import KNOWN, Sayable
from kokoro_server.verbalizing.words import word_set

_VOWELS = "aeiouáàâãéêíóôõúü"
LETTERS = Letters(
    SPELLER,
    names={},
    spelled=word_set("IBGE INSS IPTU IPVA UTI IA UE FGTS ABNT IP USP UFMG OAB CEO ICMS DNA RNA ID"),
    is_word=Sayable(_VOWELS).has_vowel,
)
ELECTRONIC = ElectronicTable(
    marks={
        ".": "ponto", "@": "arroba", "/": "barra", ":": "dois pontos", "-": "hífen",
        "_": "underline", "?": "interrogação", "=": "igual", "&": "e comercial", "#": "cerquilha",
        "+": "mais", "%": "por cento", "~": "til", "!": "exclamação", "|": "barra vertical",
        "^": "circunflexo", ";": "ponto e vírgula",
    },
    tag="hashtag",
    words=KNOWN,
    names={},
    is_word=Sayable(_VOWELS, never=word_set("edu")).is_word,
    spell=LETTERS.spell,
)  # fmt: skip
