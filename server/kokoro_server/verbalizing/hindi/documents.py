"""Says numbers of Indian documents by characters: plates of vehicles, PAN, IFSC."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.hindi.letters import LETTERS
from kokoro_server.verbalizing.hindi.numbers import SPELLER
from kokoro_server.verbalizing.semiotic.spacing import apart

_DOCUMENT = regex.compile(
    r"(?<![\w-])(?:[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}|[A-Z]{5}\d{4}[A-Z]"
    r"|[A-Z]{4}0[A-Z\d]{6})(?![\w-])"
)
_PART = regex.compile(r"[A-Z]+|\d+")


class Documents:
    """Says such numbers."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for such numbers."""
        return text.sub(_DOCUMENT, _say)


def _say(match: Match) -> str:
    words = (
        SPELLER.digits(part) if part.isdecimal() else LETTERS.spell(part)
        for part in _PART.findall(match[0])
    )
    return apart(match, " ".join(words))
