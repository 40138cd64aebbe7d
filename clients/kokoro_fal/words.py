"""When the words are spoken, in the answers."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, Field

from kokoro_client import Word


class SpokenWord(BaseModel):
    """When a word of the text is spoken."""

    text: str = Field(description="The word, as it is written.")
    start_ms: int = Field(description="When it begins, in milliseconds.")
    duration_ms: int = Field(description="How long it takes, in milliseconds.")
    text_start: int = Field(description="Its first character in the text, from 0.")
    text_end: int = Field(description="The character after its last one.")


def spoken_words(text: str, words: Iterable[Word]) -> list[SpokenWord]:
    """Return the `words` of `text` as the answers have them."""
    return [
        SpokenWord(
            text=text[word.text_span[0] : word.text_span[1]],
            start_ms=word.start_ms,
            duration_ms=word.duration_ms,
            text_start=word.text_span[0],
            text_end=word.text_span[1],
        )
        for word in words
    ]
