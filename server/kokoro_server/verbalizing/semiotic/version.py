"""Says numbers of several parts: versions, and addresses of the internet protocol."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import apart
from kokoro_server.verbalizing.semiotic.speller import Speller

_BYTES = 4
_LONGEST = 3


class Version:
    """Says versions ("2.0.1", "v3.5", "Python 3.11") and IP addresses."""

    def __init__(self, speller: Speller, point: str, version: str, cues: str) -> None:
        """Take the word for the dot, that for "v", and a pattern of words before a version."""
        self._speller = speller
        self._point = point
        self._version = version
        self._parts = re.compile(r"(?<![\w.,-])\d{1,5}(?:\.\d{1,5}){2,5}(?![\w-]|[.,]\d)")
        self._marked = re.compile(
            r"(?<![\w.])v\.? ?(?P<parts>\d{1,4}(?:\.\d{1,5}){0,5})(?!\w|\.\d)", re.IGNORECASE
        )
        self._cued = re.compile(
            rf"(?<!\w)(?:{cues}) (?P<parts>\d{{1,3}}\.\d{{1,4}})(?![\w%€$]|[.,]\d)", re.IGNORECASE
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for versions."""
        text = text.sub(self._parts, lambda match: self._whole(match))
        text = text.sub(self._marked, lambda match: f"{self._version} {self._say(match['parts'])}")
        return text.sub(
            self._cued,
            lambda match: (
                text[match.start() : match.start("parts")]
                + text.replaced(*match.span("parts"), self._say(match["parts"]))
            ),
        )

    def _whole(self, match: Match) -> str | None:
        parts = match[0].split(".")
        if (
            all(len(part) == _LONGEST for part in parts[1:])
            and parts[0] != "0"
            and len(parts) != _BYTES
        ):
            return None  # thousands: "1.234.567"
        if len(parts) == _BYTES and all(int(part) < 256 for part in parts):  # noqa: PLR2004
            return apart(match, f" {self._point} ".join(map(self._speller.digits, parts)))
        return apart(match, self._say(match[0]))

    def _say(self, parts: str) -> str:
        return f" {self._point} ".join(map(self._speller.whole, parts.split(".")))
