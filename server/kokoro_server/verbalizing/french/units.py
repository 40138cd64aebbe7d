"""The units and currencies of French."""

from kokoro_server.verbalizing.french.technical_units import EXACT, TECHNICAL_UNITS
from kokoro_server.verbalizing.semiotic.cldr import CLDR
from kokoro_server.verbalizing.semiotic.currencies import Currencies
from kokoro_server.verbalizing.semiotic.measure import MeasureTable
from kokoro_server.verbalizing.semiotic.money import Currency
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun
from kokoro_server.verbalizing.semiotic.units import UNITS
from kokoro_server.verbalizing.words import word_set

_F = Agreement.FEMININE
_CELSIUS = Noun("degré Celsius", "degrés Celsius")
_FAHRENHEIT = Noun("degré Fahrenheit", "degrés Fahrenheit")
_OWN = {
    "%": Noun("pour cent", "pour cent", Agreement.ALONE),
    "‰": Noun("pour mille", "pour mille", Agreement.ALONE),
    **dict.fromkeys(("℃", "°C", "° C", "ºC", "º C"), _CELSIUS),
    **dict.fromkeys(("℉", "°F", "° F", "ºF", "º F"), _FAHRENHEIT),
    **dict.fromkeys(("km/h", "kmh", "kph"), Noun("kilomètre à l'heure", "kilomètres à l'heure")),
    "mph": Noun("mile à l'heure", "miles à l'heure"),
    "sec": Noun("seconde", "secondes", _F),
    **dict.fromkeys(("mn", "mins"), Noun("minute", "minutes", _F)),
    "j": Noun("jour", "jours"),
    "Ko": Noun("kilooctet", "kilooctets"),
    "Mo": Noun("mégaoctet", "mégaoctets"),
    "Go": Noun("gigaoctet", "gigaoctets"),
    "To": Noun("téraoctet", "téraoctets"),
    "psi": Noun("p s i", "p s i"),
    "cc": Noun("centimètre cube", "centimètres cubes"),
    "dB": Noun("décibel", "décibels"),
    "tr/min": Noun("tour par minute", "tours par minute"),
    "ppm": Noun("partie par million", "parties par million", _F),
    "ch": Noun("cheval", "chevaux"),
    **dict.fromkeys(
        ("m/s²", "m/s2"), Noun("mètre par seconde au carré", "mètres par seconde au carré")
    ),
    "bpm": Noun("battement par minute", "battements par minute"),
    **dict.fromkeys(("pt", "pts"), Noun("point", "points")),
    "pb": Noun("point de base", "points de base"),
    "cts": Noun("centime", "centimes"),
    "kbit/s": Noun("kilobit par seconde", "kilobits par seconde"),
    "Mbit/s": Noun("mégabit par seconde", "mégabits par seconde"),
    "Gbit/s": Noun("gigabit par seconde", "gigabits par seconde"),
    **dict.fromkeys(("fps", "i/s"), Noun("image par seconde", "images par seconde", _F)),
    "mmHg": Noun("millimètre de mercure", "millimètres de mercure"),
    "Mbps": Noun("mégabit par seconde", "mégabits par seconde"),
    "Gbps": Noun("gigabit par seconde", "gigabits par seconde"),
    "bar": Noun("bar", "bars"),
}
_CENTIME = Noun("centime", "centimes")
_LIVRE = Noun("livre", "livres", _F)
TIMES = (
    "mois",
    "an",
    "jour",
    "heure",
    "semaine",
    "personne",
    "nuit",
    "j",
    "pers.",
    "baril",
    "litre",
    "kilo",
    "sem",
    "sem.",
)
CURRENCIES = Currencies(
    signs={
        "$": Currency(Noun("dollar", "dollars"), Noun("cent", "cents")),
        "€": Currency(Noun("euro", "euros"), _CENTIME),
        "£": Currency(_LIVRE, Noun("penny", "pence")),
        "¥": Currency(Noun("yen", "yens"), None),
        "₹": Currency(Noun("roupie", "roupies", _F), None),
        "kr": Currency(Noun("couronne", "couronnes", _F), None),
        "fr": Currency(Noun("franc", "francs"), _CENTIME),
        "₽": Currency(Noun("rouble", "roubles"), Noun("kopeck", "kopecks")),
        "₩": Currency(Noun("won", "wons"), None),
        "₺": Currency(Noun("livre turque", "livres turques", _F), None),
        "₴": Currency(Noun("hryvnia", "hryvnias", _F), None),
        "₪": Currency(Noun("shekel", "shekels"), None),
        "₫": Currency(Noun("dong", "dongs"), None),
        "₱": Currency(Noun("peso", "pesos"), Noun("centavo", "centavos")),
        "₡": Currency(Noun("colón", "colons"), None),
        "₦": Currency(Noun("naira", "nairas"), None),
        "₿": Currency(Noun("bitcoin", "bitcoins"), None),
        "¢": Currency(Noun("cent", "cents"), None),
        "fcfa": Currency(Noun("franc C F A", "francs C F A"), None),
    },
    codes={
        "EUR": Noun("euro", "euros"),
        "USD": Noun("dollar américain", "dollars américains"),
        "JPY": Noun("yen", "yens"),
        "CNY": Noun("yuan", "yuans"),
        "BRL": Noun("réal", "réaux"),
    },
    hundredth=Noun("cent", "cents"),
    minors={"EUR": _CENTIME, "GBP": Noun("penny", "pence"), "CHF": _CENTIME},
    per={
        **{word: f"par {word}" for word in TIMES},
        "j": "par jour",
        "pers.": "par personne",
        "sem": "par semaine",
        "sem.": "par semaine",
    },
    and_cents=" et ",
    short_cents=True,
)
_FEMININES = word_set(
    "seconde minute heure tonne livre once calorie kilocalorie milliseconde nanoseconde couronne "
    "roupie lire piastre partie hryvnia leva peseta drachme"
)


def gender(noun: str) -> Agreement:
    """Return the gender of the name of a unit or currency."""
    return _F if noun.split(" ", maxsplit=1)[0] in _FEMININES else Agreement.MASCULINE


def measures(cldr: CLDR) -> MeasureTable:
    """Return the units."""
    return MeasureTable(
        units={**TECHNICAL_UNITS, **cldr.units(UNITS), **_OWN},
        per=lambda noun: f"par {noun.one}",
        and_inches=" ",
        words=word_set("mi ma in pa"),
        exact=EXACT.difference(UNITS, _OWN),
    )
