"""Spells words anew whose sounds espeak-ng gets wrong."""

from collections.abc import Mapping, Sequence

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_Respelling = tuple[regex.Pattern[str], str]

_RESPELLED: Mapping[str, Sequence[_Respelling]] = {
    "fr-fr": (
        # 81 to 99: the t of "vingt" is silent, but espeak-ng sounds it as in "vingt-neuf".
        (regex.compile(r"(?<=\bquatre-)vingt(?=-)", regex.IGNORECASE), "vin"),
        # Nouns that espeak-ng takes for verbs, whose "-ent" is silent.
        (regex.compile(r"(?<=\b(?:test|tempér))ament(?=s?\b)", regex.IGNORECASE), "amant"),
    ),
    # The e of the conditional is closed: "dovrebbe", "sarebbero".
    "it": ((regex.compile(r"(?<=\w\B(?<!c)r)e(?=bbe(?:ro)?\b)", regex.IGNORECASE), "é"),),
}


def respelled(text: AlignedText, voice: str) -> AlignedText:
    """Return `text` as one of espeak-ng's voices reads it right."""
    for pattern, spelling in _RESPELLED.get(voice, ()):
        text = text.sub(pattern, spelling)
    return text
