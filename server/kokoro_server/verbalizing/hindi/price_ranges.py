"""Writes a range of prices with its currency once, as it is said: "₹10-₹15" as "₹10-15"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_SECOND = regex.compile(r"(?<=(?P<sign>[₹$€£¥]) ?\d[\d.,]{0,12}) ?[-—] ?(?P=sign) ?(?=\d)")


class PriceRanges:
    """Writes such ranges with a hyphen; the numbers stay for the rule about money."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without the second sign of a range."""
        return text.sub(_SECOND, "-")
