"""A text that is still being written: decides which part of it can be spoken now."""

from dataclasses import dataclass
from typing import Protocol

import regex

from kokoro_server.segmenting.breaks import CJK, Boundary, Breaks
from kokoro_server.segmenting.ends import MAX_LOOKAHEAD, End, Ends, Undecided
from kokoro_server.segmenting.estimate import Estimate
from kokoro_server.segmenting.policy import SegmentPolicy

_LONGEST = 2000
"""Most characters of a piece, however few phonemes they have."""
_CONTEXT = 1000
"""Characters to keep before the text that is not taken yet: the ends of lines depend on them."""
_UNFINISHED_WORD = regex.compile(r"[\p{L}\p{M}\p{N}_'\u2019-]++$")
_BLANK_LINE = regex.compile(r"\s*?(?:\r\n|[\n\r\u2028])\s*?(?:\r\n|[\n\r\u2028])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text that is ready to be spoken."""

    text: str
    start: int
    """Its offset in the whole text, in code points."""
    boundary: Boundary
    """The break that follows it."""

    @property
    def end(self) -> int:
        """Return its end in the whole text, in code points."""
        return self.start + len(self.text)

    @property
    def begins_paragraph(self) -> bool:
        """Return whether an empty line stands before its first word."""
        return bool(_BLANK_LINE.match(self.text))


class Undivided(Protocol):
    """Parts of a text that must not be cut."""

    def around(self, text: str, start: int, cut: int, *, is_final: bool) -> int | None:
        """Return the start of the part that a cut at `cut` would divide; `None` if there is none.

        Such a part begins at `start` or later. Raises `Undecided` if more text would decide.
        """


class GrowingText:
    """Joins what comes, and cuts it into pieces: sentences, lines, and parts of long sentences.

    The pieces depend on the text alone and not on how it was cut when it came. The first piece is
    a clause already, because no audio exists before it is spoken.
    """

    def __init__(self, policy: SegmentPolicy, undivided: Undivided | None = None) -> None:
        """Start empty; `policy` limits the pieces' lengths, and none ends in `undivided`."""
        self._policy = policy
        self._undivided = undivided
        self._text = ""
        self._offset = 0
        self._start = 0
        self._is_first = True

    @property
    def start(self) -> int:
        """Return the end of the text that is taken, in code points of the whole text."""
        return self._offset + self._start

    @property
    def end(self) -> int:
        """Return the length of the whole text, in code points."""
        return self._offset + len(self._text)

    @property
    def whole_words_end(self) -> int:
        """Return the end of the last whole word, at least `start`."""
        word = _UNFINISHED_WORD.search(self._text, self._start)
        if word is None or CJK.match(self._text[-1]):
            return self.end
        return self._offset + word.start()

    def add(self, text: str) -> None:
        """Append `text`."""
        self._text += text

    def take(self, final: int | None = None) -> Piece | None:
        """Remove and return the next piece, `None` if none is ready.

        The text up to `final`, an offset in the whole text, is complete and ready; without it,
        more of the same sentence may come.
        """
        text = self._text if final is None else self._text[: final - self._offset]
        end = self._next_end(text, is_final=final is not None)
        if end is None:
            return None
        piece = Piece(text[self._start : end.offset], self.start, end.boundary)
        self._is_first = False
        self._skip_to(end.offset)
        return piece

    def go_on(self, end: int) -> None:
        """Forget the text before `end`, an offset in the whole text, and begin there anew."""
        self._text = self._text[end - self._offset :]
        self._offset, self._start = end, 0
        self.restart()

    def restart(self) -> None:
        """Take the next piece like the first one: nothing is spoken before it for a while."""
        self._is_first = True

    def _skip_to(self, position: int) -> None:
        kept = max(0, position - _CONTEXT)
        self._text = self._text[kept:]
        self._offset += kept
        self._start = position - kept

    def _next_end(self, text: str, *, is_final: bool) -> End | None:
        """Return the end of the next piece in `text`, `None` if it has none yet."""
        start, stop = self._start, self._start + _LONGEST
        if start >= len(text):
            return None
        estimate = Estimate(text[start:stop])
        limit = start + estimate.reach(0, self._longest)
        ends = Ends(text[: stop + MAX_LOOKAHEAD], is_final=is_final and len(text) <= stop)
        try:
            for end in ends.within(start, limit):
                if (
                    self._is_wanted(end, estimate.phonemes(0, end.offset - start))
                    and self._divided(text, end, is_final=is_final) is None
                ):
                    return end
            if limit < len(text):
                cut = self._cut(text[start:limit], estimate)
                phrase = self._divided(text, cut, is_final=is_final)
                return End(phrase, Boundary.WORD) if phrase and phrase > start else cut
        except Undecided:
            return None
        return End(len(text), Boundary.END) if is_final else None

    def _divided(self, text: str, end: End, *, is_final: bool) -> int | None:
        """Return the start of the part that `end` would divide; `None` if it divides none."""
        if self._undivided is None:
            return None
        return self._undivided.around(text, self._start, end.offset, is_final=is_final)

    @property
    def _longest(self) -> int:
        return self._policy.first_clause[1] if self._is_first else self._policy.longest

    def _is_wanted(self, end: End, phonemes: float) -> bool:
        if end.boundary >= Boundary.SENTENCE:
            return True
        return self._is_first and phonemes >= self._policy.first_clause[0]

    def _cut(self, text: str, estimate: Estimate) -> End:
        """Return where to cut a long sentence that begins with `text`."""
        breaks = Breaks(text)
        shortest = estimate.reach(0, self._policy.shortest)
        target = estimate.reach(0, self._policy.target(0 if self._is_first else -1))
        for level in (Boundary.CLAUSE, Boundary.PHRASE, Boundary.WORD):
            if end := breaks.last(level, shortest, target):
                return End(self._start + end, level)
        return End(self._start + breaks.last_cluster(0, max(1, target)), Boundary.NONE)
