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
_TEAM = regex.compile(r"(?<![\w.,$€£-])(?P<number>\d{2})er(?P<many>s?)(?!\w)")


class PluralNumbers:
    """Reads them with the ending of the plural; "80s" is a decade, and "in 5s" a time."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for such numbers."""
        return text.sub(_PLURAL, self._words).sub(_TEAM, self._team)

    def _words(self, match: Match) -> str:
        return plural(self._numbers.spoken_code(match["number"]))

    def _team(self, match: Match) -> str:
        """Read "49ers" as "forty niners"."""
        return f"{self._numbers.cardinal(match['number']).removesuffix('e')}er{match['many']}"


def plural(words: str) -> str:
    """Return the plural of a number: "sixes", "eighties"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}{'es' if words.endswith('x') else 's'}"
