"""The units and currencies of Portuguese."""

from kokoro_server.verbalizing.portuguese.technical_units import EXACT, TECHNICAL_UNITS
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.currencies import Currencies
from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.money import Currency
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.semiotic.units import UNITS
from kokoro_server.verbalizing.words import word_set

_F = Agreement.FEMININE
_HOUR = Noun("hora", "horas", _F)
_CELSIUS = Noun("grau Celsius", "graus Celsius")
_FAHRENHEIT = Noun("grau Fahrenheit", "graus Fahrenheit")
_OWN = {
    "%": Noun("por cento", "por cento", Agreement.ALONE),
    "‰": Noun("por mil", "por mil", Agreement.ALONE),
    **dict.fromkeys(("℃", "°C", "° C", "ºC", "º C"), _CELSIUS),
    **dict.fromkeys(("℉", "°F", "° F", "ºF", "º F"), _FAHRENHEIT),
    "seg": Noun("segundo", "segundos"),
    "hs": _HOUR,
    "hrs": _HOUR,
    "mins": Noun("minuto", "minutos"),
    "psi": Noun("p s i", "p s i"),
    "cc": Noun("centímetro cúbico", "centímetros cúbicos"),
    "dB": Noun("decibel", "decibéis"),
    "rpm": Noun("rotação por minuto", "rotações por minuto", _F),
    "bpm": Noun("batimento por minuto", "batimentos por minuto"),
    "ppm": Noun("parte por milhão", "partes por milhão", _F),
    "cv": Noun("cavalo", "cavalos"),
    **dict.fromkeys(
        ("m/s²", "m/s2"), Noun("metro por segundo ao quadrado", "metros por segundo ao quadrado")
    ),
    **dict.fromkeys(("pp", "p.p."), Noun("ponto percentual", "pontos percentuais")),
    **dict.fromkeys(("pb", "bps", "p.b."), Noun("ponto-base", "pontos-base")),
    "pts": Noun("ponto", "pontos"),
    "cts": Noun("centavo", "centavos"),
    "kbit/s": Noun("kilobit por segundo", "kilobits por segundo"),
    "Mbit/s": Noun("megabit por segundo", "megabits por segundo"),
    "Gbit/s": Noun("gigabit por segundo", "gigabits por segundo"),
    "fps": Noun("quadro por segundo", "quadros por segundo"),
    "mmHg": Noun("milímetro de mercúrio", "milímetros de mercúrio"),
    "Mbps": Noun("megabit por segundo", "megabits por segundo"),
    "Gbps": Noun("gigabit por segundo", "gigabits por segundo"),
    "kg": Noun("quilo", "quilos"),
    "t": Noun("tonelada", "toneladas", _F),
    "bar": Noun("bar", "bars"),
    "un": Noun("unidade", "unidades", _F),
}
_CENTAVO = Noun("centavo", "centavos")
_LIBRA = Noun("libra", "libras", _F)
_COROA = Noun("coroa", "coroas", _F)
TIMES = (
    "mês",
    "ano",
    "dia",
    "hora",
    "semana",
    "pessoa",
    "noite",
    "unidade",
    "saca",
    "barril",
    "litro",
    "quilo",
    "sem",
    "un.",
)
CURRENCIES = Currencies(
    signs={
        "r$": Currency(Noun("real", "reais"), _CENTAVO),
        "$": Currency(Noun("dólar", "dólares"), _CENTAVO),
        "€": Currency(Noun("euro", "euros"), _CENTAVO),
        "£": Currency(_LIBRA, Noun("pêni", "pence")),
        "¥": Currency(Noun("iene", "ienes"), None),
        "₹": Currency(Noun("rupia", "rupias", _F), None),
        "kr": Currency(_COROA, None),
        "₽": Currency(Noun("rublo", "rublos"), Noun("copeque", "copeques")),
        "₩": Currency(Noun("won", "wons"), None),
        "₺": Currency(Noun("lira", "liras", _F), None),
        "₴": Currency(Noun("hryvnia", "hryvnias"), None),
        "₪": Currency(Noun("shekel", "shekels"), None),
        "₫": Currency(Noun("dong", "dongs"), None),
        "₱": Currency(Noun("peso", "pesos"), _CENTAVO),
        "₡": Currency(Noun("colom", "colons"), None),
        "₦": Currency(Noun("naira", "nairas", _F), None),
        "₿": Currency(Noun("bitcoin", "bitcoins"), None),
        "¢": Currency(_CENTAVO, None),
    },
    codes={
        "BRL": Noun("real", "reais"),
        "EUR": Noun("euro", "euros"),
        "JPY": Noun("iene", "ienes"),
        "CNY": Noun("yuan", "yuans"),
        "GBP": Noun("libra esterlina", "libras esterlinas", _F),
    },
    hundredth=_CENTAVO,
    minors={"EUR": _CENTAVO, "GBP": Noun("pêni", "pence"), "CHF": Noun("cêntimo", "cêntimos")},
    per={
        **{word: f"por {word}" for word in TIMES},
        "sem": "por semana",
        "un.": "por unidade",
        "a.m.": "ao mês",
        "a.a.": "ao ano",
    },
    and_cents=" e ",
)


def gender(noun: str) -> Agreement:
    """Return the gender of the name of a unit or currency."""
    head = noun.split(" ", maxsplit=1)[0].lower()
    is_masculine = head.endswith("grama") or head == "dia" or not head.endswith("a")
    return Agreement.MASCULINE if is_masculine else _F


def measures(cldr: CLDR) -> MeasureTable:
    """Return the units."""
    return MeasureTable(
        units={**TECHNICAL_UNITS, **cldr.units(UNITS), **_OWN},
        per=lambda noun: f"por {noun.one}",
        and_inches=" e ",
        words=word_set("mi"),
        exact=EXACT.difference(UNITS, _OWN),
    )
