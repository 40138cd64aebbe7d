"""The units and currencies of Italian."""

from kokoro_server.verbalizing.italian.technical_units import EXACT, TECHNICAL_UNITS
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.currencies import Currencies
from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.money import Currency
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.semiotic.units import UNITS
from kokoro_server.verbalizing.words import word_set

_F = Agreement.FEMININE
_CELSIUS = Noun("grado Celsius", "gradi Celsius")
_FAHRENHEIT = Noun("grado Fahrenheit", "gradi Fahrenheit")
_HOURLY = Noun("chilometro all'ora", "chilometri all'ora")
_OWN = {
    "%": Noun("per cento", "per cento", Agreement.ALONE),
    "‰": Noun("per mille", "per mille", Agreement.ALONE),
    **dict.fromkeys(("℃", "°C", "° C", "ºC", "º C"), _CELSIUS),
    **dict.fromkeys(("℉", "°F", "° F", "ºF", "º F"), _FAHRENHEIT),
    **dict.fromkeys(("km/h", "kmh", "kph"), _HOURLY),
    "mph": Noun("miglio all'ora", "miglia all'ora"),
    "sec": Noun("secondo", "secondi"),
    "mins": Noun("minuto", "minuti"),
    "d": Noun("giorno", "giorni"),
    "gg": Noun("giorno", "giorni"),
    "mq": Noun("metro quadrato", "metri quadrati"),
    "kmq": Noun("chilometro quadrato", "chilometri quadrati"),
    "mc": Noun("metro cubo", "metri cubi"),
    "kg": Noun("chilo", "chili"),
    "q": Noun("quintale", "quintali"),
    "t": Noun("tonnellata", "tonnellate", _F),
    "psi": Noun("p s i", "p s i"),
    "cc": Noun("centimetro cubo", "centimetri cubi"),
    "dB": Noun("decibel", "decibel"),
    "giri/min": Noun("giro al minuto", "giri al minuto"),
    "ppm": Noun("parte per milione", "parti per milione", _F),
    "CV": Noun("cavallo", "cavalli"),
    **dict.fromkeys(
        ("m/s²", "m/s2"), Noun("metro al secondo quadrato", "metri al secondo quadrato")
    ),
    "bpm": Noun("battito al minuto", "battiti al minuto"),
    **dict.fromkeys(("pt", "pti"), Noun("punto", "punti")),
    **dict.fromkeys(("p.p.", "pp"), Noun("punto percentuale", "punti percentuali")),
    **dict.fromkeys(("pb", "p.b."), Noun("punto base", "punti base")),
    "hg": Noun("etto", "etti"),
    "cpr": Noun("compressa", "compresse", _F),
    "cent": Noun("centesimo", "centesimi"),
    "kbit/s": Noun("kilobit al secondo", "kilobit al secondo"),
    "Mbit/s": Noun("megabit al secondo", "megabit al secondo"),
    "Gbit/s": Noun("gigabit al secondo", "gigabit al secondo"),
    "fps": Noun("fotogramma al secondo", "fotogrammi al secondo"),
    "mmHg": Noun("millimetro di mercurio", "millimetri di mercurio"),
    "Mbps": Noun("megabit al secondo", "megabit al secondo"),
    "Gbps": Noun("gigabit al secondo", "gigabit al secondo"),
    "bar": Noun("bar", "bar"),
    "pz": Noun("pezzo", "pezzi"),
}
_CENTESIMO = Noun("centesimo", "centesimi")
_CENT = Noun("centesimo", "centesimi")
_TIMES = {
    "mese": "al mese", "anno": "all'anno", "giorno": "al giorno", "ora": "all'ora",
    "settimana": "alla settimana", "die": "al giorno",
    "barile": "al barile", "litro": "al litro", "chilo": "al chilo", "pers.": "a persona",
    "pz.": "al pezzo", "cad.": "cadauno", "sett.": "alla settimana",
    "persona": "a persona", "notte": "a notte",
    "h": "all'ora", "kg": "al chilo", "l": "al litro", "mq": "al metro quadrato",
    "m²": "al metro quadrato", "pz": "al pezzo", "min": "al minuto", "g": "al grammo",
}  # fmt: skip
TIMES = (
    "mese",
    "anno",
    "giorno",
    "ora",
    "settimana",
    "persona",
    "notte",
    "die",
    "barile",
    "litro",
    "chilo",
    "pers.",
    "pz.",
    "cad.",
    "sett.",
)
CURRENCIES = Currencies(
    signs={
        "$": Currency(Noun("dollaro", "dollari"), _CENT),
        "€": Currency(Noun("euro", "euro"), _CENTESIMO),
        "£": Currency(Noun("sterlina", "sterline", _F), Noun("penny", "penny")),
        "¥": Currency(Noun("yen", "yen"), None),
        "₹": Currency(Noun("rupia", "rupie", _F), None),
        "kr": Currency(Noun("corona", "corone", _F), None),
        "₽": Currency(Noun("rublo", "rubli"), Noun("copeca", "copeche")),
        "₩": Currency(Noun("won", "won"), None),
        "₺": Currency(Noun("lira turca", "lire turche", _F), None),
        "₴": Currency(Noun("grivnia", "grivnie", _F), None),
        "₪": Currency(Noun("shekel", "shekel"), None),
        "₫": Currency(Noun("dong", "dong"), None),
        "₱": Currency(Noun("peso", "pesos"), Noun("centavo", "centavos")),
        "₡": Currency(Noun("colón", "colones"), None),
        "₦": Currency(Noun("naira", "naire", _F), None),
        "₿": Currency(Noun("bitcoin", "bitcoin"), None),
        "¢": Currency(_CENT, None),
        "lit": Currency(Noun("lira", "lire", _F), None),
    },
    codes={
        "EUR": Noun("euro", "euro"),
        "USD": Noun("dollaro americano", "dollari americani"),
        "JPY": Noun("yen", "yen"),
        "CNY": Noun("yuan", "yuan"),
        "GBP": Noun("sterlina", "sterline", _F),
        "BRL": Noun("real", "real"),
    },
    hundredth=_CENT,
    minors={"EUR": _CENTESIMO, "GBP": Noun("penny", "penny"), "CHF": _CENTESIMO},
    per=_TIMES,
    and_cents=" ",
)


def gender(noun: str) -> Agreement:
    """Return the gender of the name of a unit or currency."""
    return _F if noun.split(" ", maxsplit=1)[0].endswith("a") else Agreement.MASCULINE


def _per(noun: Noun) -> str:
    if noun.gender is Agreement.FEMININE:
        return f"all'{noun.one}" if noun.one[0] in "aeiou" else f"alla {noun.one}"
    return f"all'{noun.one}" if noun.one[0] in "aeiou" else f"al {noun.one}"


def measures(cldr: CLDR) -> MeasureTable:
    """Return the units."""
    return MeasureTable(
        units={**TECHNICAL_UNITS, **cldr.units(UNITS), **_OWN},
        per=_per,
        and_inches=" e ",
        words=word_set("mi ma in pa"),
        exact=EXACT.difference(UNITS, _OWN),
    )
