"""Writes the aperture of a lens without its slash: "f/2.8"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_APERTURE = regex.compile(r"(?<![\w/.])[fFƒ]/ ?(?=\d{1,2}(?:[.,]\d)?(?![\w/]|[.,]\d))")


class Apertures:
    """Writes "F 2.8"; letter and number stay for later rules."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` without the slash of apertures."""
        return text.sub(_APERTURE, "F ") if "/" in text.text else text
