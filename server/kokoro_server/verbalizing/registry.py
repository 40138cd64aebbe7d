"""The verbalizing rules of each language."""

import importlib
from functools import cache

from kokoro_server.verbalizing.rule import Rule

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


@cache
def rules(code: str) -> tuple[Rule, ...]:
    """Return the rules of the language `code`, in order of precedence; none if it is unknown.

    The first call for a language imports the modules of its rules.
    """
    if code not in _PACKAGES:
        return ()
    package = importlib.import_module(f"kokoro_server.verbalizing.{_PACKAGES[code]}")
    made: tuple[Rule, ...] = package.rules(code)
    return made
