"""Converts pinyin with tone numbers to the model's alphabet."""

import importlib

import regex

from kokoro_server.pronouncing.converted import Converted, NotConvertible

_SYLLABLE = regex.compile(r"\S+")
_FORM = regex.compile(r"[a-zü]{1,6}[1-5]")
_U = (("u:", "ü"), ("v", "ü"))


def from_pinyin(text: str) -> Converted:
    """Convert syllables, apart by spaces, to one word; raises `NotConvertible`."""
    return Converted("".join(_spoken(match) for match in _SYLLABLE.finditer(text)))


def _spoken(match: regex.Match[str]) -> str:
    syllable = match[0].lower()
    for written, letter in _U:
        syllable = syllable.replace(written, letter)
    phonemes = _phonemes(syllable) if _FORM.fullmatch(syllable) else None
    if phonemes is None:
        raise NotConvertible(
            f"{match[0]!r} at position {match.start()} is not a syllable of pinyin with its tone "
            'number, such as "yang2"; 5 is the neutral tone'
        )
    return phonemes


def _phonemes(syllable: str) -> str | None:
    """Return the phonemes of a syllable; `None` if there is no such syllable."""
    mandarin = importlib.import_module("kokoro_server.languages.mandarin")
    try:
        spoken: str = mandarin.phonemes_of(syllable)
    except (KeyError, ValueError, AssertionError):
        return None
    return spoken
