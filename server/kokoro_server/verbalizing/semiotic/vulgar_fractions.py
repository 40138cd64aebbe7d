"""Writes fractions of one character with digits: "½" as "1/2"."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_VULGAR = re.compile("[½¼¾]")
_PLAIN = {"½": "1/2", "¼": "1/4", "¾": "3/4"}


class VulgarFractions:
    """Writes "2½" as "2 1/2", for the rules about fractions."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without fractions of one character."""
        return text.sub(_VULGAR, _apart)


def _apart(match: Match) -> str:
    after_digit = match.string[match.start() - 1 : match.start()].isdecimal()
    return f"{' ' if after_digit else ''}{_PLAIN[match[0]]}"
