"""Tells whether a phrase in a text is whole words, and not a part of a longer one."""

import unicodedata

import regex

_MARK = regex.compile(r"\p{M}")
_WORD = regex.compile(r"[\p{L}\p{N}_]")
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー々]")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]")
_JOINING = frozenset((".", "@", "&"))
"""Signs that join two words to one, such as in "node.js", "AT&T"."""
_SUFFIX_SIGNS = frozenset(("+", "#"))
"""Signs at the end of a word, as in "C++", "C#"."""
_CONTRACTED = frozenset(("s", "t", "d", "m", "ll", "re", "ve"))
"""Ends of English words after an apostrophe."""


def begins_word(text: str, start: int) -> bool:
    """Return whether a word of `text` begins at `start`.

    Japanese and Chinese have no spaces, so there a phrase may begin and end anywhere, except within
    a row of katakana, which is one word.
    """
    before = text[max(0, start - 2) : start][::-1]
    return not (_are_one(text[start], before[:1]) or _is_joined(before))


def ends_word(text: str, start: int, end: int) -> bool:
    """Return whether the phrase [start, end) of `text`, which begins a word, ends one too."""
    after = text[end : end + 3]
    if text[max(0, start - 1) : start] == "'" and text[start:end].lower() in _CONTRACTED:
        return False
    return not (
        _are_one(text[end - 1], after[:1]) or _is_joined(after) or _has_suffix(text[end - 1], after)
    )


def _are_one(edge: str, outside: str) -> bool:
    """Return whether the character outside a phrase, or "", belongs to the word at its edge."""
    if _MARK.match(outside):
        return True
    if _CJK.match(edge) or _CJK.match(outside):
        return bool(_KATAKANA.match(edge) and _KATAKANA.match(outside))
    return bool(_WORD.match(outside)) and unicodedata.category(edge) != "So"


def _is_joined(outside: str) -> bool:
    """Return whether a sign beside a phrase joins it to another word; the nearest comes first."""
    return outside[:1] in _JOINING and bool(_WORD.match(outside[1:2]))


def _has_suffix(edge: str, after: str) -> bool:
    """Return whether a word goes on after its last letter: with "++", "#" or "n't"."""
    if not _WORD.match(edge):
        return False
    if after[:1] in _SUFFIX_SIGNS:
        return not _WORD.match(after[1:2])
    return after[:2].lower() == "'t" and not _WORD.match(after[2:3])
