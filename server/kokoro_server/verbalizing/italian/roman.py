"""Where Italian writes Roman numerals, and how it writes ordinals."""

from kokoro_server.verbalizing.semiotic.ordinal import OrdinalTable
from kokoro_server.verbalizing.semiotic.roman import RomanTable
from kokoro_server.verbalizing.semiotic.speller import Agreement
from kokoro_server.verbalizing.words import word_set

_M, _F = Agreement.MASCULINE, Agreement.FEMININE
_KINGS = (
    "Luigi|Enrico|Carlo|Carlo Alberto|Francesco|Filippo|Giovanni Paolo|Giovanni|Pio|Benedetto|"
    "Leone|Gregorio|Clemente|Innocenzo|Urbano|Paolo|Sisto|Alessandro|Giulio|Adriano|Bonifacio|"
    "Guglielmo|Giorgio|Edoardo|Riccardo|Giacomo|Napoleone|Federico|Leopoldo|Massimiliano|Ramses|"
    "Tolomeo|Dario|Serse|Nicola|Ivan|Alberto|Baldovino|Umberto|Vittorio Emanuele|Vittorio Amedeo|"
    "Emanuele Filiberto|Gustavo|Rodolfo|Ottone|Teodosio|Costantino|Solimano|Ranieri|Roberto|"
    "Ferdinando|Alfonso|Pietro|Felipe|Amedeo|Cosimo|Callisto|Celestino|Eugenio|Martino|Niccolò|"
    "Secolo|secolo|Capitolo|capitolo|Atto|atto|Canto|canto|Libro|libro|Tomo|tomo|Titolo|titolo"
)
_QUEENS = (
    "Elisabetta|Caterina|Margherita|Isabella|Maria|Giovanna|Cleopatra|Cristina|Anna|"
    "Scena|scena|Parte|parte|Lezione|lezione|Sezione|sezione"
)
_FEMININE_NOUNS = word_set(
    "guerra repubblica edizione legislatura dinastia crociata internazionale olimpiade riunione "
    "giornata conferenza assemblea mostra divisione armata legione flotta circoscrizione"
)
_MASCULINE_NOUNS = word_set(
    "secolo millennio impero reich congresso concilio festival torneo corpo reggimento concorso "
    "convegno campionato municipio canto capitolo premio emendamento piano"
)

ROMAN = RomanTable(
    cardinal=(
        r"secoli|volume|vol\.|fase|tipo|livello|allegato|articolo|classe|gruppo|modulo|tabella|"
        r"figura|apollo|super bowl|anno"
    ),
    names={**dict.fromkeys(_KINGS.split("|"), _M), **dict.fromkeys(_QUEENS.split("|"), _F)},
    ordinal_up_to=999,
    nouns={**dict.fromkeys(_FEMININE_NOUNS, _F), **dict.fromkeys(_MASCULINE_NOUNS, _M)},
    marks={"°": _M, "º": _M, "ª": _F},
    first_marks=frozenset(),
    never=frozenset(("XXX",)),
    to="a",
)
ORDINALS = OrdinalTable(
    marks={
        **dict.fromkeys((".º", "º", "o", ".o", ".°"), _M),
        **dict.fromkeys((".ª", "ª", "a", ".a"), _F),
    }
)
DEGREE_ORDINALS = OrdinalTable(
    marks={"°": _M},
    followed_by=(
        r"(?:(?<=(?<![\d.,])1°)(?! ?[CF](?!\w)| gradi)| (?!(?:di|del|dei|della|e|ed|o|in|nel|"
        r"nella|a|al|alla|all|con|per|da|oggi|ieri|"
        r"domani|fuori|dentro|circa|qui|lì|là|anche|quasi|già|più|meno|nord|sud|est|ovest|celsius|fahrenheit|gradi|centigradi|ma|sotto|sopra|c|f)(?!\w))"
        r"[a-zà-ù]{3,})"
    ),
)
