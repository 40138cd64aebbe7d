"""Spanish words for lengths of time, angles, slashes and identifiers."""

from kokoro_server.verbalizing.semiotic.angles import AngleTable
from kokoro_server.verbalizing.semiotic.durations import DurationTable
from kokoro_server.verbalizing.semiotic.identifiers import IdentifierTable
from kokoro_server.verbalizing.semiotic.slashes import SlashTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.spanish.numbers import SPELLER

_F = Agreement.FEMININE
_MINUTE = Noun("minuto", "minutos")
_SECOND = Noun("segundo", "segundos")

DURATIONS = DurationTable(
    days=Noun("día", "días"),
    hours=Noun("hora", "horas", _F),
    minutes=_MINUTE,
    seconds=_SECOND,
    link=" y ",
    articles=r"el|al|del",
    clock_cues=r"las?|(?:a|de|desde|hasta|sobre|hacia) las?",
)
ANGLES = AngleTable(
    degrees=Noun("grado", "grados"),
    minutes=_MINUTE,
    seconds=_SECOND,
    points={
        "N": "norte",
        "S": "sur",
        "E": "este",
        "O": "oeste",
        "W": "oeste",
        "NE": "noreste",
        "NO": "noroeste",
        "NW": "noroeste",
        "SE": "sureste",
        "SO": "suroeste",
        "SW": "suroeste",
    },
    cues=(
        r"vientos?(?: de componente)?(?: fuertes?| flojos?| moderados?)?(?: del?)?|"
        r"rumbo(?: al?)?|dirección|sentido|componente|orientación"
    ),
)
SLASHES = SlashTable(
    steps=(
        r"pasos?|páginas?|págs?|etapa|parte|capítulo|cap|episodio|ep|nivel|fase|pregunta|"
        r"diapositiva|hoja|lección|módulo|ronda|jornada|vuelta|intento|cuota|plazo|foto|"
        r"imagen|mensaje"
    ),
    of="de",
    ratings=(
        r"nota|notas|calificación|puntuación|puntaje|valoración|puntúa|con un|un|obtuvo|saqué|"
        r"sacó"
    ),
    rated=r"estrellas?|puntos|en el examen",
    over="sobre",
    pressures=r"tensión(?: arterial)?|presión(?: arterial)?|TA|PA",
    pressure="sobre",
    either="o",
    divided="entre",
    to="a",
    slash="barra",
    expiries=r"cad|caduca|caducidad|vence|vencimiento|exp|expira|válida hasta|val(?:idez)?",
    seasons=r"temporadas?|curso|campaña|ejercicio|liga",
    year=SPELLER.cardinal,
)
IDENTIFIERS = IdentifierTable(
    flights=r"vuelos?",
    seats=r"asientos?|plazas?|butacas?|puerta|salida",
    colon="dos puntos",
)
