"""SSML on the command line."""

import re
from html import unescape

_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_REFERENCE = re.compile(r"&[^;\s]+;")


def without_tags(document: str) -> str:
    """Return the text of an SSML document, with the same places: tags become spaces."""
    text = _TAG.sub(lambda match: " " * len(match[0]), document)
    return _REFERENCE.sub(lambda match: unescape(match[0]).ljust(len(match[0])), text)
