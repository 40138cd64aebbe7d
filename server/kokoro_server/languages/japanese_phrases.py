"""Phrases with given phonemes in texts for Open JTalk.

The words beside a phrase depend on it: は after a noun is a particle, which is read "wa". So Open
JTalk reads a noun in the phrase's place.
"""

from collections.abc import Callable
from dataclasses import replace

from kokoro_server.languages.japanese_corrections import ReadWord
from kokoro_server.verbalizing.readings import PLACEHOLDER

_STAND_IN = "彼女"
"""A noun that hardly ever is a part of a longer word."""

Read = Callable[[str], list[ReadWord]]


def read_around(text: str, read: Read) -> list[ReadWord]:
    """Return the words of `text`, in order; a placeholder is a word.

    `read` returns the words of a text without placeholders.
    """
    places = [match.start() for match in PLACEHOLDER.finditer(text)]
    if not places:
        return read(text)
    longer = len(_STAND_IN) - 1
    begins = {place + index * longer: place for index, place in enumerate(places)}
    words: list[ReadWord] = []
    found = 0
    shift = 0
    for word in read(PLACEHOLDER.sub(_STAND_IN, text)):
        place = begins.get(word.start)
        if place is not None and word.surface == _STAND_IN:
            words.append(ReadWord(text[place], "", is_mark=False, start=place, end=place + 1))
            found, shift = found + 1, shift + longer
        else:
            words.append(replace(word, start=word.start - shift, end=word.end - shift))
    return words if found == len(places) else _in_parts(text, places, read)


def _in_parts(text: str, places: list[int], read: Read) -> list[ReadWord]:
    """Read the parts between the placeholders alone."""
    words: list[ReadWord] = []
    position = 0
    for place in [*places, len(text)]:
        words += [
            replace(word, start=word.start + position, end=word.end + position)
            for word in read(text[position:place])
        ]
        if place < len(text):
            words.append(ReadWord(text[place], "", is_mark=False, start=place, end=place + 1))
        position = place + 1
    return words
