"""Hindi names of units with prefixes, and of what screens and memory are measured in."""

from kokoro_server.verbalizing.semiotic.prefixed_units import exact_symbols, prefixed_units
from kokoro_server.verbalizing.semiotic.speller import Noun

_PREFIXES = {
    "p": "पिको", "n": "नैनो", "μ": "माइक्रो", "m": "मिली",
    "k": "किलो", "M": "मेगा", "G": "गीगा", "T": "टेरा",
}  # fmt: skip
_BASES = {
    "W": Noun("वॉट", "वॉट"),
    "V": Noun("वोल्ट", "वोल्ट"),
    "A": Noun("ऐम्पियर", "ऐम्पियर"),
    "Ω": Noun("ओम", "ओम"),
    "F": Noun("फैरड", "फैरड"),
    "H": Noun("हेनरी", "हेनरी"),
    "N": Noun("न्यूटन", "न्यूटन"),
    "Sv": Noun("सीवर्ट", "सीवर्ट"),
    "Gy": Noun("ग्रे", "ग्रे"),
    "Bq": Noun("बेकरेल", "बेकरेल"),
    "Wh": Noun("वॉट घंटा", "वॉट घंटे"),
    "Wp": Noun("वॉट पीक", "वॉट पीक"),
    "Ah": Noun("ऐम्पियर आवर", "ऐम्पियर आवर"),
    "VA": Noun("वोल्ट ऐम्पियर", "वोल्ट ऐम्पियर"),
    "mol": Noun("मोल", "मोल"),
    "L": Noun("लीटर", "लीटर"),
    "eV": Noun("इलेक्ट्रॉन वोल्ट", "इलेक्ट्रॉन वोल्ट"),
}
TECHNICAL_UNITS = {
    **prefixed_units(_PREFIXES, _BASES),
    "Mpx": Noun("मेगापिक्सल", "मेगापिक्सल"),
    "KiB": Noun("किबिबाइट", "किबिबाइट"),
    "MiB": Noun("मेबिबाइट", "मेबिबाइट"),
    "GiB": Noun("गिबिबाइट", "गिबिबाइट"),
    **dict.fromkeys(("dpi", "ppi"), Noun("डी पी आई", "डी पी आई")),
}
EXACT = exact_symbols(TECHNICAL_UNITS)
"""Symbols whose case matters."""
