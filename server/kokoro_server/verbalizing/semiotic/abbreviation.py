"""Says abbreviations in full."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match
from kokoro_server.verbalizing.semiotic.spacing import ends_sentence

_LONGEST = 4


class Where(Enum):
    """Where an abbreviation is one."""

    ANYWHERE = auto()
    """Its dot may end a sentence too: "etc."."""
    AFTER_NUMBER = auto()
    """Likewise: "44 a. C."."""
    BEFORE_WORD = auto()
    """Its dot ends no sentence: "p. ej."."""
    BEFORE_NAME = auto()
    """Likewise: "Sr. Ruiz"."""
    BEFORE_NUMBER = auto()
    """Likewise: "pág. 5", "cap. IV"."""


_AFTER = {
    Where.BEFORE_WORD: regex.compile(r":? ?[\p{L}\d(“\"]"),
    Where.BEFORE_NAME: regex.compile(r" ?\p{Lu}"),
    Where.BEFORE_NUMBER: regex.compile(r" ?\d| ?[IVXLC]{1,6}(?!\w)"),
}


class Abbreviations:
    """Says abbreviations."""

    def __init__(self, tables: Iterable[tuple[Mapping[str, str], Where]]) -> None:
        """Take words for abbreviations as they are written, with the place where they are such.

        Spaces inside may be written or not. One in lower case stands for itself with a capital
        and in capitals too, one with capitals for itself alone.
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
        return text.sub(_CANDIDATE, lambda match: self._say(text, match))

    def _say(self, text: AlignedText, match: Match) -> AlignedText | None:
        """Say the longest abbreviation that the candidate begins with."""
        start = match.start()
        for end in reversed(_ends(match)):
            words = self._words(match.string, start, end)
            if words is None:
                continue
            space = " " if match.string[end : end + 1].isalnum() else ""
            rest = text[end : match.end()]
            return text.replaced(start, end, words + space) + self.apply(rest)
        first = match.end("first")
        return text[start:first] + self.apply(text[first : match.end()]) if match["more"] else None

    def _words(self, text: str, start: int, end: int) -> str | None:
        for where, words in self._table.get(text[start:end].replace(" ", ""), ()):
            if _fits(where, text, start, end):
                return words + _stop(where, text, end)
        return None


def _ends(match: Match) -> list[int]:
    """Return where the first word of a candidate ends, and the first two, and so on."""
    ends = [match.end("first")]
    while ends[-1] < match.end():
        ends.append(match.string.index(".", ends[-1]) + 1)
    return ends


def _fits(where: Where, text: str, start: int, end: int) -> bool:
    if where is Where.AFTER_NUMBER:
        return _NUMBER_BEFORE.search(text[max(0, start - _NUMERAL) : start]) is not None
    return where is Where.ANYWHERE or _AFTER[where].match(text, end) is not None


def _stop(where: Where, text: str, end: int) -> str:
    """Return the full stop, where the dot of the abbreviation ends a sentence too."""
    may_end = where in (Where.ANYWHERE, Where.AFTER_NUMBER)
    return "." if may_end and text[end - 1] == "." and ends_sentence(text, end) else ""


_NUMERAL = 9
_NUMBER_BEFORE = regex.compile(r"(?:\d|(?<!\w)(?:[IVXLC]+|[ivxlc]+)) ?$")
_CANDIDATE = regex.compile(
    r"(?<![\p{L}\p{M}\d.'@/-])(?P<first>\p{L}[\p{L}\p{M}]{0,8}(?:\.[ºªoa]\.?|[º°ª]\.?|\.|/(?:\p{L}(?!\p{L}))?)?)"
    rf"(?:(?<=[.ºª])(?P<more> ?\p{{L}}[\p{{L}}\p{{M}}]{{0,4}}\.)){{0,{_LONGEST}}}"
)
