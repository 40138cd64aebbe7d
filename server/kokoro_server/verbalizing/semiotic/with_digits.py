"""Leaves text without digits to other rules: most sentences have none, and cost less then."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.rule import Rule

_DIGIT = re.compile(r"\d")


class WithDigits:
    """Applies rules that read digits, one after the other, to text that has some."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules, in order of precedence."""
        self._rules = rules

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` as the rules leave it."""
        if not _DIGIT.search(text.text):
            return text
        for rule in self._rules:
            text = rule.apply(text)
        return text
