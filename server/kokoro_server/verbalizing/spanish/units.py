"""The units and currencies of Spanish."""

from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.currencies import Currencies
from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.money import Currency
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.semiotic.units import UNITS
from kokoro_server.verbalizing.spanish.technical_units import EXACT, TECHNICAL_UNITS
from kokoro_server.verbalizing.words import word_set

_F = Agreement.FEMININE
_OWN = {
    "%": Noun("por ciento", "por ciento", Agreement.ALONE),
    "‰": Noun("por mil", "por mil", Agreement.ALONE),
    "℃": Noun("grado centígrado", "grados centígrados"),
    "°C": Noun("grado centígrado", "grados centígrados"),
    "° C": Noun("grado centígrado", "grados centígrados"),
    "ºC": Noun("grado centígrado", "grados centígrados"),
    "º C": Noun("grado centígrado", "grados centígrados"),
    "℉": Noun("grado Fahrenheit", "grados Fahrenheit"),
    "ºF": Noun("grado Fahrenheit", "grados Fahrenheit"),
    "° F": Noun("grado Fahrenheit", "grados Fahrenheit"),
    "° K": Noun("grado kelvin", "grados kelvin"),
    "°K": Noun("grado kelvin", "grados kelvin"),
    "seg": Noun("segundo", "segundos"),
    "hs": Noun("hora", "horas", _F),
    "hrs": Noun("hora", "horas", _F),
    "mins": Noun("minuto", "minutos"),
    "psi": Noun("p s i", "p s i"),
    "cc": Noun("centímetro cúbico", "centímetros cúbicos"),
    "dB": Noun("decibelio", "decibelios"),
    "rpm": Noun("revolución por minuto", "revoluciones por minuto", _F),
    "ppm": Noun("parte por millón", "partes por millón", _F),
    "CV": Noun("caballo", "caballos"),
    **dict.fromkeys(
        ("m/s²", "m/s2"), Noun("metro por segundo al cuadrado", "metros por segundo al cuadrado")
    ),
    **dict.fromkeys(("lpm", "bpm"), Noun("latido por minuto", "latidos por minuto")),
    **dict.fromkeys(("pp", "p.p."), Noun("punto porcentual", "puntos porcentuales")),
    **dict.fromkeys(("pb", "p.b.", "pbs"), Noun("punto básico", "puntos básicos")),
    **dict.fromkeys(("pts", "ptos"), Noun("punto", "puntos")),
    **dict.fromkeys(("cts", "cént"), Noun("céntimo", "céntimos")),
    "kbit/s": Noun("kilobit por segundo", "kilobits por segundo"),
    "Mbit/s": Noun("megabit por segundo", "megabits por segundo"),
    "Gbit/s": Noun("gigabit por segundo", "gigabits por segundo"),
    "msnm": Noun("metro sobre el nivel del mar", "metros sobre el nivel del mar"),
    "fps": Noun("fotograma por segundo", "fotogramas por segundo"),
    "mmHg": Noun("milímetro de mercurio", "milímetros de mercurio"),
    "Mbps": Noun("megabit por segundo", "megabits por segundo"),
    "Gbps": Noun("gigabit por segundo", "gigabits por segundo"),
    "kg": Noun("kilogramo", "kilogramos"),
    "uds": Noun("unidad", "unidades", _F),
}
_CENTAVO = Noun("centavo", "centavos")
_CENTIMO = Noun("céntimo", "céntimos")
_PENIQUE = Noun("penique", "peniques")
_SIGNS = {
    "$": Currency(Noun("dólar", "dólares"), _CENTAVO),
    "€": Currency(Noun("euro", "euros"), _CENTIMO),
    "£": Currency(Noun("libra", "libras", _F), _PENIQUE),
    "¥": Currency(Noun("yen", "yenes"), _CENTAVO),
    "₹": Currency(Noun("rupia", "rupias", _F), None),
    "rs": Currency(Noun("rupia", "rupias", _F), None),
    "kr": Currency(Noun("corona", "coronas", _F), None),
    "mk": Currency(Noun("marco", "marcos"), None),
    "fr": Currency(Noun("franco", "francos"), _CENTIMO),
    "₡": Currency(Noun("colón", "colones"), _CENTIMO),
    "₧": Currency(Noun("peseta", "pesetas", _F), _CENTIMO),
    "₽": Currency(Noun("rublo", "rublos"), Noun("kopek", "kopeks")),
    "₩": Currency(Noun("won", "wones"), None),
    "₺": Currency(Noun("lira", "liras", _F), None),
    "₴": Currency(Noun("grivna", "grivnas", _F), None),
    "₪": Currency(Noun("séquel", "séqueles"), None),
    "₫": Currency(Noun("dong", "dongs"), None),
    "₱": Currency(Noun("peso", "pesos"), _CENTAVO),
    "₦": Currency(Noun("naira", "nairas", _F), None),
    "₿": Currency(Noun("bitcóin", "bitcoines"), None),
    "s/": Currency(Noun("sol", "soles"), _CENTIMO),
    "¢": Currency(Noun("centavo", "centavos"), None),
}
_MINORS = {"EUR": _CENTIMO, "GBP": _PENIQUE, "CHF": _CENTIMO, "CRC": _CENTIMO, "PEN": _CENTIMO}
TIMES = (
    "mes",
    "año",
    "día",
    "hora",
    "semana",
    "persona",
    "noche",
    "barril",
    "unidad",
    "litro",
    "kilo",
    "sem",
)
CURRENCIES = Currencies(
    signs=_SIGNS,
    codes={
        "JPY": Noun("yen", "yenes"),
        "GTQ": Noun("quetzal", "quetzales"),
        "HKD": Noun("dólar de Hong Kong", "dólares de Hong Kong"),
        "BRL": Noun("real", "reales"),
    },
    hundredth=_CENTAVO,
    minors=_MINORS,
    per={**{word: f"por {word}" for word in TIMES}, "sem": "por semana"},
    and_cents=" ",
)


def gender(noun: str) -> Agreement:
    """Return the gender of the name of a unit or currency."""
    head = noun.split(" ", maxsplit=1)[0]
    return _F if head.endswith("a") and head != "día" else Agreement.MASCULINE


def measures(cldr: CLDR) -> MeasureTable:
    """Return the units."""
    return MeasureTable(
        units={**TECHNICAL_UNITS, **cldr.units(UNITS), **_OWN},
        per=lambda noun: f"por {noun.one}",
        and_inches=" y ",
        words=word_set("mi"),
        exact=EXACT.difference(UNITS, _OWN),
    )
