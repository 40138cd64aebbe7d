"""How French says addresses of the net and letters."""

from kokoro_server.verbalizing.french.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.electronic import ElectronicTable
from kokoro_server.verbalizing.semiotic.letters import Letters
from kokoro_server.verbalizing.semiotic.sayable import KNOWN, Sayable
from kokoro_server.verbalizing.words import word_set

_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
_SAYABLE = Sayable(_VOWELS, never=word_set("edu"))
LETTERS = Letters(
    SPELLER,
    names={},
    spelled=word_set("IA UE EDF ADN ARN IP PDG SNCF RATP ONG HLM TVA IRM ENA RER USB URL UV"),
    is_word=_SAYABLE.has_vowel,
)
ELECTRONIC = ElectronicTable(
    marks={
        ".": "point", "@": "arobase", "/": "slash", ":": "deux-points", "-": "tiret",
        "_": "tiret bas", "?": "point d'interrogation", "=": "égal", "&": "et commercial",
        "#": "dièse", "+": "plus", "%": "pour cent", "~": "tilde", "!": "point d'exclamation",
        "|": "barre verticale", "^": "accent circonflexe", ";": "point-virgule",
    },
    tag="hashtag",
    words=KNOWN,
    names={},
    is_word=_SAYABLE.is_word,
    spell=LETTERS.spell,
)  # fmt: skip
