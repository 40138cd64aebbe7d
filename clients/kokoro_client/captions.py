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
    group: list[int] = []
    for index, word in enumerate(words):
        group.append(index)
        following = words[index + 1] if index + 1 < len(words) else None
        if (
            following is None
            or _ends_here(text, words, group, following)
            or word.end_ms + _PAUSE_MS <= following.start_ms
        ):
            yield _caption(text, words, group, following)
            group = []


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


def _ends_here(text: str, words: Sequence[Word], group: Sequence[int], following: Word) -> bool:
    """Return whether a caption ends after the last word of `group`."""
    if words[group[-1]].end_ms + _PAUSE_MS <= following.start_ms:
        return True
    shown = _text_of(text, words, group, following)
    longer = _text_of(text, words, [*group, group[-1] + 1], _next(words, group[-1] + 1))
    return (
        bool(_SENTENCE_END.search(shown))
        or len(_wrapped(longer)) > _LINES
        or (_columns(shown) >= COLUMNS and bool(_CLAUSE_END.search(shown)))
    )


def _caption(
    text: str, words: Sequence[Word], group: Sequence[int], following: Word | None
) -> Caption:
    shown = _wrapped(_text_of(text, words, group, following))
    return Caption(tuple(shown), words[group[0]].start_ms, words[group[-1]].end_ms)


def _text_of(text: str, words: Sequence[Word], group: Sequence[int], following: Word | None) -> str:
    """Return the text of some words, with the marks around them."""
    start = words[group[0]].text_span[0] if group[0] else 0
    end = following.text_span[0] if following else len(text)
    opening = re.search(r"[\"'“‘«「『(\[]+$", text[:end])
    end = opening.start() if opening and following else end
    before = re.search(r"[\"'“‘«「『(\[]+$", text[:start])
    start = before.start() if before else start
    return " ".join(text[start:end].split())


def _next(words: Sequence[Word], index: int) -> Word | None:
    return words[index + 1] if index + 1 < len(words) else None


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
