"""Writes numbers with the Indian marks of lakhs and crores the other way: "1,00,000" "100,000"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_LAKHS = regex.compile(r"(?<![\w.,])\d{1,2}(?:,\d\d(?=,)){1,6}+,\d{3}(?!\w|,\d)")


class IndianNumbers:
    """Moves the commas of numbers such as "12,34,567"; other rules read them then."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with commas between thousands."""
        return text.sub(_LAKHS, lambda match: f"{int(match[0].replace(',', '')):,}")
