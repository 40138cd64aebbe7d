"""Writes "500+ people" as ">500 people", which is read as "more than"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_MINIMUM = regex.compile(
    r"(?<![\w.,+*/-]|\d |\b(?:de|di|du|que|plus|más|mais|più) )"
    r"(?P<number>\d{1,3}(?: \d{3}){1,3}|\d[\d.,]{0,12}(?<=\d))\+(?= \p{L}[\p{L}\p{M}])"
)


class Minimums:
    """Moves the sign of a least number before the number."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with such signs before the number that they belong to."""
        return text.sub(_MINIMUM, lambda match: f">{match['number']}") if "+" in text.text else text
