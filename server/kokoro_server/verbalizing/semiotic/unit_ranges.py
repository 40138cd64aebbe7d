"""Verbalizes the dash between two quantities of the same unit: "€5-€10"."""

import re
from dataclasses import dataclass

from kokoro_server.verbalizing.aligned_text import AlignedText

_UNIT = r"(?P<unit>%|‰|℃|℉|€|£|kg|km|cm|mm|km/h|mph|lbs?|oz|ft|kWh|kW|[kMGT]?Hz|[KMGT]B|ml|mg|min)"
_BEHIND = re.compile(
    rf"(?<![\w.,-])(?:\d{{1,9}}(?:[.,]\d{{1,9}})? ?{_UNIT})(?P<dash> ?[-—] ?)"
    r"(?=\d{1,9}(?:[.,]\d{1,9})? ?(?P=unit)(?!\w| ?=))"
)
_BEFORE = re.compile(
    r"(?<![\w.,-])(?:(?P<unit>[€£$¥₹]) ?\d{1,9}(?:[.,]\d{1,9})?)(?P<dash> ?[-—] ?)"
    r"(?=(?P=unit) ?\d(?!.{0,24}=))"
)

_BELOW_ZERO = re.compile(
    r"(?<=[\d%‰°℃℉])(?<![A-Za-z]\d)(?P<dash> ?— ?| - )"
    r"(?=-\d{1,9}(?:[.,]\d{1,9})? ?(?:%|‰|°|℃|℉|度|$|[,;.)。、]))"
)
"""The dash before a number below zero: "-5~-3 °C"."""


@dataclass(frozen=True)
class UnitRanges:
    """Verbalizes such a dash, but for differences: "9 kg - 4 kg = 5 kg"."""

    word: str
    """The word for the dash, with its spaces."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with a word for the dash; both quantities stay for later rules."""
        for pattern in (_BEHIND, _BEFORE, _BELOW_ZERO):
            text = text.sub(pattern, self.word, "dash")
        return text
