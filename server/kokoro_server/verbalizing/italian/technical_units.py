"""Italian names of units with prefixes, and of what screens and memory are measured in."""

from kokoro_server.verbalizing.semiotic.prefixed_units import exact_symbols, prefixed_units
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_PREFIXES = {
    "p": "pico", "n": "nano", "μ": "micro", "m": "milli",
    "k": "chilo", "M": "mega", "G": "giga", "T": "tera",
}  # fmt: skip
_BASES = {
    "W": Noun("watt", "watt"),
    "V": Noun("volt", "volt"),
    "A": Noun("ampere", "ampere"),
    "Ω": Noun("ohm", "ohm"),
    "F": Noun("farad", "farad"),
    "H": Noun("henry", "henry"),
    "N": Noun("newton", "newton"),
    "Sv": Noun("sievert", "sievert"),
    "Gy": Noun("gray", "gray"),
    "Bq": Noun("becquerel", "becquerel"),
    "Wh": Noun("wattora", "wattora"),
    "Wp": Noun("watt di picco", "watt di picco"),
    "Ah": Noun("amperora", "amperora"),
    "VA": Noun("voltampere", "voltampere"),
    "mol": Noun("mole", "moli", _F),
    "L": Noun("litro", "litri"),
    "eV": Noun("elettronvolt", "elettronvolt"),
}
TECHNICAL_UNITS = {
    **prefixed_units(_PREFIXES, _BASES),
    "Mpx": Noun("megapixel", "megapixel"),
    "MP": Noun("megapixel", "megapixel"),
    "KiB": Noun("kibibyte", "kibibyte"),
    "MiB": Noun("mebibyte", "mebibyte"),
    "GiB": Noun("gibibyte", "gibibyte"),
    "TiB": Noun("tebibyte", "tebibyte"),
    "kbps": Noun("kilobit al secondo", "kilobit al secondo"),
    "UI": Noun("unità internazionale", "unità internazionali", _F),
    **dict.fromkeys(("dpi", "ppp"), Noun("punto per pollice", "punti per pollice")),
    "rad": Noun("radiante", "radianti"),
}
EXACT = exact_symbols(TECHNICAL_UNITS)
"""Symbols whose case matters."""
