"""Where French writes Roman numerals, and how it writes ordinals."""

from kokoro_server.verbalizing.semiotic.ordinal import OrdinalTable
from kokoro_server.verbalizing.semiotic.roman import RomanTable
from kokoro_server.verbalizing.semiotic.speller import Agreement
from kokoro_server.verbalizing.words import word_set

_M, _F = Agreement.MASCULINE, Agreement.FEMININE
_KINGS = (
    "Louis|Henri|Charles|François|Philippe|Jean-Paul|Jean|Pie|Benoît|Léon|Grégoire|Clément|"
    "Innocent|Urbain|Paul|Sixte|Alexandre|Jules|Adrien|Boniface|Guillaume|George|Georges|Édouard|"
    "Edouard|Richard|Jacques|Napoléon|Frédéric|Léopold|Maximilien|Ramsès|Ptolémée|Darius|Xerxès|"
    "Nicolas|Ivan|Albert|Baudouin|Humbert|Victor-Emmanuel|Gustave|Rodolphe|Othon|Théodose|"
    "Constantin|Soliman|Rainier|Robert|Hugues|Childéric|Clovis|Dagobert|Pierre|Félix|Mohammed|"
    "Hassan|Alphonse|Ferdinand|Joseph|Christian|Harald|Étienne"
)
_QUEENS = "Élisabeth|Elisabeth|Elizabeth|Catherine|Marguerite|Isabelle|Marie|Jeanne|Cléopâtre|Anne"
_FEMININE_NOUNS = word_set("république guerre dynastie internationale croisade édition législature")
_MASCULINE_NOUNS = word_set(
    "siècle millénaire empire reich congrès concile arrondissement festival tournoi corps régiment"
)

ROMAN = RomanTable(
    cardinal=(
        r"chapitres?|chap\.|tomes?|volume|vol\.|actes?|scènes?|titre|livre|partie|phase|type|"
        r"niveau|annexe|leçon|chant|article|section|classe|groupe|module|tableau|figure|apollo|"
        r"super bowl|guerre mondiale"
    ),
    names={**dict.fromkeys(_KINGS.split("|"), _M), **dict.fromkeys(_QUEENS.split("|"), _F)},
    ordinal_up_to=1,
    nouns={**dict.fromkeys(_FEMININE_NOUNS, _F), **dict.fromkeys(_MASCULINE_NOUNS, _M)},
    marks={
        **dict.fromkeys(("e", "è", "ème", "eme", "ième", "es", "èmes", "er", "ers"), _M),
        **dict.fromkeys(("re", "ère", "ière"), _F),
    },
    first_marks=frozenset(("er", "ers", "re", "ère", "ière")),
    never=frozenset(("XXX",)),
    to="à",
)
ORDINALS = OrdinalTable(
    marks={
        **dict.fromkeys(("e", "è", "ème", "eme", "ième", "ieme", "er", "ers", "es", "èmes"), _M),
        **dict.fromkeys(("re", "ère", "ere", "ière", "ères", "res"), _F),
    }
)
DEGREE_ORDINALS = OrdinalTable(
    marks={"°": _M},
    followed_by=(
        r" (?:étage|arrondissement|siècle|place|rang|jour|tour|chapitre|article|alinéa|section|"
        r"régiment|congrès|édition|concours|prix|année|classe|trimestre|semestre|niveau|fois|"
        r"anniversaire|degré|république|guerre|partie)(?!\w)"
    ),
)
