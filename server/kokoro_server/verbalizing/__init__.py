"""Turns written text into spoken text: cleaning, and words for digits, signs and abbreviations.

The field calls it verbalizing, or text normalization: "$5.20" becomes "five dollars twenty".
"""

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.cleaning import with_single_spaces
from kokoro_server.verbalizing.registry import rules
from kokoro_server.verbalizing.significance import without_signs

__all__ = ["AlignedText", "rules", "verbalize"]

_STOPS = {ord("।"): "."}
"""Full stops that rules distinguish from an abbreviation's dot, and that G2P does not know."""


def verbalize(text: AlignedText, code: str) -> AlignedText:
    """Return cleaned `text` of the language `code` (BCP-47), verbalized.

    Digits, signs and abbreviations that no rule of the language reads stay unchanged, except for
    signs that some languages have no name for ("_", "#", "^").
    """
    for rule in rules(code):
        text = rule.apply(text)
    return with_single_spaces(without_signs(text)).map(_STOPS)
