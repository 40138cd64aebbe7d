"""Verbalizes powers, "10^-5", and writes numbers in scientific notation, "3.2e-5", with powers."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_SCIENTIFIC = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,15}(?:[.,]\d{1,15})?)[eE](?P<sign>[+-]?)(?P<power>\d{1,3})(?![\w])"
)
_POWER = re.compile(
    r"(?<=[\w)])\^\(?(?P<minus>-?)(?P<power>\d{1,4}|[a-z])\)?(?![A-Za-z0-9_\u00aa-\u0e7f])"
)
_OWN_SIGNS = {"2": "²", "3": "³"}


class ScientificNotation:
    """Writes "3.2e-5" as 3.2 times "10^-5". Without a sign or decimals it may be a code: "5E3"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with powers of ten."""
        return text.sub(_SCIENTIFIC, _power_of_ten)


def _power_of_ten(match: Match) -> str | None:
    number = match["number"]
    # A code has no sign, and "45e+2" is the 45th minute in French.
    is_code = not match["sign"] or (match["sign"] == "+" and len(number) > 1)
    if number.isdigit() and is_code:
        return None
    minus = "-" if match["sign"] == "-" else ""
    return f"{match['number']} × 10^{minus}{match['power']}"


@dataclass(frozen=True)
class Powers:
    """Verbalizes powers, but for the signs of squares and cubes, which have words of their own."""

    before: str
    """Words between base and power, with their spaces."""
    minus: str
    after: str = ""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for powers; the numbers stay digits."""
        return text.sub(_POWER, self._words)

    def _words(self, match: Match) -> str:
        if not match["minus"] and match["power"] in _OWN_SIGNS:
            return _OWN_SIGNS[match["power"]]
        return f"{self.before}{match['minus'] and self.minus}{match['power']}{self.after}"
