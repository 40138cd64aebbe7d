# ruff: noqa: RUF001  # punctuation of many scripts is the data here
"""Finds where a text may be broken, from its characters only, in linear time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import IntEnum

import regex

from kokoro_server.segmenting.lines import wrapped_line_ends
from kokoro_server.segmenting.phrases import PHRASE_START


class Boundary(IntEnum):
    """The kinds of break after a piece of text, from the weakest to the strongest."""

    NONE = 0
    """The piece ends inside a word."""
    WORD = 1
    PHRASE = 2
    """A conjunction or a preposition follows."""
    CLAUSE = 3
    SENTENCE = 4
    PARAGRAPH = 5
    """A line that is not hard-wrapped ends."""
    END = 6
    """The text ends."""


_LINE_END = regex.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = regex.compile(r"\s*+")
_CLOSERS = r"""[\p{Pe}\p{Pf}"'*_]*+"""
SENTENCE_END = (
    r"(?:(?P<wide>[。！？．｡；।॥؟۔።၊။⸮]++)|(?P<narrow>[.!?…‥‽⁇⁈⁉‼]++))"
    rf"(?P<closers>{_CLOSERS})"
)
"""Marks that may end a sentence, wide ones without a space after them, and what closes it."""
CLAUSE_END = (
    rf"(?:[、，：،؛՝፣—―–⸺]++|(?<![,;:])[,;:]++(?={_CLOSERS}\s)"
    rf"|(?<=\s)-++(?=\s)|(?<=\w)--(?=[\w\s])){_CLOSERS}"
)
"""Marks that end a clause, and what closes it."""
_SENTENCE = regex.compile(rf"{SENTENCE_END}(?P<space>\s*+)")
_CLAUSE = regex.compile(rf"{CLAUSE_END}\s*+")
# Japanese has no spaces; a word begins where a kanji or katakana follows hiragana.
_WORD = regex.compile(r"\s++|(?<=\p{Hiragana})(?=[\p{Han}\p{Katakana}])")
_PHONEME_BREAKS = {
    Boundary.WORD: regex.compile(" +"),
    Boundary.CLAUSE: regex.compile(r'[,;:—]+["”)]* +'),
    Boundary.SENTENCE: regex.compile(r'[.!?…]+["”)]* +'),
    Boundary.PARAGRAPH: regex.compile(r" *\n\s*"),
}
"""Breaks of phonemes by their strength, the weakest first."""
_CLUSTER = regex.compile(r"\X")
CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
"""A character of a script that writes no spaces."""

_LAST_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’]*+$")
_WORD_WINDOW = 24
"""Characters to search for the word before a full stop; abbreviations are shorter."""
_MAX_ITEM_DIGITS = 3
_ENGLISH = """
mr mrs ms dr prof st jr sr rev hon gen col lt sgt capt mt vs no nos fig figs vol ch pp ed eds approx
dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec
"""
_ROMANCE = """
sra srta dra uds ud vd vds av avda pág págs núm ej tel profa exmo ilmo sig sigg dott dottssa ing avv
pag art mme mlle mm cf
"""
_HINDI = "डॉ श्री पं प्रो"
_ABBREVIATIONS = frozenset(f"{_ENGLISH} {_ROMANCE} {_HINDI}".split())


