"""Skips rules about digits for text without digits: most sentences have none."""

import re

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.rule import Rule

_DIGIT = re.compile("[0-9½¼¾]")


class WithDigits:
    """Applies rules that read digits, in order, as long as the text has digits."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules, in order of precedence."""
        self._rules = rules

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with words for what the rules read."""
        for rule in self._rules:
            if not _DIGIT.search(text.text):
                return text
            text = rule.apply(text)
        return text
