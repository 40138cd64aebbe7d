"""Reads two units with a slash where no number stands before them: "in km/h"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.english.units import PER, UNITS

_BARE = regex.compile(
    r"(?<![\w/]|\d )(?P<unit>k?m|mi|kg|mg|μg|g|[MG]B|L)/(?P<per>h|hr|s|sec|kg|dL|L|ml|mL|m2|m²|m³)"
    r"(?![\w/])"
)


class BareUnits:
    """Reads the first unit in the plural, and the second behind "per"."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for such pairs."""
        if "/" not in text.text:
            return text
        return text.sub(_BARE, lambda match: f"{UNITS[match['unit']][1]} per {PER[match['per']]}")
