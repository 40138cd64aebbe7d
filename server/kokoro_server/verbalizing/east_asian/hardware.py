"""Spells addresses of network devices: "00:1A:2B:3C:4D:5E", "2001:db8::1"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_HEX = "[0-9A-Fa-f]"
_ADDRESS = re.compile(
    rf"(?<![\w:.-])(?:{_HEX}{{2}}(?P<mark>[:-]){_HEX}{{2}}(?:(?P=mark){_HEX}{{2}}){{4}}(?![\w:-])"
    rf"|(?=(?:{_HEX}{{1,4}}:){{0,7}}:|(?:{_HEX}{{1,4}}:){{7}})"
    rf"(?=[A-Fa-f:]{{0,39}}\d)(?=[0-9:]{{0,39}}[A-Fa-f]|\d{{1,4}}(?::\d{{0,4}}){{7}}|::1)"
    rf"(?:{_HEX}{{1,4}}|:):(?:{_HEX}{{0,4}}:){{0,6}}{_HEX}{{0,4}}(?:/\d{{1,3}})?(?![\w:]))",
    re.ASCII,
)


@dataclass(frozen=True)
class HardwareAddresses:
    """Names every letter and digit; a pause stands for the marks of a MAC address."""

    names: Mapping[str, str]
    """Names of digits, capital letters and ":"."""
    pause: str

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with such addresses in words."""
        if text.text.count(":") + text.text.count("-") <= 1:
            return text
        return text.sub(_ADDRESS, self._spelled)

    def _spelled(self, match: Match) -> str:
        if match["mark"]:
            parts = match[0].split(match["mark"])
            return self.pause.join(self._names(part) for part in parts)
        return f" {self._names(match[0])} "

    def _names(self, part: str) -> str:
        return " ".join(self.names.get(each, each) for each in part.upper())
