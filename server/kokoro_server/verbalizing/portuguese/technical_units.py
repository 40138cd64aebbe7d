"""Portuguese names of units with prefixes, and of what screens and memory are measured in."""

from kokoro_server.verbalizing.semiotic.prefixed_units import exact_symbols, prefixed_units
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_PREFIXES = {
    "p": "pico", "n": "nano", "μ": "micro", "m": "mili",
    "k": "quilo", "M": "mega", "G": "giga", "T": "tera",
}  # fmt: skip
_BASES = {
    "W": Noun("watt", "watts"),
    "V": Noun("volt", "volts"),
    "A": Noun("ampere", "amperes"),
    "Ω": Noun("ohm", "ohms"),
    "F": Noun("farad", "farads"),
    "H": Noun("henry", "henrys"),
    "N": Noun("newton", "newtons"),
    "Sv": Noun("sievert", "sieverts"),
    "Gy": Noun("gray", "grays"),
    "Bq": Noun("becquerel", "becquerels"),
    "Wh": Noun("watt-hora", "watts-hora"),
    "Wp": Noun("watt-pico", "watts-pico"),
    "Ah": Noun("ampere-hora", "amperes-hora"),
    "VA": Noun("volt-ampere", "volt-amperes"),
    "mol": Noun("mol", "mols"),
    "L": Noun("litro", "litros"),
    "eV": Noun("elétron-volt", "elétron-volts"),
}
TECHNICAL_UNITS = {
    **prefixed_units(_PREFIXES, _BASES),
    "Mpx": Noun("megapixel", "megapixels"),
    "MP": Noun("megapixel", "megapixels"),
    "KiB": Noun("kibibyte", "kibibytes"),
    "MiB": Noun("mebibyte", "mebibytes"),
    "GiB": Noun("gibibyte", "gibibytes"),
    "TiB": Noun("tebibyte", "tebibytes"),
    "kbps": Noun("kilobit por segundo", "kilobits por segundo"),
    "UI": Noun("unidade internacional", "unidades internacionais", _F),
    **dict.fromkeys(("dpi", "ppp"), Noun("ponto por polegada", "pontos por polegada")),
    "rad": Noun("radiano", "radianos"),
}
EXACT = exact_symbols(TECHNICAL_UNITS)
"""Symbols whose case matters."""
