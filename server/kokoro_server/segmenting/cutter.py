"""Cuts the next segment off a text: at a natural pause, and within the length limits."""

from collections.abc import Callable, Iterator

from kokoro_server.segmenting.breaks import Boundary, Breaks, PhonemeBreaks
from kokoro_server.segmenting.estimate import Estimate
from kokoro_server.segmenting.policy import SegmentPolicy
from kokoro_server.verbalizing import AlignedText

Phonemize = Callable[[AlignedText], AlignedText]
"""Returns the phonemes of a part of a text, aligned with it; empty if the part is silent."""

_SHRINK = 0.8
"""Safety factor of a proportional re-cut, since phonemes are spread unevenly."""


class Cutter:
    """Cuts one text.

    Lengths are estimated, so that G2P runs once over nearly all of the text. If a piece turns out
    to have too many phonemes, it is cut shorter.
    """

    def __init__(
        self,
        text: AlignedText,
        phonemize: Phonemize,
        policy: SegmentPolicy,
        *,
        is_phonemes: bool = False,
    ) -> None:
        """Cut `text`, which may be phonemes already; `phonemize` then returns them as they are."""
        self.breaks = PhonemeBreaks(text.text) if is_phonemes else Breaks(text.text)
        self._text = text
        self._phonemize = phonemize
        self._policy = policy
        self._estimate = Estimate(text.text, is_phonemes=is_phonemes)

    def cut(self, start: int, index: int) -> tuple[int, AlignedText]:
        """Return the end of segment number `index`, which begins at `start`, and its phonemes.

        The phonemes are empty if the piece is silent. They may be too many if the piece is a single
        character.
        """
        cap = self.breaks.first(Boundary.PARAGRAPH, start)
        while True:
            end = self._end(start, index, cap)
            phonemes = self._phonemize(self._text[start:end])
            self._estimate.learn(start, end, len(phonemes))
            if len(phonemes) <= self._policy.longest:
                return end, phonemes
            if end == start + 1:
                return end, phonemes
            shorter = (end - start) * self._policy.longest * _SHRINK / len(phonemes)
            cap = start + max(1, int(shorter))

    def _end(self, start: int, index: int, cap: int) -> int:
        """Choose the end of a piece in (start, cap] by estimated lengths."""
        target = self._policy.target(index)
        if cap <= self._estimate.reach(start, target):
            return cap
        for end in self._candidates(start, index, target):
            if end and start < end <= cap and self._is_long_enough(start, end):
                return self._with_tail(start, end, cap)
        limit = min(cap, max(start + 1, self._estimate.reach(start, target)))
        return (
            self._phrase_end(start, target, limit)
            or self.breaks.last(Boundary.WORD, start, limit)
            or self.breaks.last_cluster(start, limit)
        )

    def _phrase_end(self, start: int, target: int, limit: int) -> int | None:
        """Return the start of a phrase in a long clause: near the target, else soon after it."""
        reach = self._estimate.reach
        if end := self.breaks.last(Boundary.PHRASE, reach(start, target / 3), limit):
            return end
        after = self.breaks.first(Boundary.PHRASE, limit)
        return after if after <= reach(start, min(2 * target, self._policy.longest)) else None

    def _candidates(self, start: int, index: int, target: int) -> Iterator[int | None]:
        """Yield ends of sentences and clauses, the best first; some may be out of bounds."""
        breaks, reach = self.breaks, self._estimate.reach
        within = reach(start, target)
        yield breaks.last(Boundary.SENTENCE, start, within)
        if index == 0:
            shortest, longest = self._policy.first_clause
            after = breaks.first(Boundary.CLAUSE, max(start, reach(start, shortest) - 1))
            yield after if after <= reach(start, longest) else None
        after = breaks.first(Boundary.SENTENCE, max(start, reach(start, self._policy.shortest)))
        yield after if after <= reach(start, self._policy.longest) else None
        yield breaks.last(Boundary.CLAUSE, start, within)
        after = breaks.first(Boundary.CLAUSE, within)
        yield after if after <= reach(start, self._policy.longest) else None

    def _is_long_enough(self, start: int, end: int) -> bool:
        return self._estimate.phonemes(start, end) >= self._policy.shortest

    def _with_tail(self, start: int, end: int, cap: int) -> int:
        """Include the rest of the line where it would be too short alone."""
        is_tail = not self._is_long_enough(end, cap)
        return cap if is_tail and self._estimate.reach(start, self._policy.longest) >= cap else end
