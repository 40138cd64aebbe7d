"""Portuguese words for lengths of time, angles, slashes and identifiers."""

from kokoro_server.verbalizing.portuguese.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.angles import AngleTable
from kokoro_server.verbalizing.semiotic.durations import DurationTable
from kokoro_server.verbalizing.semiotic.identifiers import IdentifierTable
from kokoro_server.verbalizing.semiotic.slashes import SlashTable
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_MINUTE = Noun("minuto", "minutos")
_SECOND = Noun("segundo", "segundos")

DURATIONS = DurationTable(
    days=Noun("dia", "dias"),
    hours=Noun("hora", "horas", _F),
    minutes=_MINUTE,
    seconds=_SECOND,
    link=" e ",
    articles=r"(?!)",
    clock_cues=r"às?|até as|das|pelas",
)
ANGLES = AngleTable(
    degrees=Noun("grau", "graus"),
    minutes=_MINUTE,
    seconds=_SECOND,
    points={
        "N": "norte",
        "S": "sul",
        "E": "leste",
        "L": "leste",
        "O": "oeste",
        "W": "oeste",
        "NE": "nordeste",
        "NO": "noroeste",
        "NW": "noroeste",
        "SE": "sudeste",
        "SO": "sudoeste",
        "SW": "sudoeste",
    },
    cues=(
        r"ventos?(?: fortes?| fracos?| moderados?)?(?: de)?|rumo(?: a)?|direção|sentido|"
        r"quadrante|orientação"
    ),
)
SLASHES = SlashTable(
    steps=(
        r"passos?|páginas?|págs?|etapa|parte|capítulo|cap|episódio|ep|nível|fase|pergunta|"
        r"slide|folha|lição|módulo|rodada|volta|tentativa|parcela|foto|imagem|mensagem"
    ),
    of="de",
    ratings=r"notas?|avaliação|pontuação|nota final|tirei|tirou",
    rated=r"estrelas?|pontos",
    over="de",
    pressures=r"PA|pressão(?: arterial)?",
    pressure="por",
    either="ou",
    divided="dividido por",
    to="a",
    slash="barra",
    expiries=r"val|validade|válido até|vence|vencimento|exp|expira",
    seasons=r"temporadas?|ano letivo|safra|exercício",
    year=SPELLER.cardinal,
)
IDENTIFIERS = IdentifierTable(
    flights=r"voos?",
    seats=r"assentos?|poltronas?|lugar|portão|saída",
    colon="dois pontos",
)
