"""Passes text without digits by the rules that read digits."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.rule import Rule

_HAS_DIGIT = re.compile("[0-9½¼¾]")


class WithDigits:
    """Applies rules in order, to text with a digit alone."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules, in order of precedence."""
        self._rules = rules

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for what the rules read, as far as it has digits."""
        for rule in self._rules:
            if not _HAS_DIGIT.search(text.text):
                return text
            text = rule.apply(text)
        return text
