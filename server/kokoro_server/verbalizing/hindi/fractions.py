"""How Hindi says fractions."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.speller import Noun

_NAMES = {
    (1, 2): "आधा",
    (1, 4): "एक चौथाई",
    (3, 4): "तीन चौथाई",
    (1, 3): "एक तिहाई",
    (2, 3): "दो तिहाई",
}
_NEXT = {SPELLER.cardinal(whole): SPELLER.cardinal(whole + 1) for whole in range(100)}
_HALVES = {"एक": "डेढ़", "दो": "ढाई"}


class HindiFractions:
    """Says fractions."""

    def words(self, top: int, bottom: int) -> str:
        """Say "आधा", "तीन चौथाई", "पाँच बटा आठ"."""
        if (top, bottom) in _NAMES:
            return _NAMES[top, bottom]
        return f"{SPELLER.cardinal(top)} बटा {SPELLER.cardinal(bottom)}"

    def mixed(self, whole: str, top: int, bottom: int) -> str:
        """Say "डेढ़", "साढ़े तीन", "सवा दो", "पौने तीन", "बाईस और एक बटा सात"."""
        if (top, bottom) == (1, 2):
            return _HALVES.get(whole) or f"साढ़े {whole}"
        if (top, bottom) == (1, 4):
            return f"सवा {whole}"
        if (top, bottom) == (3, 4) and whole in _NEXT:
            return f"पौने {_NEXT[whole]}"
        return f"{whole} और {self.words(top, bottom)}"

    def of(self, top: int, bottom: int, noun: Noun) -> str:
        """Say "आधा किलोमीटर", "तीन चौथाई लीटर"."""
        return f"{self.words(top, bottom)} {noun.one}"

    def mixed_of(self, whole: str, top: int, bottom: int, noun: Noun, *, one: bool) -> str:
        """Say "डेढ़ घंटा", "ढाई घंटे"."""
        return f"{self.mixed(whole, top, bottom)} {noun.one if one else noun.many}"


_OVER = re.compile(r"(?<=\d) ?/ ?(?=\d)")
_OR = re.compile(r"(?<=[^\W\d]|[\u0900-\u0963])/(?=[^\W\d])")


class Slashes:
    """Says the slash between numbers, whatever they are; between words it is silent."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with a word for slashes between numbers; the numbers stay."""
        return text.sub(_OVER, " बटा ").sub(_OR, " ")
