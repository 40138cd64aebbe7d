"""Skips rules about digits for text without digits: most sentences have none."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.rule import Rule

_DIGIT = re.compile(r"\d")


class WithDigits:
    """Applies rules that read digits, in order, but only to text with digits."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules, in order of precedence."""
        self._rules = rules

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` after all rules."""
        if not _DIGIT.search(text.text):
            return text
        for rule in self._rules:
            text = rule.apply(text)
        return text
