# ruff: noqa: RUF001  # marks of many scripts are the data here
"""Words and their times as captions: SubRip (SRT) and WebVTT."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kokoro_client.words import Word

COLUMNS = 42
"""The longest line of a caption. Letters of Chinese and Japanese take two columns."""
_LINES = 2
_PAUSE_MS = 700
"""The shortest silence that starts a new caption."""
_SENTENCE_END = re.compile(r"[.!?…。！？।][\"'”’»」』)\]]*$")
_CLAUSE_END = re.compile(r"[,;:—、，；：][\"'”’»」』)\]]*$")
_OPENING = re.compile(r"[\"'“‘«「『(\[]+$")
_MOST_OPENING = 16
"""Characters before a word among which its opening marks are looked for."""

_WIDE = r"\u3040-\u30ff\u3400-\u9fff"
_PIECE = re.compile(rf"\s*[^\s{_WIDE}]+|\s*[{_WIDE}]")
"""A word with the space before it; in Chinese and Japanese, one character."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Lines that are shown together."""

    lines: tuple[str, ...]
    """At most two, of at most `COLUMNS` columns each; only a single long word may exceed them."""
    start_ms: int
    end_ms: int


def captions(text: str, words: Sequence[Word]) -> Iterator[Caption]:
    """Yield the captions of `text`, whose `words` have their times."""
    first = 0
    for last in range(len(words)):
        if _ends_behind(text, words, first, last):
            lines = tuple(_wrapped(_text_of(text, words, first, last)))
            yield Caption(lines, words[first].start_ms, words[last].end_ms)
            first = last + 1


def srt(shown: Sequence[Caption]) -> str:
    """Return captions as a SubRip file."""
    blocks = (
        f"{number}\n{_clock(each.start_ms, ',')} --> {_clock(each.end_ms, ',')}\n"
        + "\n".join(each.lines)
        for number, each in enumerate(shown, 1)
    )
    return "\n\n".join(blocks) + "\n"


def webvtt(shown: Sequence[Caption]) -> str:
    """Return captions as a WebVTT file."""
    cues = (
        f"{_clock(each.start_ms, '.')} --> {_clock(each.end_ms, '.')}\n"
        + "\n".join(map(_escaped, each.lines))
        for each in shown
    )
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def _ends_behind(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether the caption that begins with the word `first` ends with the word `last`."""
    if last + 1 == len(words) or words[last].end_ms + _PAUSE_MS <= words[last + 1].start_ms:
        return True
    shown = _text_of(text, words, first, last)
    return (
        bool(_SENTENCE_END.search(shown))
        or len(_wrapped(_text_of(text, words, first, last + 1))) > _LINES
        or (_columns(shown) >= COLUMNS and bool(_CLAUSE_END.search(shown)))
    )


def _text_of(text: str, words: Sequence[Word], first: int, last: int) -> str:
    """Return the text of the words from `first` to `last`, with the marks around them."""
    start = _with_opening(text, words[first].text_span[0]) if first else 0
    is_end = last + 1 == len(words)
    end = len(text) if is_end else _with_opening(text, words[last + 1].text_span[0])
    return " ".join(text[start:end].split())


def _with_opening(text: str, start: int) -> int:
    """Return the start of a word with the quotation marks and brackets that open before it."""
    opening = _OPENING.search(text, max(0, start - _MOST_OPENING), start)
    return opening.start() if opening else start


def _wrapped(text: str) -> list[str]:
    """Return `text` in lines of at most `COLUMNS`; scripts without spaces break anywhere."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and _columns(lines[-1] + piece) > COLUMNS:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return lines


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(milliseconds: int, point: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{point}{rest:03}"
