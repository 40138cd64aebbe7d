"""Reads versions, numbered sections, and IP addresses."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.english.numbers import Numbers

_IP = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?P<ip>\d{1,3}(?:\.\d{1,3}){3})(?:/(?P<bits>\d{1,2}))?(?::(?P<port>\d{2,5}))?"
    r"(?![\w]|\.\d)"
)
_DOTTED = regex.compile(
    r"(?<![\w/$€£-]|\d[.,:])(?P<v>[vV]\.?)?(?P<version>\d{1,6}(?:\.\d{1,6}){2,6}+)(?!\w|[.,]\d)"
)
_PREFIXED = regex.compile(
    r"(?<![\w.])(?:v\.?|V\.?(?=\d+\.\d))(?P<version>\d{1,4}(?:\.\d{1,4})?)(?![\w]|\.\d)"
)
_SAID = regex.compile(r"\b(?:[Vv]ersions?|[Rr]elease|[Vv]er\.) $")
_NAMED = regex.compile(
    r"(?<=\b(?i:version|versions|release|python|ios|macos|android|java|php|ruby|node|kernel|firmware"
    r"|section|sections|sec\.|example|figure|fig\.|table|chapter|equation|exercise|appendix|part|ver\.)"
    r" )(?P<version>\d{1,4}\.\d{2,4})(?![\w]|[.,]\d|%)"
)


class Versions:
    """Reads the parts of a version as numbers with "point", those of an IP address as digits."""

    def __init__(self, numbers: Numbers) -> None:
        """Take the numbers of American or British English."""
        self._numbers = numbers

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for them."""
        text = text.sub(_IP, self._ip)
        text = text.sub(_DOTTED, self._dotted)
        text = text.sub(_PREFIXED, self._prefixed)
        return text.sub(_NAMED, lambda match: self._version(match["version"]))

    def _ip(self, match: Match) -> str:
        said = " dot ".join(self._octet(octet) for octet in match["ip"].split("."))
        if match["bits"]:
            said += f" slash {self._numbers.cardinal(match['bits'])}"
        return f"{said} colon {self._numbers.digits(match['port'])}" if match["port"] else said

    def _octet(self, octet: str) -> str:
        return "ten" if octet == "10" else self._numbers.digits(octet)

    def _dotted(self, match: Match) -> str:
        return self._prefixed(match) if match["v"] else self._version(match["version"])

    def _prefixed(self, match: Match) -> str:
        """Read "v2.0"; the word may stand before it already."""
        said = _SAID.search(match.string, 0, match.start())
        return f"{'' if said else 'version '}{self._version(match['version'])}"

    def _version(self, version: str) -> str:
        return " point ".join(
            self._numbers.digits(part) if part.startswith("0") else self._numbers.cardinal(part)
            for part in version.split(".")
        )
