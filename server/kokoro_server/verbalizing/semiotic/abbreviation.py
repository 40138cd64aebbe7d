"""Verbalizes abbreviations."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence

_LONGEST = 4


class Where(Enum):
    """The contexts in which a string is an abbreviation."""

    ANYWHERE = auto()
    """Anywhere; its dot may also end a sentence: "etc."."""
    AFTER_NUMBER = auto()
    """After a number; its dot may also end a sentence: "44 a. C."."""
    BEFORE_WORD = auto()
    """Before a word; its dot never ends a sentence: "p. ej."."""
    BEFORE_NAME = auto()
    """Before a name; its dot never ends a sentence: "Sr. Ruiz"."""
    BEFORE_NUMBER = auto()
    """Before a number; its dot never ends a sentence: "pág. 5", "cap. IV"."""


_AFTER = {
    Where.BEFORE_WORD: regex.compile(r"(?: ?:)? ?[\p{L}\d(“\"]"),
    Where.BEFORE_NAME: regex.compile(r" ?\p{Lu}"),
    Where.BEFORE_NUMBER: regex.compile(r" ?\d| ?[IVXLC]{1,6}(?!\w)| ?[A-Z]{1,3}-?\d"),
}


class Abbreviations:
    """Verbalizes abbreviations."""

    def __init__(self, tables: Iterable[tuple[Mapping[str, str], Where]]) -> None:
        """Take tables of words by abbreviation, each with the context of its abbreviations.

        Words of two forms, "unidad|unidades", agree with the number before them. Spaces inside an
        abbreviation are optional. A lower-case entry also matches with a capital
        and in capitals; an entry with capitals matches only itself.
        """
        self._table: dict[str, list[tuple[Where, str]]] = {}
        for table, where in tables:
            for written, words in table.items():
                key = written.replace(" ", "")
                forms = {key, key[0].upper() + key[1:], key.upper()} if key.islower() else {key}
                for form in forms:
                    self._table.setdefault(form, []).append((where, words))

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with abbreviations in full."""
        parts: list[AlignedText] = []
        written = text.text
        done = position = 0
        while match := _CANDIDATE.search(written, position):
            position, words = self._longest(match)
            if words:
                start = match.start()
                space = " " if written[position : position + 1].isalnum() else ""
                parts += [text[done:start], text.replaced(start, position, words + space)]
                done = position
        return AlignedText.join((*parts, text[done:])) if parts else text

    def _longest(self, match: Match) -> tuple[int, str]:
        """Return the end of the longest abbreviation at the candidate's start, and its words.

        If there is none, return the end of the candidate's first word, and no words.
        """
        for end in reversed(_ends(match)):
            words = self._words(match.string, match.start(), end)
            if words is not None:
                return end, words
        return match.end("first"), ""

    def _words(self, text: str, start: int, end: int) -> str | None:
        for where, words in self._table.get(text[start:end].replace(" ", ""), ()):
            if _fits(where, text, start, end):
                return _agreeing(words, text, start) + _stop(where, text, end)
        return None


def _agreeing(words: str, text: str, start: int) -> str:
    """Return the form of the words for the number before them."""
    one, bar, many = words.partition("|")
    is_one = _ONE_BEFORE.search(text[max(0, start - _NUMERAL) : start])
    return many if bar and not is_one else one


def _ends(match: Match) -> list[int]:
    """Return the ends of a candidate's first word without its dot, with it, of two words, ..."""
    first = match.end("first")
    ends = [*([first - 1] if match["first"][-1] == "." else []), first]
    while ends[-1] < match.end():
        ends.append(match.string.index(".", ends[-1]) + 1)
    return ends


def _fits(where: Where, text: str, start: int, end: int) -> bool:
    if text[end - 1].isalpha() and text[end - 1] not in "ºª" and text[end : end + 1].isdigit():
        return False  # "km2"
    if where is Where.AFTER_NUMBER:
        return _NUMBER_BEFORE.search(text[max(0, start - _NUMERAL) : start]) is not None
    return where is Where.ANYWHERE or _AFTER[where].match(text, end) is not None


def _stop(where: Where, text: str, end: int) -> str:
    """Return a full stop if the dot of the abbreviation also ends a sentence."""
    may_end = where in (Where.ANYWHERE, Where.AFTER_NUMBER)
    return "." if may_end and text[end - 1] == "." and ends_sentence(text, end) else ""


_NUMERAL = 9
_NUMBER_BEFORE = regex.compile(r"(?:\d(?:\.?[ªº°]|er|re|e)?|(?<!\w)(?:[IVXLC]+e?|[ivxlc]+)) ?$")
_ONE_BEFORE = regex.compile(r"(?:\d(?:\.?[ªº°]|er|re|e)|(?<![\d.,])1|\d/\d{1,2}) ?$")
"""One, an ordinal, or a fraction."""
_CANDIDATE = regex.compile(
    r"(?<![\p{L}\p{M}\d.@/-])(?<!(?<!\p{L})')(?P<first>\p{L}[\p{L}\p{M}]{0,8}"
    r"(?:\.[ºªoa]\.?|[º°ª]\.?|\.|/(?:\p{L}(?!\p{L}))?)?)"
    rf"(?:(?<=[.ºª])(?P<more> ?\p{{L}}[\p{{L}}\p{{M}}]{{0,4}}\.)){{0,{_LONGEST}}}"
)
