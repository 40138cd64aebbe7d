"""Reads numbers in the plural: "1s and 0s", "two 5s", "the 747s"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_BEFORE = (
    "the|all|two|three|four|five|six|seven|eight|nine|ten|some|many|both|these|those|straight"
    r"|boeing|airbus|pocket|\d{1,3}s,?(?: and| or)?"
)
_PLURAL = regex.compile(
    rf"(?<=\b(?i:{_BEFORE}) )(?P<number>\d|[1-9]\d\d)s(?![\w'-])"
    r"(?! (?:delay|timeout|mark|limit|later|ago|gap|interval|window|break|clip|video|exposure))"
    r"|(?<![\w$€£.,'-])(?P<number>[01])s(?= (?:and|or) [01]s(?!\w))"
)


class PluralNumbers:
    """Reads them with the ending of the plural; "80s" is a decade, and "in 5s" a time."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for such numbers."""
        return text.sub(_PLURAL, self._words)

    def _words(self, match: Match) -> str:
        words = self._numbers.spoken_code(match["number"])
        if words.endswith("y"):
            return f"{words[:-1]}ies"
        return f"{words}{'es' if words.endswith('x') else 's'}"
