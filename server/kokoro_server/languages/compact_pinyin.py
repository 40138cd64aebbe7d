"""pypinyin's dictionary of phrases in a third of its memory.

pypinyin holds a list for every phrase, with a list and a string for every syllable, and copies
what it looks up. Here a phrase is one string, and the lists are made where it is copied.
"""

from typing import Any

from pypinyin import constants, phrases_dict

_SYLLABLE, _ALTERNATIVE = " ", ","
"""What separates syllables, and readings of one syllable; no reading contains them."""


class CompactReadings(str):
    """The readings of a phrase; `deepcopy` makes them a list with a list per syllable."""

    __slots__ = ()

    def __deepcopy__(self, _: dict[int, Any]) -> list[list[str]]:
        return [syllable.split(_ALTERNATIVE) for syllable in self.split(_SYLLABLE)]


def compact_phrases() -> None:
    """Replace the readings of all phrases."""
    whole = phrases_dict.phrases_dict
    for phrase, syllables in whole.items():
        readings = CompactReadings(_SYLLABLE.join(map(_ALTERNATIVE.join, syllables)))
        whole[phrase] = constants.PHRASES_DICT[phrase] = readings  # type: ignore[assignment]
