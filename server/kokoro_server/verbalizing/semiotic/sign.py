"""Verbalizes signs: "%", "&", "≤", "+"."""

from collections.abc import Mapping

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_ABOUT = r"(?<= )≈(?! )"
"""The sign belongs to the next number alone, as in "costs ≈5"."""


class Signs:
    """Verbalizes signs by their names."""

    def __init__(
        self, names: Mapping[str, str], between: Mapping[str, str], before: Mapping[str, str]
    ) -> None:
        """Take the names of signs, and the names that some have only between or before numbers."""
        self._names = names
        self._between = between
        self._before = before
        self._sign = regex.compile(f"[{''.join(map(regex.escape, names))}]")
        signs = "".join(map(regex.escape, between))
        self._operator = regex.compile(
            rf"(?<=[\p{{L}}\d)²³%] ?)(?!{_ABOUT})[{signs}](?= ?[\p{{L}}\d(-])"
            if between
            else "(?!)"
        )

        ahead = "".join(map(regex.escape, before))
        self._ahead = regex.compile(
            rf"(?<![\p{{L}}\p{{M}}\d)²³%/] ?)[{ahead}](?= ?[\p{{L}}\d])" if before else "(?!)"
        )

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with words for signs."""
        text = text.sub(self._ahead, lambda match: f"{self._before[match[0]]} ")
        text = text.sub(self._operator, lambda match: f" {self._between[match[0]]} ")
        return text.sub(self._sign, lambda match: f" {self._names[match[0]]} ")
