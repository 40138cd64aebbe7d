# ruff: noqa: RUF001  # phonetic letters are the data here
"""Phrases with given phonemes in texts for espeak-ng.

The sounds of a word depend on its neighbours: in French "les amis" has a z that "les filles" lacks.
So espeak-ng reads a word with a similar beginning in place of the phrase, and the phonemes of that
word are then replaced.
"""

from array import array
from collections.abc import Callable

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText
from kokoro_server.verbalizing.readings import PLACEHOLDER, PhraseReadings

_STAND_INS = (
    (regex.compile("[pfɸ]"), "papa", "पापा"),
    (regex.compile("[bvβ]"), "baba", "बाबा"),
    (regex.compile("m"), "mama", "मामा"),
    (regex.compile("[dɡzʒʤʣnɲŋlʎɹɾrʁɽjwɥɣðɟ]"), "nana", "नाना"),
    (regex.compile("[aeiouyAIOQWYæɑɐɒɔəɚɛɜøœɪɯɨʊʌɤᵻᵊ]"), "ami", "आमी"),
    (regex.compile(""), "tata", "ताता"),
)
"""Words by the first sound of a phrase, in Latin letters and in Devanagari."""
_STRESS = "ˈˌ"


def speak_around(
    text: AlignedText,
    readings: PhraseReadings,
    voice: str,
    speak: Callable[[AlignedText], AlignedText],
) -> AlignedText:
    """Return the phonemes of a clause, with its placeholders.

    `speak` returns the phonemes of a text without placeholders, each with the span of its word.
    """
    placeholders = list(PLACEHOLDER.finditer(text.text))
    if not placeholders:
        return speak(text)
    words = [_stand_in(readings[match[0]].phonemes, voice) for match in placeholders]
    remaining = iter(words)
    replaced = text.sub(PLACEHOLDER, lambda _: next(remaining))
    spoken = speak(replaced)
    for match, word in zip(placeholders, words, strict=True):
        sounds = speak(AlignedText.of(word)).text
        found = _exchanged(spoken, text, match.start(), sounds)
        if found is None:
            return _in_parts(text, speak)
        spoken = found
    return spoken


def _stand_in(phonemes: str, voice: str) -> str:
    sounds = phonemes.lstrip(f"{_STRESS} ")
    _, latin, devanagari = next(each for each in _STAND_INS if each[0].match(sounds))
    return devanagari if voice == "hi" else latin


def _exchanged(
    spoken: AlignedText, text: AlignedText, place: int, sounds: str
) -> AlignedText | None:
    """Return `spoken` with the placeholder at `place` of `text` instead of a word's `sounds`.

    `None` if the sounds are not in the place of their word.
    """
    start, end = text.span(place, place + 1)
    letters = [regex.escape(sound) for sound in sounds if sound not in f"{_STRESS} "]
    pattern = regex.compile(f"[{_STRESS}]?" + f"[{_STRESS}]*".join(letters))
    for match in pattern.finditer(spoken.text):
        first, last = spoken.span(match.start(), match.end())
        if first <= start and end <= last:
            before, after = spoken[: match.start()], spoken[match.end() :]
            return AlignedText.join(
                (_until(before, start), text[place : place + 1], _from(after, end))
            )
    return None


def _until(spoken: AlignedText, limit: int) -> AlignedText:
    """Return `spoken` with spans that end at `limit` at the latest."""
    ends = array("l", (min(end, limit) for end in spoken.ends))
    return AlignedText(spoken.text, spoken.starts, ends)


def _from(spoken: AlignedText, limit: int) -> AlignedText:
    """Return `spoken` with spans that start at `limit` at the earliest."""
    starts = array("l", (max(start, limit) for start in spoken.starts))
    return AlignedText(spoken.text, starts, spoken.ends)


def _in_parts(text: AlignedText, speak: Callable[[AlignedText], AlignedText]) -> AlignedText:
    """Speak the parts between the placeholders alone."""
    parts: list[AlignedText] = []
    position = 0
    for match in PLACEHOLDER.finditer(text.text):
        parts += (speak(text[position : match.start()]), text[match.start() : match.end()])
        position = match.end()
    return AlignedText.join((*parts, speak(text[position:])))
