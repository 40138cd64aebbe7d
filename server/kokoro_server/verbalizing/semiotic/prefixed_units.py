"""Units of the SI with their prefixes, which CLDR lacks: "mW", "μF", "MWh", "mmol"."""

from collections.abc import Mapping

from kokoro_server.verbalizing.semiotic.speller import Noun

_PREFIXES = {
    "W": "μnmkMGT", "V": "μnmkM", "A": "μnm", "Ω": "mkM", "F": "pnμm", "H": "μm", "N": "kM",
    "Sv": "μm", "Gy": "μm", "Bq": "kMGT", "Wh": "kMGT", "Wp": "kMG", "Ah": "m", "VA": "kM",
    "mol": "nμmk", "L": "μ", "l": "μ", "eV": "kMGT",
}  # fmt: skip
"""The usual prefixes by unit; others would be words or other units: "KA", "ma"."""
_ALONE = ("Sv", "Gy", "Bq", "Wh", "Wp", "Ah", "mol", "eV")
"""Units that are no word or code when they stand behind a number without a prefix."""


def prefixed_units(prefixes: Mapping[str, str], bases: Mapping[str, Noun]) -> dict[str, Noun]:
    """Return units by symbol, from the names of prefixes and of units without one."""
    bases = {**bases, "l": bases["L"]}
    units = {symbol: bases[symbol] for symbol in _ALONE}
    for symbol, noun in bases.items():
        for prefix in _PREFIXES[symbol]:
            name = prefixes[prefix]
            name = name[:-1] if name[-1] == noun.one[0] else name  # "kilohmio"
            units[prefix + symbol] = Noun(name + noun.one, name + noun.many, noun.gender)
    return units


def exact_symbols(units: Mapping[str, Noun]) -> frozenset[str]:
    """Return the symbols of two letters: in other case they are words, or other units."""
    return frozenset(symbol for symbol in units if len(symbol) == 2)
