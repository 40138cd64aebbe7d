"""Finds the first end of a sentence, a line or a clause in a text that may go on.

An end is decided from the text up to it and the few characters after it. So it is the same however
much of the text is known, and a text that comes in pieces is cut like one that comes at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from kokoro_server.segmenting.breaks import CJK, CLAUSE_END, SENTENCE_END, Boundary, is_abbreviated
from kokoro_server.segmenting.lines import may_be_wrapped, wrapped_line_ends
from kokoro_server.verbalizing.speakable import has_something_to_say

_LINE_END = r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"
_CANDIDATE = regex.compile(rf"{SENTENCE_END}|(?P<clause>{CLAUSE_END})|(?P<line>{_LINE_END})")
_BLANK_LINE = regex.compile(rf"(?r)(?:{_LINE_END})[^\S\r\n]*(?:{_LINE_END})")
_ANY_LINE_END = regex.compile(_LINE_END)
_LAST_LINE_END = regex.compile(rf"(?r){_LINE_END}")
_LOOKAHEAD = 40
"""Most spaces, and most characters of a word, to wait for behind a mark or a line end."""
MAX_LOOKAHEAD = 2 * _LOOKAHEAD + 1
"""Most characters behind an end that decide about it."""
_FOLLOWING = regex.compile(rf"\s{{0,{_LOOKAHEAD}}}+(?P<first>\S)")
_NEXT_WORD = regex.compile(rf"\s{{0,{_LOOKAHEAD}}}+(?P<word>\S{{1,{_LOOKAHEAD}}}+)(?=[\S\s])")
_BLOCK = 1000
"""Most characters before a line end that show whether its block is hard-wrapped."""
_QUOTES = regex.compile(r"[^*_]")
_ELLIPSIS = regex.compile(r"…|\.\.")
_MAY_GO_ON = regex.compile(
    r"(?<!\w)(?:etc|ecc|al|avg|esp|ext|max|min|misc|tel|temp|usw)$", regex.IGNORECASE
)
"""Abbreviations that stand in mid-sentence as well as at its end."""


class Undecided(Exception):
    """The text that would decide has not come yet."""


@dataclass(frozen=True, slots=True)
class End:
    """An end of a sentence, a line or a clause."""

    offset: int
    """The end, after one space that follows it."""
    boundary: Boundary


class Ends:
    """The ends in a text of which more may come; `is_final` if nothing more will come."""

    def __init__(self, text: str, *, is_final: bool) -> None:
        self._text = text
        self._is_final = is_final

    def within(self, start: int, limit: int) -> Iterator[End]:
        """Yield the ends in (start, limit] that follow something speakable, in order.

        Raises `Undecided` where more text is needed to tell whether there is an end.
        """
        speakable = False
        for match in _CANDIDATE.finditer(self._text, start):
            if match.end() > limit:
                return
            speakable = speakable or has_something_to_say(self._text[start : match.start()])
            if speakable and (boundary := self._boundary(match)):
                yield End(self._with_space(match), boundary)

    def _boundary(self, match: regex.Match[str]) -> Boundary | None:
        """Return what ends at `match`, `None` if nothing does."""
        if match.end() == len(self._text) and not self._is_final and match["line"] != "\n":
            raise Undecided  # more of the same marks may follow
        if match["line"]:
            return None if self._line_goes_on(match) else Boundary.PARAGRAPH
        if match["clause"]:
            return None if self._is_between_digits(match) else Boundary.CLAUSE
        return self._sentence(match)

    def _sentence(self, match: regex.Match[str]) -> Boundary | None:
        following = self._text[match.end() : match.end() + 1]
        if match["wide"]:
            is_quoted = match["closers"] and following and not following.isspace()
            return Boundary.CLAUSE if is_quoted else Boundary.SENTENCE
        if following and not following.isspace():
            return Boundary.SENTENCE if CJK.match(following) else None
        if match["narrow"] == "." and is_abbreviated(self._text, match.start()):
            return None
        if self._may_go_on(match) and self._first_after(match.end()).islower():
            return Boundary.CLAUSE
        return Boundary.SENTENCE

    def _may_go_on(self, match: regex.Match[str]) -> bool:
        """Return whether a sentence often goes on after such a mark: only then look further."""
        window = self._text[max(0, match.start() - _LOOKAHEAD) : match.start()]
        return bool(
            _QUOTES.search(match["closers"])
            or _ELLIPSIS.search(match["narrow"])
            or (match["narrow"] == "." and _MAY_GO_ON.search(window))
        )

    def _first_after(self, end: int) -> str:
        """Return the first character after spaces, empty if there is none near."""
        following = _FOLLOWING.match(self._text, end)
        if following is None and not self._is_final and len(self._text) - end <= _LOOKAHEAD:
            raise Undecided
        return following["first"] if following else ""

    def _line_goes_on(self, match: regex.Match[str]) -> bool:
        """Return whether the next line continues the sentence: the line was hard-wrapped."""
        before = _LAST_LINE_END.search(self._text, 0, match.start())
        line = self._text[before.end() if before else 0 : match.start()]
        if not may_be_wrapped(line) or _ANY_LINE_END.match(self._text, match.end()):
            return False
        following = _NEXT_WORD.match(self._text, match.end())
        if following is None and not self._is_final:
            if len(self._text) - match.end() < MAX_LOOKAHEAD:
                raise Undecided
            return False
        first = max(0, match.start() - _BLOCK)
        blank = _BLANK_LINE.search(self._text, first, match.start())
        block = blank.end() if blank else first
        end = following.end() if following else len(self._text)
        return match.end() - block in wrapped_line_ends(self._text[block:end])

    def _is_between_digits(self, match: regex.Match[str]) -> bool:
        """Return whether a mark is a part of a number or a range, such as "10-20" with a dash."""
        around = (
            self._text[max(0, match.start() - 1) : match.start()],
            self._text[match.end() :][:1],
        )
        return all(map(str.isdigit, around))

    def _with_space(self, match: regex.Match[str]) -> int:
        following = self._text[match.end() : match.end() + 1]
        is_space = following.isspace() and not _ANY_LINE_END.match(following)
        return match.end() + (is_space and not match["line"])
