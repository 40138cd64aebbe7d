"""French names of units with prefixes, and of what screens and memory are measured in."""

from kokoro_server.verbalizing.semiotic.prefixed_units import exact_symbols, prefixed_units
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_PREFIXES = {
    "p": "pico", "n": "nano", "μ": "micro", "m": "milli",
    "k": "kilo", "M": "méga", "G": "giga", "T": "téra",
}  # fmt: skip
_BASES = {
    "W": Noun("watt", "watts"),
    "V": Noun("volt", "volts"),
    "A": Noun("ampère", "ampères"),
    "Ω": Noun("ohm", "ohms"),
    "F": Noun("farad", "farads"),
    "H": Noun("henry", "henrys"),
    "N": Noun("newton", "newtons"),
    "Sv": Noun("sievert", "sieverts"),
    "Gy": Noun("gray", "grays"),
    "Bq": Noun("becquerel", "becquerels"),
    "Wh": Noun("wattheure", "wattheures"),
    "Wp": Noun("watt-crête", "watts-crête"),
    "Ah": Noun("ampèreheure", "ampèreheures"),
    "VA": Noun("voltampère", "voltampères"),
    "mol": Noun("mole", "moles", _F),
    "L": Noun("litre", "litres"),
    "eV": Noun("électronvolt", "électronvolts"),
}
TECHNICAL_UNITS = {
    **prefixed_units(_PREFIXES, _BASES),
    "Mpx": Noun("mégapixel", "mégapixels"),
    "MP": Noun("mégapixel", "mégapixels"),
    "Kio": Noun("kibioctet", "kibioctets"),
    "Mio": Noun("mébioctet", "mébioctets"),
    "Gio": Noun("gibioctet", "gibioctets"),
    "Tio": Noun("tébioctet", "tébioctets"),
    "KiB": Noun("kibioctet", "kibioctets"),
    "MiB": Noun("mébioctet", "mébioctets"),
    "GiB": Noun("gibioctet", "gibioctets"),
    "TiB": Noun("tébioctet", "tébioctets"),
    "kbps": Noun("kilobit par seconde", "kilobits par seconde"),
    "UI": Noun("unité internationale", "unités internationales", _F),
    **dict.fromkeys(("dpi", "ppp"), Noun("point par pouce", "points par pouce")),
    "rad": Noun("radian", "radians"),
}
EXACT = exact_symbols(TECHNICAL_UNITS)
"""Symbols whose case matters."""
