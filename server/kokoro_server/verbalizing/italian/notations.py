"""Italian words for lengths of time, angles, slashes and identifiers."""

from kokoro_server.verbalizing.italian.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.angles import AngleTable
from kokoro_server.verbalizing.semiotic.durations import DurationTable
from kokoro_server.verbalizing.semiotic.identifiers import IdentifierTable
from kokoro_server.verbalizing.semiotic.slashes import SlashTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_MINUTE = Noun("minuto", "minuti")
_SECOND = Noun("secondo", "secondi")

DURATIONS = DurationTable(
    days=Noun("giorno", "giorni"),
    hours=Noun("ora", "ore", _F),
    minutes=_MINUTE,
    seconds=_SECOND,
    link=" e ",
    articles=r"il|al|del|dal",
    clock_cues=r"d?alle|delle|ore|(?:per|verso|entro|sono|tra|e) le|fino alle",
)
ANGLES = AngleTable(
    degrees=Noun("grado", "gradi"),
    minutes=_MINUTE,
    seconds=_SECOND,
    points={
        "N": "nord",
        "S": "sud",
        "E": "est",
        "O": "ovest",
        "W": "ovest",
        "NE": "nord-est",
        "NO": "nord-ovest",
        "NW": "nord-ovest",
        "SE": "sud-est",
        "SO": "sud-ovest",
        "SW": "sud-ovest",
    },
    cues=(
        r"vent[oi](?: forti?e?| debol[ei]| moderat[oi])?(?: da)?|rotta|direzione|direz\.|"
        r"settore|orientamento"
    ),
)
SLASHES = SlashTable(
    steps=(
        r"passo|passaggio|pagina|pag|tappa|parte|capitolo|cap|episodio|ep|livello|fase|"
        r"domanda|diapositiva|slide|foglio|lezione|modulo|turno|giornata|giro|tentativo|rata|"
        r"foto|immagine|messaggio"
    ),
    of="di",
    ratings=r"voto|voti|valutazione|punteggio|giudizio",
    rated=r"stelle?|punti",
    over="su",
    pressures=r"PA|pressione(?: arteriosa)?",
    pressure="su",
    either="o",
    divided="diviso",
    to="a",
    slash="barra",
    expiries=r"scad|scade(?: il)?|scadenza|valida fino al?|val|exp",
    seasons=r"stagion[ei]|anno scolastico|anno accademico|campionato|a\.a|a\.s",
    year=SPELLER.cardinal,
)
IDENTIFIERS = IdentifierTable(
    flights=r"vol[oi]",
    seats=r"post[oi]|uscita|gate",
    colon="due punti",
)