class Breaks:
    """The breaks of a text: offsets after which a piece may end, and how strong each is."""

    def __init__(self, text: str) -> None:
        """Find the breaks between words and stronger ones."""
        self._text = text
        self._strength: dict[int, Boundary] = {}
        self._find(text)
        self._strength[len(text)] = Boundary.END
        ordered = sorted(self._strength.items())
        self._offsets = {
            level: [offset for offset, strength in ordered if strength >= level]
            for level in Boundary
            if Boundary.NONE < level < Boundary.END
        }

    def _find(self, text: str) -> None:
        """Find the breaks inside of `text`."""
        self._mark((match.end() for match in _WORD.finditer(text)), Boundary.WORD)
        self._mark((match.start() for match in PHRASE_START.finditer(text)), Boundary.PHRASE)
        self._mark((match.end() for match in _CLAUSE.finditer(text)), Boundary.CLAUSE)
        for match in _SENTENCE.finditer(text):
            strength = max(_sentence_strength(text, match), self.strength(match.end()))
            if strength:
                self._strength[match.end()] = strength
        self._mark(_line_ends(text), Boundary.PARAGRAPH)

    def _mark(self, offsets: Iterable[int], strength: Boundary) -> None:
        self._strength |= dict.fromkeys(offsets, strength)

    def strength(self, offset: int) -> Boundary:
        """Return how strong the break at `offset` is."""
        return self._strength.get(offset, Boundary.NONE)

    def first(self, level: Boundary, after: int) -> int:
        """Return the first break of at least `level` after an offset, or the end of the text."""
        offsets = self._offsets[level]
        return offsets[min(bisect_right(offsets, after), len(offsets) - 1)]

    def last(self, level: Boundary, after: int, limit: int) -> int | None:
        """Return the last break of at least `level` in (after, limit], or `None`."""
        offsets = self._offsets[level]
        index = bisect_right(offsets, limit) - 1
        return offsets[index] if index >= 0 and offsets[index] > after else None

    def within(self, level: Boundary, start: int, end: int) -> tuple[tuple[int, Boundary], ...]:
        """Return the breaks of at least `level` in (start, end), with their strengths."""
        offsets = self._offsets[level]
        inner = offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]
        return tuple((offset, self._strength[offset]) for offset in inner)

    def last_cluster(self, after: int, limit: int) -> int:
        """Return the last end of a grapheme cluster in (after, limit].

        A cluster that is longer than that is cut at `limit`.
        """
        end = after
        for cluster in _CLUSTER.finditer(self._text, after):
            if cluster.end() > limit:
                break
            end = cluster.end()
        return end if end > after else limit


class PhonemeBreaks(Breaks):
    """The breaks of phonemes, whose punctuation means what it says."""

    def _find(self, text: str) -> None:
        for strength, pattern in _PHONEME_BREAKS.items():
            self._mark((match.end() for match in pattern.finditer(text)), strength)


def _line_ends(text: str) -> Iterator[int]:
    """Yield the start, after white space, of each line that doesn't continue the previous one."""
    wrapped = wrapped_line_ends(text)
    for match in _LINE_END.finditer(text):
        if match.end() not in wrapped:
            spaces = _SPACES.match(text, match.end())
            yield spaces.end() if spaces else match.end()


def _sentence_strength(text: str, match: regex.Match[str]) -> Boundary:
    """Distinguish the end of a sentence from a stop within it, such as an abbreviation's."""
    following = text[match.end() : match.end() + 1]
    if match["wide"]:
        quoted = match["closers"] and not match["space"]
        return Boundary.CLAUSE if quoted and following else Boundary.SENTENCE
    if following and not match["space"]:
        return Boundary.SENTENCE if CJK.match(following) else Boundary.NONE
    if match["narrow"] == "." and is_abbreviated(text, match.start()):
        return Boundary.WORD
    return Boundary.CLAUSE if following.islower() else Boundary.SENTENCE


def is_abbreviated(text: str, stop: int) -> bool:
    """Return whether the full stop at `stop` follows an abbreviation or the number of an item."""
    window = text[max(0, stop - _WORD_WINDOW) : stop]
    word = _LAST_WORD.search(window)
    if not word:
        return False
    if word[0].isdigit():
        is_first = not window[: word.start()].rpartition("\n")[2].strip()
        return is_first and len(word[0]) <= _MAX_ITEM_DIGITS
    is_initial = len(word[0]) == 1 and word[0].isupper()
    return is_initial or "." in word[0] or word[0].lower() in _ABBREVIATIONS
