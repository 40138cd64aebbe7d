"""Spells words anew whose sounds espeak-ng gets wrong."""

from collections.abc import Mapping, Sequence

import regex

from kokoro_server.verbalizing.aligned_text import AlignedText

_Respelling = tuple[regex.Pattern[str], str]

_RESPELLED: Mapping[str, Sequence[_Respelling]] = {
    # 81 to 99: the t of "vingt" is silent, but espeak-ng sounds it as in "vingt-neuf".
    "fr-fr": ((regex.compile(r"(?<=\bquatre-)vingt(?=-)", regex.IGNORECASE), "vin"),),
}


def respelled(text: AlignedText, voice: str) -> AlignedText:
    """Return `text` as one of espeak-ng's voices reads it right."""
    for pattern, spelling in _RESPELLED.get(voice, ()):
        text = text.sub(pattern, spelling)
    return text
