"""Takes the separators of thousands out of numbers: "1,234", "1.234,50", "1 234,50 €"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.east_asian import THOUSANDS

_CONTINENTAL = re.compile(
    r"(?<![\d.A-Za-z])(?<!\d,)(?P<whole>[1-9]\d{0,2}(?:\.\d{3}){1,5}|[1-9]\d{0,2}(?: \d{3}){1,5})"
    r",(?P<cents>\d\d)(?![\d.,A-Za-z])"
)
_EURO = re.compile(
    r"(?:(?<=€)|(?<=€ ))(?P<before>\d{1,6}),(?P<cents>\d\d)(?![\d.,])"
    r"|(?<![\d.A-Za-z])(?<!\d,)(?P<behind>\d{1,6}),(?P<other>\d\d)(?= ?€)"
)
"""An amount in euros with a comma before the cents."""

_POINT = re.compile(r"(?<![A-Za-z\d.)\]率はが])(?=\.\d{1,6}(?![A-Za-z\d.]))")


class Separators:
    """Writes a number as its digits, with a point before decimals."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` without separators of thousands; ".5" has a zero then."""
        text = text.sub(_POINT, "0") if "." in text.text else text
        if "," not in text.text:
            return text
        text = text.sub(_CONTINENTAL, _continental).sub(_EURO, _euros)
        return text.sub(THOUSANDS, lambda match: match[0].replace(",", ""))


def _continental(match: Match) -> str:
    return f"{match['whole'].replace('.', '').replace(' ', '')}.{match['cents']}"


def _euros(match: Match) -> str:
    return f"{match['before'] or match['behind']}.{match['cents'] or match['other']}"
