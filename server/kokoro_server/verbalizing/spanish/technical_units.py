"""Spanish names of units with prefixes, and of what screens and memory are measured in."""

from kokoro_server.verbalizing.semiotic.prefixed_units import exact_symbols, prefixed_units
from kokoro_server.verbalizing.semiotic.speller import Agreement, Noun

_F = Agreement.FEMININE
_PREFIXES = {
    "p": "pico", "n": "nano", "μ": "micro", "m": "mili",
    "k": "kilo", "M": "mega", "G": "giga", "T": "tera",
}  # fmt: skip
_BASES = {
    "W": Noun("vatio", "vatios"),
    "V": Noun("voltio", "voltios"),
    "A": Noun("amperio", "amperios"),
    "Ω": Noun("ohmio", "ohmios"),
    "F": Noun("faradio", "faradios"),
    "H": Noun("henrio", "henrios"),
    "N": Noun("newton", "newtons"),
    "Sv": Noun("sievert", "sieverts"),
    "Gy": Noun("gray", "grays"),
    "Bq": Noun("becquerel", "becquereles"),
    "Wh": Noun("vatio hora", "vatios hora"),
    "Wp": Noun("vatio pico", "vatios pico"),
    "Ah": Noun("amperio hora", "amperios hora"),
    "VA": Noun("voltiamperio", "voltiamperios"),
    "mol": Noun("mol", "moles"),
    "L": Noun("litro", "litros"),
    "eV": Noun("electronvoltio", "electronvoltios"),
}
TECHNICAL_UNITS = {
    **prefixed_units(_PREFIXES, _BASES),
    "Mpx": Noun("megapíxel", "megapíxeles"),
    "MP": Noun("megapíxel", "megapíxeles"),
    "KiB": Noun("kibibyte", "kibibytes"),
    "MiB": Noun("mebibyte", "mebibytes"),
    "GiB": Noun("gibibyte", "gibibytes"),
    "TiB": Noun("tebibyte", "tebibytes"),
    "kbps": Noun("kilobit por segundo", "kilobits por segundo"),
    "UI": Noun("unidad internacional", "unidades internacionales", _F),
    **dict.fromkeys(("dpi", "ppp"), Noun("punto por pulgada", "puntos por pulgada")),
    "rad": Noun("radián", "radianes"),
}
EXACT = exact_symbols(TECHNICAL_UNITS)
"""Symbols whose case matters."""
