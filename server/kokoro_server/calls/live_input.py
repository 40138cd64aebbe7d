"""What the caller of a live call has sent, and what is to be done next: speak, or answer."""

from collections import deque
from dataclasses import dataclass
from enum import Enum, auto

from kokoro_server.calls.live_part import LivePart
from kokoro_server.segmenting import SegmentPolicy
from kokoro_server.segmenting.growing import GrowingText, Piece, Undivided


@dataclass(frozen=True, slots=True)
class FlushMark:
    """A flush whose text is spoken."""

    id: int
    end: int
    """The end of its text, in code points of the text of the whole call."""


@dataclass(frozen=True, slots=True)
class ClearMark:
    """A clear; nothing before it will be spoken."""

    id: int
    end: int
    """The end of the dropped text, in code points of the text of the whole call."""


@dataclass(frozen=True, slots=True)
class DocumentMark:
    """An SSML document; the text before it is spoken."""

    part: LivePart

    @property
    def end(self) -> int:
        """Return the end of the text before it, in code points of the text of the whole call."""
        return self.part.start


class Closed(Enum):
    """The caller sends nothing more, and all that it sent is done."""

    CLOSED = auto()


Mark = FlushMark | ClearMark | DocumentMark
Step = Piece | Mark | Closed
"""What is to be done next."""


class LiveInput:
    """The text of a live call with the marks in it, in the order in which they came."""

    def __init__(self, policy: SegmentPolicy, undivided: Undivided) -> None:
        """Start empty; `policy` limits the lengths of pieces, and none ends in `undivided`."""
        self._text = GrowingText(policy, undivided)
        self._marks = deque[Mark]()
        self._final = 0
        self._cleared = 0
        self._is_closed = False

    @property
    def waiting(self) -> int:
        """Return how many code points wait to be spoken."""
        return self._text.end - self._text.start

    @property
    def marks(self) -> int:
        """Return how many flushes, clears and documents wait."""
        return len(self._marks)

    @property
    def end(self) -> int:
        """Return how many code points have come."""
        return self._text.end

    @property
    def has_words(self) -> bool:
        """Return whether a whole word waits."""
        return self._text.whole_words_end > self._text.start

    def add(self, text: str) -> None:
        """Append `text`."""
        self._text.add(text)

    def add_document(self, document: LivePart, ssml: str) -> None:
        """Append a document, which is `ssml`."""
        self._text.add(ssml)
        self._marks.append(DocumentMark(document))

    def flush(self, flush_id: int) -> None:
        """Have all that has come spoken."""
        self._marks.append(FlushMark(flush_id, self._text.end))

    def clear(self, clear_id: int) -> None:
        """Drop all that is not spoken; earlier flushes are answered all the same."""
        self._text.go_on(self._text.end)
        self._marks = deque(mark for mark in self._marks if not isinstance(mark, DocumentMark))
        self._cleared = self._text.end
        self._marks.append(ClearMark(clear_id, self._text.end))

    def speak_words(self) -> None:
        """Have the whole words that have come spoken: no more came for long enough."""
        self._final = self._text.whole_words_end

    def close(self) -> None:
        """Have the rest spoken; nothing more comes."""
        self._is_closed = True

    def is_cleared(self, end: int) -> bool:
        """Return whether a clear came behind `end`, an offset in the whole text."""
        return end <= self._cleared

    def take(self) -> Step | None:
        """Remove and return the next step, `None` if more has to come first."""
        if self._marks and self._marks[0].end <= self._text.start:
            return self._take_mark()
        if piece := self._text.take(self._final_end()):
            return piece
        if self._final and self._final <= self._text.start:
            self._text.restart()
            self._final = 0
        return Closed.CLOSED if self._is_closed and not self.waiting else None

    def _take_mark(self) -> Mark:
        mark = self._marks.popleft()
        if isinstance(mark, DocumentMark):
            self._text.go_on(mark.part.end)
        else:
            self._text.restart()
        return mark

    def _final_end(self) -> int | None:
        """Return up to where the text is complete, `None` if more of its end may come."""
        if self._marks:
            return self._marks[0].end
        if self._is_closed:
            return self._text.end
        return self._final if self._final > self._text.start else None
