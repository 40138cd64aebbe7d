"""Writes out words of dialect that lost their end: "th' boat", "an' all", "o' that"."""

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match

_WORDS = {
    "th": "the",
    "o": "of",
    "wi": "with",
    "t": "to",
    "ol": "old",
    "lil": "little",
    "mo": "more",
    "fo": "for",
    "yo": "your",
    "jus": "just",
    "an": "and",
    "ev'ry": "every",
}
_CLIPPED = regex.compile(
    r"(?<![\w'])(?P<word>[Tt]h|[Aa]n|[Oo]|[Ww]i|[Oo]l|[Ll]il|[Jj]us|[Ff]o)'(?= \w)"
)
_HEADLESS = {
    "em": "them",
    "cause": "because",
    "til": "till",
    "bout": "about",
    "twas": "it was",
    "tis": "it is",
    "round": "around",
    "neath": "beneath",
    "gainst": "against",
    "cept": "except",
}
_HEAD = regex.compile(
    r"(?<![\w'\"])'(?P<word>em|[Cc]ause|til|bout|[Tt]was|[Tt]is|neath|gainst|cept)(?![\w'])"
)


class Clipped:
    """Writes words out whose apostrophe stands for their last or first sound."""

    def apply(self, text: AlignedText) -> AlignedText:
        """Return cleaned `text` with those words whole."""
        if "'" not in text.text:
            return text
        return text.sub(_CLIPPED, _whole).sub(_HEAD, _with_head)


def _whole(match: Match) -> str:
    word = _WORDS[match["word"].lower()]
    return word.capitalize() if match["word"][0].isupper() else word


def _with_head(match: Match) -> str:
    word = _HEADLESS[match["word"].lower()]
    return word.capitalize() if match["word"][0].isupper() else word
