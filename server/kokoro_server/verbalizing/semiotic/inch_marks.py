"""Tells the mark of inches from a closing quote."""

import re

_QUOTES = re.compile('["“”]')


def inch_marks(text: str) -> frozenset[int]:
    """Return the offsets of quotes behind digits that close no quotation."""
    marks, is_open = [], False
    for match in _QUOTES.finditer(text):
        at = match.start()
        if not is_open and match[0] != "“" and text[at - 1 : at].isdigit():
            marks.append(at)
        else:
            is_open = match[0] == "“" or (match[0] == '"' and not is_open)
    return frozenset(marks)
