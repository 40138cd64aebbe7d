"""The verbalizing rules of each language."""

import importlib
from functools import cache

from kokoro_server.verbalizing.rule import Rule
from kokoro_server.verbalizing.semiotic.powers import Powers, ScientificNotation
from kokoro_server.verbalizing.semiotic.timestamps import Timestamps
from kokoro_server.verbalizing.semiotic.unit_ranges import UnitRanges

_PACKAGES = {
    "en-US": "english",
    "en-GB": "english",
    "ja-JP": "japanese",
    "zh-CN": "mandarin",
    "es-ES": "spanish",
    "fr-FR": "french",
    "hi-IN": "hindi",
    "it-IT": "italian",
    "pt-BR": "portuguese",
}
"""The package of each language. Its `rules(code)` returns the rules, in order of precedence."""


_POWERS = {
    "ja-JP": Powers("の", "マイナス", "乗"),
    "zh-CN": Powers("的", "负", "次方"),
    "es-ES": Powers(" elevado a ", "menos "),
    "fr-FR": Powers(" puissance ", "moins "),
    "hi-IN": Powers(" की घात ", "ऋण "),
    "it-IT": Powers(" elevato a ", "meno "),
    "pt-BR": Powers(" elevado a ", "menos "),
}
"""English has a rule of its own, with words for the numbers."""

_UNIT_RANGES = {
    "en-US": UnitRanges(" to "),
    "en-GB": UnitRanges(" to "),
    "es-ES": UnitRanges(" a "),
    "fr-FR": UnitRanges(" à "),
    "it-IT": UnitRanges(" a "),
    "pt-BR": UnitRanges(" a "),
    "zh-CN": UnitRanges("到"),
    "ja-JP": UnitRanges("から"),
}
"""Hindi has a rule of its own, which says the unit once."""


@cache
def rules(code: str) -> tuple[Rule, ...]:
    """Return the rules of the language `code`, in order of precedence; none if it is unknown.

    First come the notations that all languages write alike, then the language's own rules.

    The first call for a language imports the modules of its rules.
    """
    if code not in _PACKAGES:
        return ()
    package = importlib.import_module(f"kokoro_server.verbalizing.{_PACKAGES[code]}")
    own: tuple[Rule, ...] = package.rules(code)
    powers = (_POWERS[code],) if code in _POWERS else ()
    unit_ranges = (_UNIT_RANGES[code],) if code in _UNIT_RANGES else ()
    timestamps = Timestamps(at=" at ") if _PACKAGES[code] == "english" else Timestamps()
    return (timestamps, ScientificNotation(), *powers, *unit_ranges, *own)
