"""Verbalizes digits one by one after a word that marks them as a code."""

import re
from collections.abc import Iterable

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Speller


class Digits:
    """Verbalizes codes digit by digit: "PIN 4512", "CP 28013", and overlong numbers."""

    def __init__(self, speller: Speller, cues: Iterable[str], between: Iterable[str] = ()) -> None:
        """Take words before codes, and words that may be between cue and code ("es")."""
        self._speller = speller
        cue, join = "|".join(map(re.escape, cues)), "|".join(map(re.escape, between))
        joined = rf"(?: (?:{join}))?" if join else ""
        self._code = re.compile(
            rf"(?<!\w)(?:{cue})\.?(?:{joined}:?) (?P<code>\d(?:[ -]?\d){{2,30}})(?![\w/%]|[.,:]\d)",
            re.IGNORECASE,
        )
        self._endless = re.compile(r"\d{25,}")

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for digits of codes."""
        text = text.sub(self._code, lambda match: self._speller.digits(match["code"]), "code")
        return text.sub(self._endless, lambda match: apart(match, self._speller.digits(match[0])))
