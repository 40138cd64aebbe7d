"""`<phoneme>`: sounds in one of several alphabets."""

from kokoro_server.markup.element import Element
from kokoro_server.markup.problems import Problems
from kokoro_server.notices import Notice
from kokoro_server.pronouncing.alphabets import Alphabet, convert
from kokoro_server.pronouncing.converted import NotConvertible

MAX_PHONEMES = 200
"""Code points of the phonemes of an element."""
_OTHER_NAMES = {"x-SAMPA": "x-sampa", "X-SAMPA": "x-sampa", "x-microsoft-ipa": "ipa"}
_NAMES = ", ".join(each.value for each in Alphabet)


def phonemes_of(element: Element, language_code: str, problems: Problems) -> str | None:
    """Return the sounds of `<phoneme>` in the model's alphabet; `None` if there are none."""
    sounds = element.attributes["ph"].strip()
    named = element.attributes.get("alphabet", "ipa")
    try:
        alphabet = Alphabet(_OTHER_NAMES.get(named, named))
    except ValueError:
        problems.unsupported(element, f"no alphabet is called {named[:40]!r}; use {_NAMES}")
        return None
    if not 0 < len(sounds) <= MAX_PHONEMES:
        told = f"ph has {len(sounds):,} characters; write 1 to {MAX_PHONEMES}"
        problems.unsupported(element, told)
        return None
    try:
        said = convert(sounds, alphabet, language_code)
    except NotConvertible as error:
        problems.unsupported(element, str(error))
        return None
    for symbol, nearest in said.replaced:
        problems.notices.append(_replaced(element, symbol, nearest))
    return said.phonemes


def _replaced(element: Element, symbol: str, nearest: str) -> Notice:
    instead = f"{nearest!r} is said instead" if nearest else "it is left out"
    told = f"<phoneme> at {element.place}: the model has no U+{ord(symbol[0]):04X}; {instead}"
    return Notice("PHONEME_REPLACED", told, element.place.offset, element.end)
