"""Verbalizes matches of a list of patterns, for notations of only one language."""

from collections.abc import Callable, Mapping

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText, Match, Pattern
from kokoro_server.verbalizing.words import any_of


class Patterns:
    """Replaces the matches of each pattern, in order."""

    def __init__(self, words: Mapping[Pattern, str | Callable[[Match], str]]) -> None:
        """Take patterns, each with words for a match or a function that returns them."""
        self._words = words

    def apply(self, text: AlignedText) -> AlignedText:
        """Return `text` with the words."""
        for pattern, words in self._words.items():
            text = text.sub(pattern, words)
        return text


def chat_words(words: Mapping[str, str]) -> dict[Pattern, Callable[[Match], str]]:
    """Return a pattern of words cut short in chats, in lower case or with a capital: "xfa"."""
    table = {form: full for word, full in words.items() for form in (word, word.capitalize())}
    pattern = regex.compile(rf"(?<![\w.@/#&'-]|\d ){any_of(table)}(?![\w@/'-]|\.\w)")
    return {pattern: lambda match: table[match[0]]}


def millions(words: str, preposition: str) -> dict[Pattern, str]:
    """Return a pattern of the "M" before what is counted: "2,5 M de copias"."""
    return {regex.compile(rf"(?<=\d) ?M(?= {preposition} \p{{L}})"): f" {words}"}


def tomes(word: str) -> dict[Pattern, str]:
    """Return a pattern of "t." before the number of a tome; behind a number it is tons."""
    return {regex.compile(r"(?<!\w)(?<!\d ?)t\. ?(?=\d|[IVXLC]{1,6}(?!\w))"): f"{word} "}


def weekdays(days: Mapping[str, str], *places: str) -> dict[Pattern, Callable[[Match], str]]:
    """Return patterns of weekdays cut short, which `days` has in lower case without their dots.

    Each of `places` is a pattern of what stands around one, whose place is "{}".
    """
    day = rf"(?i:(?P<day>{any_of(days)}))\."
    patterns = [regex.compile(place.format(day)) for place in places]
    return dict.fromkeys(patterns, lambda match: days[match["day"].lower()])


def degree_marks(ranked: str) -> dict[Pattern, str]:
    """Return patterns of "º" for degrees: "a 180º", and round angles but before `ranked` nouns."""
    behind = r"º(?! ?[A-Z]| de |\w|\.\w)"
    return {
        regex.compile(rf"(?<=\b[aà] (?:[3-9]\d|[1-4]\d\d)){behind}"): "°",
        regex.compile(rf"(?<=(?<![\w.,])(?:180|270|360)){behind}(?! (?:{ranked}))"): "°",
    }


def decades(cues: str, link: str) -> dict[Pattern, str]:
    """Return a pattern of the English "s" behind a decade that a word of `cues` announces."""
    cue = rf"\b(?i:{cues}) (?:'?\d0'?s? {link} )?'?"
    return {regex.compile(rf"(?<={cue}[2-9]0)'?s(?!\w)"): ""}
