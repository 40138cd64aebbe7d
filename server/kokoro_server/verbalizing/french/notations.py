"""French words for lengths of time, angles, slashes and identifiers."""

from kokoro_server.verbalizing.french.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.angles import AngleTable
from kokoro_server.verbalizing.semiotic.durations import DurationTable
from kokoro_server.verbalizing.semiotic.identifiers import IdentifierTable
from kokoro_server.verbalizing.semiotic.slashes import SlashTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_MINUTE = Noun("minute", "minutes", _F)
_SECOND = Noun("seconde", "secondes", _F)

DURATIONS = DurationTable(
    days=Noun("jour", "jours"),
    hours=Noun("heure", "heures", _F),
    minutes=_MINUTE,
    seconds=_SECOND,
    link=" ",
    articles=r"(?!)",
    clock_cues=r"(?!)",
)
ANGLES = AngleTable(
    degrees=Noun("degré", "degrés"),
    minutes=_MINUTE,
    seconds=_SECOND,
    points={
        "N": "nord",
        "S": "sud",
        "E": "est",
        "O": "ouest",
        "W": "ouest",
        "NE": "nord-est",
        "NO": "nord-ouest",
        "NW": "nord-ouest",
        "SE": "sud-est",
        "SO": "sud-ouest",
        "SW": "sud-ouest",
    },
    cues=(
        r"vents?(?: forts?| faibles?| modérés?)?(?: de| du)?|cap(?: au)?|direction|secteur|"
        r"orientation"
    ),
)
SLASHES = SlashTable(
    steps=(
        r"étapes?|pages?|p|partie|chapitre|chap|épisode|ép|niveau|phase|question|diapositive|"
        r"diapo|feuille|leçon|module|manche|journée|tour|essai|tentative|échéance|photo|image|"
        r"message"
    ),
    of="sur",
    ratings=r"notes?|évaluation|score",
    rated=r"étoiles?|points",
    over="sur",
    pressures=r"TA|PA|tension(?: artérielle)?|pression(?: artérielle)?",
    pressure="sur",
    either="ou",
    divided="divisé par",
    to="à",
    slash="barre",
    expiries=r"exp|expire(?: fin)?|expiration|valable jusqu'au|valide jusqu'au|validité|val",
    seasons=r"saisons?|année scolaire|exercice|campagne",
    year=SPELLER.cardinal,
)
IDENTIFIERS = IdentifierTable(
    flights=r"vols?",
    seats=r"sièges?|places?|porte|sortie",
    colon="deux-points",
)
