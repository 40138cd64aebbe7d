# ruff: noqa: RUF001  # marks of many scripts are the data here
"""The text of a live call as it is spoken: each word with the marks around it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator

from kokoro_client.words import Word

_CLOSING = re.compile(r"[^\w\s(\[{<¿¡“‘„‚«‹「『（【《〈]*")
"""The marks that follow a word and belong to it; opening marks belong to the next word."""


class Transcript:
    """Cuts the text of a call into pieces of one spoken word each; joined, they are the text."""

    def __init__(self) -> None:
        self._text = ""
        self._end = 0

    @property
    def text(self) -> str:
        """Return all that was appended."""
        return self._text

    def append(self, text: str) -> None:
        """Append what is sent to the call; do so before it is sent."""
        self._text += text

    async def of(self, texts: AsyncIterable[str]) -> AsyncIterator[str]:
        """Yield `texts` for `speak_stream`, and append them."""
        async for text in texts:
            self.append(text)
            yield text

    def pieces(self, words: Iterable[Word]) -> Iterator[tuple[str, Word]]:
        """Yield the text of each word, with the spaces and silent text before it."""
        for word in words:
            closing = _CLOSING.match(self._text, word.text_span[1])
            yield self._cut(closing.end() if closing else word.text_span[1]), word

    def rest(self) -> str:
        """Return the text after the last word, which is silent once the call has ended."""
        return self._cut(len(self._text))

    def _cut(self, end: int) -> str:
        start, self._end = self._end, max(self._end, end)
        return self._text[start : self._end]
